## 测评质量

web-quality-title = 测评质量
web-quality-lead = 本项目的分数有多可靠、说明什么、该怎么办。
web-quality-dossier-en = 技术档案（PDF，English）
web-quality-dossier-zh-Hans = 技术档案（PDF，中文）
web-quality-overview = 总览
web-quality-protected = 从本页认不出任何个人：评价者只以人数和至少 { $least } 人一段的分布出现，没有任何数字属于单独一位评价者。
web-quality-advice = 怎么办
web-quality-terms = 各项数字的含义
web-quality-step = 正在计算测评质量
web-quality-busy = 正在计算
web-quality-busy-help = 所需时间与计分差不多，可以离开此页。
web-quality-not-scored = 还没有分数。项目截止并计分后，这里会说明分数的质量。
web-quality-to-campaign = 返回项目
web-quality-missing = 尚未计算
web-quality-missing-help = 分数和报告不受影响，随时可以用同一份数据计算。
web-quality-assess = 现在计算
web-quality-demo-female = 女
web-quality-demo-male = 男
