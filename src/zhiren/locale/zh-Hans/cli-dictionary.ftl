cli-dictionary-check-short = 检查词典文件。
cli-dictionary-check-help = 检查词典文件和岗位文件：逐条列出问题所在的文件、行、列，并说明怎样才对。同一部词典的不同语言版本会相互对照。
cli-dictionary-show-short = 查看词典。
cli-dictionary-show-help = 查看一部词典，或完整查看其中一项胜任力。“名称”写 core（内置词典）或文件名。
cli-dictionary-export-short = 把词典导出为其他格式。
cli-dictionary-export-help = 把词典导出为其他格式。“名称”写 core（内置词典）或文件名。
cli-dictionary-new-short = 生成一份起始词典。
cli-dictionary-new-help = 生成一份可以直接修改的小词典，每个键都有说明。
cli-dictionary-read-short = 从 Word、Excel、CSV 或文字材料生成草稿。
cli-dictionary-read-help = 把文字材料、Word（.docx）、Excel（.xlsx）或 CSV 读成词典草稿，拿不准的地方都会标出来由您决定。
cli-dictionary-files = 文件...
cli-dictionary-file = 文件
cli-dictionary-name = 名称
cli-dictionary-language = 内置词典或新文件的语言，默认为您的语言。
cli-dictionary-competency = 只看这个编号的胜任力，内容完整显示。
cli-dictionary-to = 导出的格式。
cli-dictionary-out = 写入哪个文件；不写则把文字输出到屏幕。
cli-dictionary-force = 文件已存在时覆盖它。
cli-dictionary-needs-out = 导出 { $kind } 要指定文件，请加上 --out 文件名.{ $kind }。
cli-dictionary-written = 已写入：{ $file }
cli-dictionary-error = 错误{"  "}
cli-dictionary-warning = 提示{"  "}
cli-dictionary-more = ……还有 { $count } 条。请先改好以上各处，再检查一次。
cli-dictionary-sound = { $files ->
    [1] 文件没有问题
   *[other] { $files } 个文件都没有问题
}{ $hints ->
    [0] 。
   *[other] ，另有 { $hints } 条提示供参考。
}{ $decisions ->
    [0] { "" }
   *[other] 还有 { $decisions } 处待您决定。
}
cli-dictionary-wrong = { $files } 个文件中有 { $errors } 处错误{ $hints ->
    [0] { "" }
   *[other] ，另有 { $hints } 条提示
}。{ $decisions ->
    [0] { "" }
   *[other] 还有 { $decisions } 处待您决定。
}
