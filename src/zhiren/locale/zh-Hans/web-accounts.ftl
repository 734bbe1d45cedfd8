## 首次使用

web-accounts-setup-title = 欢迎使用知人
web-accounts-setup-about = 系统里还没有账号。请先创建所有者账号，之后由您为其他人开通账号、分配权限。
web-accounts-setup = 创建所有者账号
web-accounts-field-code = 安装码
web-accounts-code-where = 安装码保存在服务器上的文件 { $file } 里，用来确认您有权管理这台服务器。
web-accounts-code-wrong = 安装码不正确，请从文件里重新复制。

## 字段

web-accounts-field-mail = 邮箱
web-accounts-field-password = 密码
web-accounts-field-new-password = 新密码
web-accounts-field-new-password-help = 至少 10 个字符，建议把几个词连在一起。
web-accounts-field-name = 姓名
web-accounts-field-role = 角色
web-accounts-field-language = 语言

## 登录

web-accounts-sign-in = 登录
web-accounts-company = 公司账号
web-accounts-with-company = 用{ $company }登录
web-accounts-or = 或
web-accounts-wrong = 邮箱或密码不正确，请核对后再试。
web-accounts-by-mail-about = 没有密码，或忘记了密码？可以用邮件里的链接登录。
web-accounts-by-mail = 把登录链接发到邮箱
web-accounts-link-sent-title = 请查看邮箱
web-accounts-link-sent = 如果 { $mail } 有登录权限，登录链接已发到该邮箱，15 分钟内有效，只能用一次。
web-accounts-link-sent-not = 几分钟后仍未收到？请查看垃圾邮件，核对邮箱地址，或向人力资源部确认登记的是哪个邮箱。
web-accounts-back-to-sign-in = 回到登录页
web-accounts-link-title = 还差一步
web-accounts-link-about = 这个链接只能用一次，点下面的按钮即可登录。
web-accounts-link-old-title = 这个链接已经失效
web-accounts-link-old = 每个链接只能用一次，而且有时限。请回到登录页重新获取。
web-accounts-refused-title = 未能登录
web-accounts-locked-out = 为保护账号安全，15 分钟内不能用密码登录，即使密码正确。
web-accounts-locked-out-ways = 不必等待，下面的登录方式仍然可用。
web-accounts-locked-out-owner = 请 15 分钟后再试。如果忘记密码，请联系系统所有者。
web-accounts-signed-out = 您已退出登录。
web-accounts-signed-out-everywhere = 您已在所有设备上退出登录。
web-accounts-demo = 选一个身份体验
web-accounts-demo-about = 这些人只存在于演示环境。
web-accounts-demo-password = 密码
web-accounts-demo-enter = 进入
web-accounts-demo-raters = 或者去评价同事
web-accounts-demo-raters-about = 评价者不需要账号：这就是他们在邮件里收到的链接。
web-accounts-demo-open = 打开链接

## 账号

web-accounts-title = 账号
web-accounts-about = 谁可以登录系统、组织测评。员工第一次用邮箱登录时，会自动开通自己的账号。
web-accounts-search = 姓名或邮箱
web-accounts-any-role = 全部角色
web-accounts-who = 账号
web-accounts-last-seen = 最近登录
web-accounts-never = 从未登录
web-accounts-state = 状态
web-accounts-open = 启用
web-accounts-closed = 停用
web-accounts-awaited = 已邀请
web-accounts-nothing = 没有符合条件的账号。
web-accounts-invite = 邀请成员
web-accounts-invite-about = 对方会收到一封邮件，其中的链接 7 天内有效，只能用一次。
web-accounts-invite-do = 发送邀请
web-accounts-invited = 给 { $mail } 的邀请已经发出。
web-accounts-invite-again = 重新发送邀请
web-accounts-link-show = 显示邀请链接
web-accounts-link-shown-title = 邀请链接
web-accounts-link-shown = 还没有设置邮件服务器，请自行把链接交给对方。链接 7 天内有效，只能用一次，而且不再显示。
web-accounts-access = 登录
web-accounts-person = 对应人员
web-accounts-no-person = 无
web-accounts-save = 保存
web-accounts-saved = 已保存。
web-accounts-close = 停用账号
web-accounts-reopen = 重新启用
web-accounts-close-about = 停用后不能登录，操作记录仍会保留。
web-accounts-may-owner = 拥有全部权限：授权、封存测评。
web-accounts-may-hr-administrator = 维护人员，组织测评，发布报告。
web-accounts-may-hr-analyst = 查看人员、测评进展和报告，不能修改。
web-accounts-may-coder = 为访谈材料编码。
web-accounts-may-manager = 测评允许时，查看本人下属已发布的报告。
web-accounts-may-employee = 查看本人已发布的报告。

## 本人的账号

web-accounts-own = 我的账号
web-accounts-about-you = 基本信息
web-accounts-password-change = 修改密码
web-accounts-password-make = 设置密码
web-accounts-password-none = 您目前用邮件链接登录。有了密码，就不必等邮件了。
web-accounts-password-save = 保存密码
web-accounts-password-set = 新密码已生效，其他设备已退出登录。
web-accounts-password-wrong = 当前密码不正确。
web-accounts-sessions = 所有设备
web-accounts-sessions-about = 手机丢失，或在别人的电脑上登录过？可以让所有设备退出登录，包括当前设备。
web-accounts-end-sessions = 在所有设备上退出
