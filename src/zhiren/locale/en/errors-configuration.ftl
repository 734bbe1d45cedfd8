configuration-url = ZHIREN_URL is “{ $value }”. It has to be the address at which people reach zhiren, as in https://zhiren.example.com
configuration-value = { $name } is “{ $value }”, which is not one of its values. For example: { $example }
configuration-not-https = People would reach zhiren unencrypted at “{ $value }”. Put it behind a proxy with a certificate and set ZHIREN_URL to an address with https://
configuration-debug = ZHIREN_DEBUG shows the program’s inner state to every visitor. Remove it: it is for this machine alone.
configuration-demo = ZHIREN_DEMO prints passwords on the sign-in page. Remove it: it is for this machine alone.
configuration-any-host = ZHIREN_HOSTS may not be “*”: name the host names at which people reach zhiren, with commas between them.
configuration-short-key = ZHIREN_SECRET_KEY has to have at least { $least } random characters. Without it, zhiren makes its own in the data folder.
configuration-oidc = ZHIREN_OIDC_ISSUER also needs ZHIREN_OIDC_CLIENT_ID and ZHIREN_OIDC_CLIENT_SECRET, which the identity provider gives.
configuration-key-readable = Others on this machine can read the secret key in { $file }. Take that right away: chmod 600 "{ $file }"
framework-version-taken = Version { $version } of the dictionary “{ $framework }” is published already, with other content. A published version never changes: give the new one a new version.
configuration-example-key = ZHIREN_SECRET_KEY begins with “{ $value }”, as in an example. Whoever knows the example could make raters’ links: use random characters, or leave it out.
configuration-oidc-plain = ZHIREN_OIDC_ISSUER is “{ $value }”. Identities must not travel unencrypted: use its address with https://
configuration-no-proxy = “{ $value }” is encrypted, and zhiren itself is not: a proxy with the certificate has to stand in front. Set ZHIREN_TRUST_PROXY=yes once it passes X-Forwarded-For and X-Forwarded-Proto on; without that, one person’s wrong passwords would lock everybody out.
configuration-host-missing = ZHIREN_HOSTS does not hold “{ $value }”, the host of ZHIREN_URL: every page would be refused. Add it, or leave ZHIREN_HOSTS out.
configuration-mail-from = ZHIREN_MAIL_FROM is “{ $value }”, which receivers refuse or take for spam. Use an address that the mail server may send from, as in 人力资源部 <hr@example.com>
configuration-data-readable = Others on this machine can look into the data folder { $folder }. Take that right away: chmod 700 "{ $folder }"
configuration-database = DATABASE_URL begins with “{ $value }”. It has to be postgresql://user:password@host:5432/name; without it, an SQLite file in the data folder is used.
mail-url-form = ZHIREN_MAIL_URL begins with “{ $value }”. It has to be like { $example }
mail-url-port = ZHIREN_MAIL_URL has no readable port in “{ $value }”. It has to be like { $example }
mail-url-tls = ZHIREN_MAIL_URL says tls={ $value }. It has to be starttls, ssl or none, as in { $example }
mail-url-user = ZHIREN_MAIL_URL names a user or a password, but not both (user “{ $value }”). Characters like @ : / in them are written %40 %3A %2F. For example: { $example }
mail-url-plain = ZHIREN_MAIL_URL would send the password unencrypted to “{ $value }”. Use tls=starttls or tls=ssl, as in { $example }
configuration-coder-url = ZHIREN_CODER_URL is “{ $value }”. It has to be the address of the second coder up to before /chat/completions, as in https://llm.example.com/v1
configuration-coder-model = ZHIREN_CODER_URL also needs ZHIREN_CODER_MODEL, the name of the model to ask.
configuration-coder-plain = ZHIREN_CODER_URL is “{ $value }”. What people tell in interviews must not travel unencrypted: use an address with https://, or one in your own network.
