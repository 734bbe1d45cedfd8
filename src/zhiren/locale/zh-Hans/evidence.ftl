# 访谈材料的问题与提示
evidence-span = 第 { $start } 到 { $end } 个字符不在正文之内，正文共 { $length } 个字符。
evidence-kind = 不能读取“{ $suffix }”类型的材料，可以用：{ $known }。请另存为其中一种，或直接粘贴正文。
evidence-long = 正文有 { $n } 个字符，一次最多读取 { $most } 个。请分成几份访谈。
evidence-empty = 里面一个字也没有。请检查是不是拿错了文件，正文是不是图片。
evidence-no-interviewee = { $file }：里面没有受访者，只有这些说话人：{ $labels }。请在受访者的话前面标上“答：”或姓名。
evidence-captions-none = 没有带时间的字幕（形如 00:00:01.000 --> 00:00:04.000）。如果是普通文字稿，请存为 .txt。
evidence-captions-backwards = 这条字幕的结束时间早于开始时间：“{ $value }”。请改好时间再读取。
evidence-not-verbatim = “{ $quote }”与正文第 { $start } 到 { $end } 个字符不符。引文必须一字不差。
# 编码后的文本页面
coded-title = 编码结果
coded-note = 由编码器 { $version } 提出建议；经人判断之前，一概不算数。
coded-nothing = 没有哪段话被看作行为证据。
coded-well = 做得好
coded-poorly = 做得差
coded-confidence = 把握 { $percent }%
coded-also = 也可能是：{ $codes }
coded-reasons = 理由：最相近的已编码示例
# zhiren code
cli-code-help = 离线为访谈和记录中的行为编码
cli-code-long-help = 读取访谈或记录（.txt、.docx、.srt、.vtt），逐段提出表现了哪项行为。由人来定夺，这里没有分数。
cli-code-language = 材料及页面的语言
cli-code-out = 要写入的文件：.csv、.json，或带彩色标注的 .html；不写则列表显示
cli-code-out-kind = 要写入的文件必须以 .csv、.json 或 .html 结尾，而不是“{ $value }”。
cli-code-interrupted = 已停止，没有写入任何文件。
cli-code-working = { $file }：{ $done } / { $total } 段
cli-code-file = 正在编码 { $file }（{ $n } / { $all }）
cli-code-guessed = { $file }：谁是受访者是推断的（{ $labels }）。如需确定，请用“问：”“答：”标明。
cli-code-unknown-language = { $file } 的文字大多不是编码器读得懂的语言，所提建议没有意义。
cli-code-done = { $passages } 段中有 { $n } 段被看作行为证据{ $out ->
    [none] 。
   *[other] ：{ $out }
}
cli-code-column-text = 原文
cli-code-column-code = 行为
cli-code-column-sign = 表现
cli-code-column-sure = 把握
evidence-lengths = 各列长度不同：{ $lengths }。每条文本要有一个值。
evidence-probability = 一条文本由人阅读的概率应大于 0、不超过 1，而不是 { $value }。不可能有人读到的文本无法校正。
# 同意与引用
evidence-no-consent = “{ $title }”没有征得同意的记录，不能编码，也不能引用。请记录本人何时、以何种方式同意，或者删除这份材料。
evidence-no-consent-quotes = “{ $title }”的受访者没有同意引用原话。请先征得同意并记录。
evidence-consent-future = 同意的日期 { $day } 还没有到。请填写本人同意的那一天。
evidence-someone = 〔某人〕
evidence-some-number = 〔号码〕
evidence-left-out = 〔略〕
evidence-quotation-source = { $kind ->
    [incident] 关键事件
    [comment] 评语
   *[interview] 访谈
}{ $day ->
    [none] { "" }
   *[other] ，{ $day }
}
