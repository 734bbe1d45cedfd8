# 团队与组织报告的页面文字。
web-nav-organisation = 组织
web-nav-team = 我的团队
web-organisation-nothing = 这里还没有内容。测评计分之后，可以在这里比较人员、部门和岗位。
web-organisation-nothing-team = 这里还没有内容。下属的报告发布给您之后，就能在这里看到整个团队。
web-organisation-campaigns = 测评项目
web-organisation-all = 全部
web-organisation-show = 查看
web-organisation-show-all = 查看全部人员
web-organisation-layout-units = 按部门
web-organisation-layout-people = 逐人查看
web-organisation-roles-help = 各岗位中，预计未达到要求的人占比最大的胜任力排在最前。“预计未达到”由每个人的概率相加得出。
web-organisation-more-moved = 另有 { $n } 项，详见 Excel 文件。
web-organisation-divided-help = 以下项目的评价者分成了两派，使用分数之前最好先谈一谈。
demo-earlier-title = 前年秋季 360° 测评
