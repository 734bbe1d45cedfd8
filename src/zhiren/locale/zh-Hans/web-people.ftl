## 列表

web-people-title = 人员
web-people-places = 人员与组织
web-people-list = 名单
web-people-chart = 组织架构
web-people-units = 部门
web-people-positions = 职位
web-people-import = 导入
web-people-import-do = 导入人员
web-people-add = 添加人员
web-people-search = 搜索
web-people-search-hint = 姓名、拼音、工号或邮箱
web-people-any-unit = 全部部门
web-people-show = 查看
web-people-count = 共 { $n } 人
web-people-here = 人数
web-people-nothing = 还没有人员。最快的办法是从人事系统导出 Excel 或 CSV，再导入这里。
web-people-nothing-found = 没有找到。可以少输几个字，换个部门，或把状态改为“全部”。
web-people-status-active = 在职
web-people-status-left = 离职
web-people-status-all = 全部
web-people-language-zh-Hans = 中文
web-people-language-en = 英文

## 字段

web-people-field-number = 工号
web-people-field-name = 姓名
web-people-field-mail = 邮箱
web-people-field-phone = 手机
web-people-field-unit = 部门
web-people-field-unit-help = 完整路径或部门名称，例如：集团/华东/销售部。
web-people-field-position = 职位
web-people-field-manager = 上级
web-people-field-manager-help = 填工号；没有重名时也可以填姓名。
web-people-field-role = 岗位画像
web-people-field-level = 职级
web-people-field-performance = 绩效等级
web-people-field-gender = 性别
web-people-field-gender-help = 只用于检查结果对不同群体是否公平，不会显示在个人页面上。
web-people-field-age-band = 年龄段
web-people-field-age-band-help = 只用于检查结果对不同群体是否公平，不会显示在个人页面上。
web-people-field-language = 语言
web-people-field-status = 状态
web-people-field-unit-name = 名称
web-people-field-parent = 上级部门
web-people-field-parent-help = 顶级部门请留空。
web-people-field-unit-code = 编码
web-people-field-unit-code-help = 人事系统里的编码；留空则自动生成。
web-people-field-file = 文件
web-people-field-file-help = Excel（.xlsx）或 CSV，编码不限；第一行是各列的标题。
web-people-field-is-complete = 这是全员名单
web-people-field-is-complete-help = 系统里在职、名单里却没有的人，会标为离职。

## 人员详情

web-people-facts = 基本信息
web-people-lines = 汇报关系
web-people-no-manager = 没有上级。
web-people-reports = 下属 { $n } 人
web-people-reports-to = 上级：{ $name }
web-people-edit = 编辑
web-people-edit-title = 编辑{ $name }
web-people-save = 保存
web-people-cancel = 取消
web-people-saved = { $name }已保存。

## 部门和职位

web-people-chart-about = 展开部门，可以看到其中的人员和汇报关系。
web-people-chart-top = 整个组织
web-people-chart-open = 展开{ $name }
web-people-chart-empty = 这个部门里还没有人。
web-people-chart-rest = ……还有 { $n } 人
web-people-chart-counts = { $people } 人{ $units ->
    [0] { "" }
   *[other] ，{ $units } 个下级部门
}
web-people-unit-add = 添加部门
web-people-unit-remove = 移除这个部门
web-people-unit-removed = { $name }已移除。
web-people-units-nothing = 还没有部门。导入人员时会一并建立，也可以在这里添加。
web-people-positions-about = 人员资料里用到的职位名称，来自导入的文件和编辑表单。
web-people-positions-nothing = 还没有职位。导入人员时会一并建立。

## 导入

web-people-import-title = 导入人员
web-people-import-about = 先给您看会改动什么；您确认之前，什么都不会变。
web-people-import-plan = 查看改动
web-people-import-template = 下载空白表格
web-people-import-columns = 各列怎么填
web-people-import-hint-number = 以工号认人，姓名可以重复。对已有人员，其他列可以没有。
web-people-import-hint-unit = 部门可以写路径，例如：集团/华东/销售部。没有的部门会自动建立。
web-people-import-hint-manager = 上级填工号；没有重名时也可以填姓名。
web-people-import-hint-empty = 表里没有的列不作改动；空着的单元格会清空原来的内容。
web-people-imports-before = 以前的导入
web-people-import-when = 执行时间
web-people-import-by = 执行人
web-people-import-is-applied = 已执行
web-people-import-is-undone = 已撤销
web-people-import-done = 导入完成：新增 { $added } 人，修改 { $changed } 人，离职 { $left } 人。
web-people-import-undone = 已撤销 { $file } 的导入，人员恢复原状。
web-people-plan-title = 导入方案
web-people-plan-applied-title = 已执行的导入
web-people-plan-undone-title = 已撤销的导入
web-people-plan-added = 新增
web-people-plan-changed = 修改
web-people-plan-left = 离职
web-people-plan-unchanged = 不变
web-people-plan-bad = 出错的行
web-people-plan-warnings = 有 { $n } 处值得看一看
web-people-plan-more = ……还有 { $n } 处
web-people-plan-decide = 请看一遍下面的清单，没有问题就执行；执行后还可以撤销。
web-people-plan-empty = 文件里没有新内容：名单上的人都在，信息也一样。
web-people-plan-has-errors = 有 { $n } 行无法导入，错误列在下面。最好改正文件后重新上传。
web-people-plan-made = 同时新建：{ $units ->
    [0] { "" }
   *[other] { $units } 个部门
}{ $units ->
    [0] { "" }
   *[other] { $positions ->
        [0] { "" }
       *[other] 、
    }
}{ $positions ->
    [0] { "" }
   *[other] { $positions } 个职位
}
web-people-plan-apply = 执行 { $n } 处改动
web-people-plan-apply-good = 只执行正确的 { $n } 处改动
web-people-plan-other = 换一个文件
web-people-plan-undo = 撤销这次导入
web-people-plan-undo-about = 这是最近一次导入。只要还没有人在此基础上改动，就可以撤销。
web-people-plan-parts = 方案的各部分
web-people-plan-tab-errors = 错误
web-people-plan-tab-added = 新增
web-people-plan-tab-changed = 修改
web-people-plan-tab-left = 离职
web-people-plan-what = 改动内容
web-people-plan-row = 行
web-people-plan-nothing = 空
