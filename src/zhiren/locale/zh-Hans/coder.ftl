## 编码器：模型权重，以及用来评价它的材料

coder-no-weights = 编码器所用语言模型的权重在软件包“{ $package }”里，但该软件包没有安装或不完整。请重新安装 zhiren 及其全部依赖。
coder-other-weights = 软件包“{ $package }”中的文件 { $file } 与训练编码器时所用的不同：校验和不一致。请安装 zhiren 所要求的版本。
