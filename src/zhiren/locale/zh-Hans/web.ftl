## 每一页的框架

web-product = 知人
web-skip = 跳到正文
web-nav = 主菜单
web-menu = 菜单
web-nav-home = 首页
web-nav-campaigns = 测评项目
web-nav-people = 人员
web-nav-reports = 报告
web-nav-messages = 消息
web-nav-accounts = 账号
web-account = 我的账号
web-sign-out = 退出登录
web-demo-note = 演示环境：公司是模拟的，人物均为虚构。
web-optional = 选填
web-pages = 分页
web-previous = 上一页
web-next = 下一页
web-page-of = 第 { $page } 页，共 { $pages } 页
web-moment = { $date } { $time }
web-home-title = { $name }，您好

## 出错时

web-error-title-refused = 您无权查看此页
web-error-refused = 您的账号没有查看权限。如工作需要，请联系本系统的所有者。
web-error-title-not-found = 没有找到这个页面
web-error-not-found = 可能是地址有误，也可能页面已被移除。评价链接被更换或收回后会失效，请使用最近一条消息里的链接。
web-error-title-failed = 系统出了点问题
web-error-failed = 显示“已保存”的内容都不会丢失。请稍后再试；如果一直这样，请告知系统管理员。
web-error-home = 回到首页
web-locked-out-title = 密码输错次数过多
