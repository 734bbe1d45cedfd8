cli-serve-help = 启动网页应用：人员、测评项目、评价者
cli-serve-long-help =
    在本机启动网页应用。

    从空目录开始，所需的一切都会自动建好：数据目录、密钥、数据库、静态文件。一条命令同时运行网页服务和后台程序（发送邮件、处理耗时任务），按 Ctrl-C 一并停止。各项设置通过环境变量指定，详见 docs/operations.zh-CN.md。
cli-serve-host = 监听地址，默认 127.0.0.1，也可用 ZHIREN_LISTEN 指定。反向代理在另一台机器上时填 0.0.0.0
cli-serve-port = 监听端口，默认 8017，也可用 ZHIREN_LISTEN 指定。
cli-serve-data = 数据目录，默认 ./zhiren-data，也可用 ZHIREN_DATA 指定。
cli-serve-workers = 处理请求的进程数。一个进程足够数百人同时作答。
cli-serve-demo = 在数据目录里建一家模拟公司供浏览，只能在本机使用。
cli-serve-no-serve = 只做准备、不启动服务（也可设环境变量 DEMO_SERVE=0）。
cli-serve-prepared = 一切就绪（用时 { $seconds } 秒）。不带 --no-serve 启动后，网址为 { $address }
cli-serve-new-folder = 已新建数据目录：{ $folder }
cli-serve-migrated = 数据库已就绪（{ $n } 步）
cli-serve-assets = 静态文件已就绪
cli-serve-ready = 知人已启动：{ $address }（用时 { $seconds } 秒）
cli-serve-first-visit = 还没有任何账号。请打开 { $address } 创建第一个管理员。
cli-serve-no-mail = 没有设置邮件服务器：邀请会留着不发，链接可以通过聊天工具转交。用 ZHIREN_MAIL_URL 设置。
cli-serve-how-to-stop = 按 Ctrl-C 停止。
cli-serve-worker-died = 后台程序意外退出（状态码 { $status }），正在重新启动。不会重复发送任何消息。
cli-serve-stopped = 已停止。凡是确认过的内容都已存好。

serve-folder = 无法创建或写入数据目录 { $folder }（{ $reason }）。请用 --data 另选目录，或修改它的权限。
serve-port = 无法监听 { $host } 的端口 { $port }：{ $reason }。如果端口被其他程序占用，请换一个空闲的：zhiren serve --port 8018
serve-database = 数据库没有响应：{ $said }。请检查 DATABASE_URL，并确认数据库服务器正在运行且允许该用户登录。
serve-database-newer = 更新版本的知人已经改动过这个数据库（{ $names }）。请使用那个版本或更高版本，或恢复改动前的备份：旧程序会损坏数据。

cli-backup-help = 把数据库、文件和密钥存成一个备份文件，服务不必停
cli-backup-long-help =
    把数据目录里的数据库、文件和密钥存成一个 zip 文件。

    服务可以照常运行，备份的是同一时刻的内容。里面什么都有，包括生成评价链接的密钥，请存放在只有您能读取的地方。使用 PostgreSQL 时，数据库请用 pg_dump 备份，本命令备份其余部分。
cli-backup-done = 已存到 { $file }（{ $size } MB）。恢复方法：停止知人，把它解压到一个空目录，再用 --data 指向该目录启动。
cli-backup-without-database = 数据库是 PostgreSQL，不在此文件中：请同时用 pg_dump 备份。
backup-exists = { $file } 已经存在，没有改动它。请换一个文件名。
backup-no-data = { $folder } 里没有数据库。请用 --data 指明数据目录。
