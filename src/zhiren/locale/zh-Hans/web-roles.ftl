## 岗位画像

web-roles-nav = 岗位画像
web-roles-heading = 岗位画像
web-roles-about = 每个岗位需要哪些胜任力、各要达到什么等级、有多重要。已启动的测评始终按启动时的画像来判断。
web-roles-add = 新建岗位
web-roles-import-do = 导入岗位
web-roles-nothing = 还没有岗位画像。可以新建一个，也可以从文件导入。
web-roles-no-framework = 还没有胜任力词典。建好第一个测评项目后就有了。
web-roles-dictionary = 词典
web-roles-role = 岗位
web-roles-people = 在岗人数
web-roles-requirements = 要求
web-roles-count = { $n } 项胜任力
web-roles-decisive = 其中 { $n } 项为关键
web-roles-new-heading = 新建岗位
web-roles-titles = 名称和职责
web-roles-title-zh-Hans = 中文名称
web-roles-title-en = 英文名称
web-roles-purpose-zh-Hans = 中文职责说明
web-roles-purpose-en = 英文职责说明
web-roles-one-title = 只填一种语言也可以，另一种语言会显示同样的名称。
web-roles-required = 岗位要求
web-roles-required-about = 只选做好这份工作离不开的胜任力，一般 6 到 10 项。
web-roles-not-required = 不要求
web-roles-level = { $n } · { $title }
web-roles-level-of = { $competency }应达到的等级
web-roles-weight-of = { $competency }的权重
web-roles-level-word = 等级
web-roles-weight-word = 权重
web-roles-weight-1 = 有帮助
web-roles-weight-2 = 重要
web-roles-weight-3 = 关键
web-roles-anchors = 各等级的表现
web-roles-save = 保存
web-roles-cancel = 取消
web-roles-saved = “{ $role }”已保存。
web-roles-removed = “{ $role }”已移除。
web-roles-remove = 移除这个岗位
web-roles-people-in = { $n ->
    [0] 目前没有人在这个岗位上。
   *[other] 目前有 { $n } 人在这个岗位上。
}
web-roles-kept = 以下测评的结果仍按启动时的画像判断：{ $campaigns }。
web-roles-keeps = 修改从现在起生效。已经启动的测评仍按启动时的画像判断。
web-roles-from-scores = 按在岗者得分建议等级
web-roles-from-panel = 请专家投票

## 导入

web-roles-import-heading = 导入岗位
web-roles-import-about = 上传后先列出改动，您确认之后才会生效。
web-roles-import-file = 岗位画像文件
web-roles-import-file-help = YAML 或 JSON，格式见示例。名称和职责按文件注明的语言保存。
web-roles-import-plan = 查看改动
web-roles-import-apply = 导入 { $n } 个岗位
web-roles-import-other = 换一个文件
web-roles-import-nothing = 文件内容与现有画像一致，无需改动。
web-roles-import-added = 新增
web-roles-import-changed = 修改
web-roles-import-unchanged = 不变
web-roles-import-sample = 文件示例
web-roles-sample-title = 采购员
web-roles-sample-purpose = 按时、按合理价格采购生产所需的物资。
web-roles-imported = 导入完成：新增 { $added } 个，修改 { $changed } 个。
web-roles-import-words = 只改名称或职责说明，要求不变。
web-roles-import-requires = 等级 { $level }，权重 { $weight }

## 按得分建议等级

web-roles-suggestion-heading = { $role }：现任者达到的等级
web-roles-suggestion-about = 建议等级是预计至少一半在岗者能达到的最高等级，已考虑每个得分的把握大小。它反映现有人员的水平；岗位是否确实需要，由您判断。
web-roles-suggestion-few = 这个岗位上只有 { $n } 人的得分可以判断；至少要 { $least } 人才能给出建议。
web-roles-suggestion-none = 这个岗位上的人还没有测评得分。完成一次测评后才能给出建议。
web-roles-suggestion-incumbents = 在岗者中有 { $n } 人在这次测评里有得分。
web-roles-competency = 胜任力
web-roles-suggested = 建议等级
web-roles-now = 目前要求
web-roles-expected-meet = 预计达到的人数
web-roles-of-n = { $n } 人中约 { $met } 人
web-roles-next-level = 高一级：{ $n } 人中约 { $met } 人
web-roles-clear = 把握大
web-roles-close-call = 把握不大
web-roles-differs = 与目前不同
web-roles-judged-few = 只有 { $n } 人可以判断
web-roles-edit-levels = 修改等级
web-roles-campaign = 测评项目
web-roles-show = 查看

## 专家投票

web-roles-panel-heading = { $role }：专家评议岗位要求
web-roles-panel-about = 邀请几位熟悉该岗位的专家独立判断所需等级，彼此看不到对方的选择。这里显示中位数和分歧程度；有分歧的，建议开会讨论。
web-roles-panel-experts = 专家
web-roles-panel-none = 还没有邀请专家。建议邀请三位以上真正熟悉该岗位的人。
web-roles-panel-voted = { $of } 人中已有 { $n } 人投票
web-roles-panel-add = 邀请一位专家
web-roles-panelist-name = 姓名
web-roles-panelist-mail = 账号邮箱
web-roles-panelist-mail-help = 有账号的专家可以登录后投票；没有账号的，用专属链接即可。
web-roles-panel-link = 专属链接，请只发给本人
web-roles-panel-link-again = 查看链接
web-roles-panel-has-voted = 已投票
web-roles-panel-waiting = 未投票
web-roles-panel-close = 结束投票
web-roles-panel-closed = 本轮投票已结束。再邀请专家会另开一轮。
web-roles-panel-results = 投票结果
web-roles-panel-no-votes = 还没有人投票。
web-roles-median = 中位数
web-roles-spread = 中间 50%
web-roles-votes = 票数
web-roles-verdict = 一致程度
web-roles-verdict-agreed = 意见一致
web-roles-verdict-partly = 大致一致
web-roles-verdict-disagreed = 有分歧，值得讨论
web-roles-verdict-too-few = 不足三票
web-roles-verdict-not-needed = 多数认为不需要
web-roles-votes-not-needed = { $n } 票认为不需要
web-roles-votes-shown = 等级 { $level }：{ $n } 票
web-roles-vote-heading = 这个岗位需要什么？
web-roles-vote-about = { $name }，您好！您熟悉这个岗位，想请您判断：要做好这份工作，每项胜任力需要达到哪一级？不必按最理想的标准，也不必迁就现任者的水平。
web-roles-vote-alone = 组织者只看得到每个等级有几票，看不到是谁投的。
web-roles-vote-open = 暂不投票
web-roles-vote-not-needed = 这个岗位不需要
web-roles-vote-send = 提交
web-roles-vote-again = 您已经投过票，结束之前都可以修改。
web-roles-vote-closed = 这轮投票已经结束，不能再修改。谢谢您。
web-roles-voted = 谢谢，您的投票已保存。
