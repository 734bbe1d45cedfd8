configuration-url = ZHIREN_URL 的值“{ $value }”不对。应填写大家访问知人的地址，例如 https://zhiren.example.com
configuration-value = { $name } 的值“{ $value }”无法识别。例如可填：{ $example }
configuration-not-https = 通过“{ $value }”访问知人是不加密的。请在前面架设带证书的反向代理，并把 ZHIREN_URL 设为以 https:// 开头的地址
configuration-debug = ZHIREN_DEBUG 会把程序内部状态暴露给所有访问者，只能在本机使用，请去掉。
configuration-demo = ZHIREN_DEMO 会在登录页显示密码，只能在本机使用，请去掉。
configuration-any-host = ZHIREN_HOSTS 不能是“*”：请写明大家访问知人所用的主机名，多个之间用逗号分隔。
configuration-short-key = ZHIREN_SECRET_KEY 至少要有 { $least } 个随机字符。如不设置，知人会在数据目录里自动生成。
configuration-oidc = 设置了 ZHIREN_OIDC_ISSUER，还需要 ZHIREN_OIDC_CLIENT_ID 和 ZHIREN_OIDC_CLIENT_SECRET，由身份提供方发放。
configuration-key-readable = 本机其他用户可以读取密钥文件 { $file }。请收回权限：chmod 600 "{ $file }"
framework-version-taken = 词典“{ $framework }”的 { $version } 版已经发布，且内容不同。已发布的版本不能更改，请为新内容另起版本号。
configuration-example-key = ZHIREN_SECRET_KEY 以“{ $value }”开头，像是照抄的示例。知道示例的人就能伪造评价链接：请改用随机字符，或不设置。
configuration-oidc-plain = ZHIREN_OIDC_ISSUER 的值是“{ $value }”。身份信息不能不加密传输，请使用以 https:// 开头的地址。
configuration-no-proxy = “{ $value }”是加密地址，而知人本身不加密：前面必须有带证书的反向代理。代理传递 X-Forwarded-For 和 X-Forwarded-Proto 之后，请设置 ZHIREN_TRUST_PROXY=yes；否则一个人输错密码，所有人都会被锁定。
configuration-host-missing = ZHIREN_HOSTS 里没有 ZHIREN_URL 的主机名“{ $value }”，所有页面都会被拒绝。请加上它，或不设置 ZHIREN_HOSTS。
configuration-mail-from = ZHIREN_MAIL_FROM 的值是“{ $value }”，收件方会拒收或当作垃圾邮件。请填写邮件服务器允许使用的发件地址，例如 人力资源部 <hr@example.com>
configuration-data-readable = 本机其他用户可以查看数据目录 { $folder }。请收回权限：chmod 700 "{ $folder }"
configuration-database = DATABASE_URL 以“{ $value }”开头。应为 postgresql://用户:密码@主机:5432/数据库名；不设置时使用数据目录里的 SQLite 文件。
mail-url-form = ZHIREN_MAIL_URL 以“{ $value }”开头。正确的形式如 { $example }
mail-url-port = ZHIREN_MAIL_URL 的“{ $value }”中端口无法识别。正确的形式如 { $example }
mail-url-tls = ZHIREN_MAIL_URL 中写的是 tls={ $value }，只能是 starttls、ssl 或 none，例如 { $example }
mail-url-user = ZHIREN_MAIL_URL 只写了用户名或只写了密码（用户名“{ $value }”），两者必须同时有。其中的 @ : / 要写成 %40 %3A %2F，例如 { $example }
mail-url-plain = 按 ZHIREN_MAIL_URL 的设置，密码会不加密地发给“{ $value }”。请改用 tls=starttls 或 tls=ssl，例如 { $example }
configuration-coder-url = ZHIREN_CODER_URL 是“{ $value }”。这里要写第二编码器的地址，写到 /chat/completions 之前为止，例如 https://llm.example.com/v1
configuration-coder-model = 设了 ZHIREN_CODER_URL，还需要 ZHIREN_CODER_MODEL，即所用模型的名称。
configuration-coder-plain = ZHIREN_CODER_URL 是“{ $value }”。访谈内容不能明文传输：请使用 https:// 地址，或内网地址。
