# 词典文件和岗位画像文件里的问题。
document-not-yaml = 词典文件应当是 YAML 或 JSON。Word、Excel、CSV 文件可以用 zhiren dictionary read 转成词典草稿。
document-empty = 文件是空的。可用 zhiren dictionary new 生成一份再改。
document-too-many = 文件里的内容超过 { $most } 项，请确认是不是选错了文件。
document-too-deep = 嵌套超过 { $deepest } 层，词典只需要四层。
document-control = 这里有一个无法显示的字符（{ $character }），请删掉。
document-key-twice = 同一条里写了两次“{ $key }”，第一次在第 { $first } 行。请只留一处。
document-key-not-text = 键应当是一个词，不能是列表或另一条内容。请写成“键: 值”；文字以括号开头时要加引号。
document-several = 这里开始了第二份文档。请把每部词典单独存成一个文件，中间不要用“---”隔开。
document-anchor = 这里不支持引用（“&名称”“*名称”）。请把内容写全；文字以 & 或 * 开头时要加引号。
document-tag = 这里不支持类型标记（“!名称”）。文字以“!”开头时要加引号。
document-json-syntax = 从这里起不是合法的 JSON。请检查前面是否漏了逗号、括号或引号。
document-yaml-colon = 文字中间有冒号：“{ $line }”。请给整段文字加上引号，例如 name: "结果: 第一"；也可能是前面的行没有对齐。
document-yaml-no-colon = “{ $line }”既不是“键: 值”，也不是列表里的一条。键后面要有半角冒号和空格，列表的每一条以“- ”开头。
document-yaml-full-width-colon = “{ $key }”后面用了全角冒号（：）。请改成半角冒号加空格：“{ $key }: ”。
document-yaml-tab = 这里有一个制表符（Tab）。请改用空格缩进。
document-yaml-character = 这里的文字不能以“{ $character }”开头，请加引号：“{ $line }”。
document-yaml-open-quote = 从这里开始的引号没有闭合，请补上后一半引号。
document-yaml-escape = 双引号里“\”表示特殊字符，而这里不是：“{ $line }”。请改用单引号，或写成“\\”。
document-yaml-bracket = 前面的括号没有闭合，或者漏了逗号：“{ $line }”。
document-yaml-indent = 这一行与上面的行没有对齐：“{ $line }”。同一条里的键要左对齐，同一列表的“- ”也要左对齐。
document-yaml-syntax = 这一行读不懂：“{ $line }”。请写成“键: 值”，列表里的一条以“- ”开头；含特殊符号的文字要加引号。
document-not-mapping = 这里是“{ $value }”，而应当是带有这些键的一条内容：{ $keys }。
document-not-text = “{ $key }”应当是一段文字，这里却是列表或带键的内容。文字里有冒号时，请加引号。
document-not-list = “{ $key }”应当是列表，这里却是“{ $value }”。请每条单独一行，以“- ”开头。
document-key-missing = 从这里开始的这一条缺少“{ $key }”。请加上一行“{ $key }: ……”。
document-key-slip = 没有“{ $key }”这个键。您是不是想写“{ $known }”？
document-key-unknown = “{ $key }”这个键在这里没有作用，已忽略。可用的键有：{ $known }。
dictionary-not-found = 没有名为“{ $value }”的内置词典，也没有这个文件。内置词典有：{ $known }。
dictionary-id-twice = “{ $value }”已经是第 { $first } 行那一条的编号，请给这一条另编一个。
dictionary-same-version = { $other } 也是 { $id } 的 { $version } 版，语言相同，内容却不同。请给改过的一份换个版本号。
dictionary-indicator-long = 这条行为有 { $length } { $unit ->
    [words] 个词
   *[characters] 个字
}：“{ $value }”。{ $longest } { $unit ->
    [words] 个词
   *[characters] 个字
}以内，评价者读起来才轻松。
dictionary-indicator-double = 这里可能把两种行为写成了一条（“{ $join }”）：“{ $value }”。评价者只能答一种，请考虑拆开。
dictionary-indicator-inner = “{ $word }”从外面看不出来：“{ $value }”。请写同事能看到、听到的做法。
dictionary-indicator-same = 这句话与第 { $first } 行重复。每种行为只问一次。
dictionary-no-anchors = 有 { $count } 项胜任力没有写全五个等级的说明：{ $competencies }。这样评价者和读者只能凭数字理解等级。
dictionary-draft-flag = 待定（定好后删去这一行）：{ $question }
dictionary-draft-left-out = 原文还有 { $count } 段没有放进草稿。请把有用的移到相应的胜任力里，然后删去“left_out”。
role-unknown = 没有岗位画像“{ $value }”。现有：{ $known }。
role-file-empty = 文件里没有岗位画像，请在“roles”下面至少写一个。
role-id-twice = “{ $value }”已经是第 { $first } 行那个岗位画像的编号，请给这一个另编一个。
dictionary-hints-more = { $kind ->
    [dictionary-indicator-long] “句子过长”
    [dictionary-indicator-double] “可能含两个行为”
    [dictionary-indicator-inner] “看不见的内心状态”
   *[dictionary-indicator-same] “句子重复”
}这类提示，后面还有 { $count } 条。
file-not-written = 文件写不进去（{ $reason }）。请确认文件夹存在，并且您有权限写入。
file-exists = 文件已经存在。请换个名字，或加上 --force 覆盖它。
