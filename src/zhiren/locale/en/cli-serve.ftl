cli-serve-help = Run the web application: people, assessments, raters
cli-serve-long-help =
    Run the web application on this machine.

    From an empty folder it makes everything it needs: the data folder, the secret key, the database, the assets. One command runs the server and the worker that sends mail and does long work; Ctrl-C stops both. Settings come from the environment: docs/operations.md lists them.
cli-serve-host = The address to listen on; 127.0.0.1 unless ZHIREN_LISTEN says otherwise. Behind a proxy on another machine: 0.0.0.0
cli-serve-port = The port to listen on; 8017 unless ZHIREN_LISTEN says otherwise.
cli-serve-data = The data folder; ./zhiren-data unless ZHIREN_DATA says otherwise.
cli-serve-workers = How many processes answer requests. One serves a few hundred people answering at once.
cli-serve-demo = Fill the data folder with a simulated company to look around in; on this machine only.
cli-serve-no-serve = Prepare everything and end, without serving (environment: DEMO_SERVE=0 for not serving).
cli-serve-prepared = Everything is ready ({ $seconds } s). Started without --no-serve, it will be at { $address }
cli-serve-new-folder = New data folder: { $folder }
cli-serve-migrated = Database prepared ({ $n ->
        [one] 1 step
       *[other] { $n } steps
    })
cli-serve-assets = Assets prepared
cli-serve-ready = zhiren is at { $address } (started in { $seconds } s)
cli-serve-first-visit = Nobody has an account yet. Open { $address } to make the first administrator.
cli-serve-no-mail = No mail server is set: invitations wait, and links can be handed over by chat. ZHIREN_MAIL_URL sets one.
cli-serve-how-to-stop = Ctrl-C stops it.
cli-serve-worker-died = The worker ended unexpectedly (status { $status }); it is started again. Nothing is sent twice.
cli-serve-stopped = Stopped. Everything that was acknowledged is stored.

serve-folder = The data folder { $folder } cannot be made or written to ({ $reason }). Name another with --data, or mend the rights on it.
serve-port = zhiren cannot listen on { $host }, port { $port }: { $reason }. If another program has the port, name a free one: zhiren serve --port 8018
serve-database = The database does not answer: { $said }. Check DATABASE_URL, and that the server runs and lets this user in.
serve-database-newer = A newer zhiren has already changed this database ({ $names }). Run that version or a later one, or put back the backup made before the change: an older program would spoil the data.

cli-backup-help = Save database, files and secret key in one file while the server runs
cli-backup-long-help =
    Save the database, the files and the secret key of a data folder in one zip file.

    The server may go on running: the copy is of one moment. It holds everything, the key that makes raters’ links included, so keep it where only you can read it. With PostgreSQL, use pg_dump for the database; this saves the rest.
cli-backup-done = Saved in { $file } ({ $size } MB). To put it back: stop zhiren, unpack it into an empty folder, and start with --data on that folder.
cli-backup-without-database = The database is PostgreSQL and is not in this file: save it with pg_dump at the same time.
backup-exists = { $file } is there already and stays as it is. Name another file.
backup-no-data = There is no database in { $folder }. Name the data folder with --data.
