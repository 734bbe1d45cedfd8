# zhiren report
cli-report-long-help = 根据评价数据为每个人生成报告：网页、PDF 和工作簿，并附目录页。已完成的会保留，中断后再运行会接着做。
cli-report-ratings = 评价数据（CSV、Parquet 或 Excel），每行一个评分；可写多次。
cli-report-people = 人员名单：编号、姓名、部门、岗位、角色。
cli-report-comments = 文字评语文件。
cli-report-framework = 内置词典的名字，或词典文件；每种语言给一份。  [默认：core]
cli-report-role = 所有人共用的岗位画像（编号或名称）。不写就看每个人自己的角色。
cli-report-roles = 岗位画像文件。不写就用内置示例。
cli-report-language = 报告的语言，可写多次。  [默认：终端的语言]
cli-report-scale = 问卷所用的量表。
cli-report-method = 他评怎样计算：fair 拉平各人打分的宽严，classical 用原始均分，auto 在评分够多时用 fair。
cli-report-method-fair-asked = 他评：公平分（按您的指定）。
cli-report-method-fair-enough = 他评：公平分，已拉平各人打分的宽严（{ $n } 人各有两位以上评价者）。
cli-report-method-classical-asked = 他评：原始均分（按您的指定）。
cli-report-method-classical-few = 他评：原始均分。计算公平分至少需要 { $least } 人各有两位以上评价者（隐去的评分不算），{ $n ->
    [0] 这里一个也没有
   *[other] 这里只有 { $n } 人
}。
cli-report-method-classical-failed = 他评：原始均分。公平分算不出来：{ $reason }
cli-report-title = 写在每份报告上的标题，比如本次评价的名称。
cli-report-date = 报告上的日期，如 2025-06-30。  [默认：今天]
cli-report-formats = 要生成哪些文件，用逗号隔开：html、pdf、xlsx、json。
cli-report-only = 只做这一位（编号），可写多次。工作簿保持原样。
cli-report-jobs = 同时用几个进程写报告。  [默认：每个处理器一个，最多 4 个]
cli-report-out = 报告写到哪个文件夹。
cli-report-unknown-format = 没有“{ $value }”这种报告格式，可选一种或几种：{ $known }。
cli-report-step-measure = 测量计算
cli-report-step-reports = 个人报告
cli-report-step-workbooks = 工作簿
cli-report-step-index = 目录页
cli-report-step-done = ✓ { $step }：{ $seconds } 秒
cli-report-interrupted = 已停止。{ $out } 里没有写了一半的文件，再运行同一条命令会接着做。
cli-report-language-zh-Hans = 中文
cli-report-language-en = 英文
cli-report-list-separator = 、
cli-report-files-html = { $n } 个网页
cli-report-files-pdf = { $n } 个 PDF
cli-report-files-xlsx = { $n } 个工作簿
cli-report-files-json = { $n } 个 JSON 文件
cli-report-made = { $language }：{ $files }。
cli-report-kept = 其中新生成 { $made } 个；{ $kept } 个此前已用同样的数据生成，保持原样。
cli-report-removed = 已删除上次生成的 { $n } 个文件：数据里不再有对应的人或姓名。
cli-report-without-scores = { $n } 人的评价者太少，不能显示任何分数，报告里已说明：{ $people }。
cli-report-something-withheld = { $n } 份报告为保护评价者隐去了部分数字，各自写明了是哪些、为什么。
cli-report-not-rated = { $n } 人没有人评价，没有报告：{ $people }。
cli-report-without-role = { $n } 人没有填角色，报告里不与岗位要求比较：{ $people }。
cli-report-more-warnings = 另有 { $n } 条同类提醒。
cli-report-begin = 从这里看起：{ $path }
