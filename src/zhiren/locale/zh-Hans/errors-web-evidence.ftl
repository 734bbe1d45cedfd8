# 编码台上可能出的错
coding-file-large = 文件有 { $size } MB，最多读取 { $most } MB。请去掉图片，或另存为 .txt。
coding-no-text = 正文里有不是文字的字符。请存为 .txt（UTF-8）再试。
coding-no-interviewee = 请指明谁是受访者，至少一位。
coding-begun = 编码已经开始，不能再改。
coding-two-coders = 已经有 { $most } 位编码员了。
coding-not-able = { $name }不能为这份访谈编码：需要编码员或 HR，并且不能是受访者本人。
coding-handed-in = 这份编码已提交或已裁定。要修改，请先收回。
coding-settling = 已经开始裁定分歧，编码不能再改。
coding-no-clause = 没有第 { $first } 至 { $last } 句：正文共有 { $n } 句，从 1 编起。
coding-not-said = 第 { $first } 至 { $last } 句不全是受访者的同一段话。请在受访者的一段话之内选择。
coding-twice = 这几句已经有编码 { $indicator }，请修改原来的编码。
coding-no-indicator = 词典里没有行为“{ $value }”，请选择一项。
coding-no-polarity = 请指明做得好还是做得差。
coding-decided = 这条建议已经处理过。要更改，请先撤销。
coding-not-handed-in = 还有编码员没有提交，请等提交后再裁定。
coding-disputes-open = 还有 { $n } 处分歧没有裁定，请逐处裁定。
coding-settled = 这份访谈已经裁定。要修改，请先重新裁定。
