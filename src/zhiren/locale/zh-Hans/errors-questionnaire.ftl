# 问卷可能出的问题。量表见 errors-framework.ftl。
questionnaire-empty = 问卷“{ $questionnaire }”里没有题目。请至少选一项岗位画像和所选范围里都有的胜任力。
questionnaire-item-twice = 题目编号“{ $value }”重复。每道题要有自己的编号。
questionnaire-indicator-twice = 行为指标“{ $value }”问了不止一次，每种行为问一次即可。
questionnaire-no-stem = 题目“{ $value }”没有题干，请写明问什么。
questionnaire-other-id = 这份问卷属于词典“{ $ours }”，不属于“{ $theirs }”。请使用生成它的那部词典。
questionnaire-other-language = 问卷的语言是“{ $ours }”，词典的语言是“{ $theirs }”。请使用与问卷语言相同的词典。
questionnaire-no-anchors = “{ $competency }”缺少量表 { $scale } 部分分值的等级描述，评价者只能看到数字。请补写等级，或改用频率量表。
questionnaire-more = 同类问题还有 { $n } 处。
