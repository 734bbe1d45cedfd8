## 岗位

role-in-use = 不能移除“{ $role }”：还有 { $n } 人在这个岗位上。请先给他们换一个岗位画像。
role-no-title = 岗位还没有名称。请至少用一种语言填写。
role-title-taken = 已有另一个岗位叫“{ $title }”。请换一个能区分开的名称。
role-import-kind = “{ $file }”不是 YAML 或 JSON 文件。岗位画像文件的扩展名应是 .yaml、.yml 或 .json。
role-import-size = “{ $file }”超过 1 MB。请拆成几个文件。
role-import-framework = 文件用的词典是“{ $file }”，而选择的是“{ $chosen }”。请选择文件所用的词典。

## 专家投票

panel-full = 一轮投票最多 { $most } 位专家。
panel-twice = “{ $name }”已经用这个账号受邀。
panel-closed = 这轮投票已经结束，不能再改动。
panel-empty = 一项都没有选。请至少为一项胜任力选择等级。
panel-no-account = 没有用这个邮箱开通的账号。可以留空，把链接发给本人。

## 九宫格

nine-box-no-competency = 请至少选择一项胜任力：潜力是所选各项的平均分。
nine-box-cuts = 分界点应在量表范围之内（{ $low } 到 { $high }），而且低的要小于高的。
nine-box-one-cut = 两个分界点请都填，或者都不填。
nine-box-few = 只有 { $n } 人能算出潜力，人太少，无法分成三段。请自己填写分界点。
nine-box-no-reason = 请写明理由：没有理由的调整，以后说不清楚。
nine-box-long-reason = 理由有 { $n } 个字符，最多 { $most } 个。请写短一些。
nine-box-no-box = 没有这个格子，请在九个格子里选择。
nine-box-there-already = “{ $name }”已经在这个格子里，请选择别的格子。
nine-box-closed = 这张九宫格已经定稿，不能再调整。
nine-box-not-last = 这次调整已经不作数：它已被撤销，或者后来又有新的调整。
