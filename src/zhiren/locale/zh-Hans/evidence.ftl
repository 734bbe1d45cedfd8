# 访谈材料的问题与提示
evidence-span = 第 { $start } 到 { $end } 个字符不在正文之内，正文共 { $length } 个字符。
evidence-kind = 不能读取“{ $suffix }”类型的材料，可以用：{ $known }。请另存为其中一种，或直接粘贴正文。
evidence-long = 正文有 { $n } 个字符，一次最多读取 { $most } 个。请分成几份访谈。
evidence-empty = 里面一个字也没有。请检查是不是拿错了文件，正文是不是图片。
evidence-captions-none = 没有带时间的字幕（形如 00:00:01.000 --> 00:00:04.000）。如果是普通文字稿，请存为 .txt。
evidence-captions-backwards = 这条字幕的结束时间早于开始时间：“{ $value }”。请改好时间再读取。
evidence-not-verbatim = “{ $quote }”与正文第 { $start } 到 { $end } 个字符不符。引文必须一字不差。
