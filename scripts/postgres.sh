#!/bin/sh
# Run a command beside a PostgreSQL server of its own, which is gone afterwards:
#     scripts/postgres.sh .venv/bin/python -m pytest tests/web
# The command finds the server's address in TEST_DATABASE_URL. Exit status 3: no PostgreSQL is installed here.
set -eu

find_server() {
    for folder in /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin; do
        [ -x "$folder/initdb" ] && newest=$folder
    done
    [ -n "${newest:-}" ] && { echo "$newest"; return; }
    found=$(command -v initdb) && dirname "$(readlink -f "$found")"
}

free_port() {
    "${PYTHON:-.venv/bin/python}" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# initdb refuses to run as root: the server then belongs to the user that the package made, or to nobody.
as_owner() {
    if [ "$(id -u)" -ne 0 ]; then "$@"; else setpriv --reuid="$owner" --regid="$(id -g "$owner")" --clear-groups "$@"; fi
}

bin=$(find_server) || { echo "No PostgreSQL server is installed here (Debian: apt install postgresql)." >&2; exit 3; }
owner=$(id -un)
[ "$(id -u)" -ne 0 ] || { id postgres >/dev/null 2>&1 && owner=postgres || owner=nobody; }
folder=$(mktemp -d "${TMPDIR:-/tmp}/zhiren-postgres.XXXXXX")
chown "$owner" "$folder"
port=$(free_port)

stop() {
    as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

# Tests roll back what they write: statistics gathered in between would tell the planner that every table is empty, and
# a query over thousands of rows, planned for one row, does not come to an end. Without any it assumes a middling table.
cd_here=$PWD
cd "$folder" # the owner may not look into the caller's folder
as_owner "$bin/initdb" -D "$folder/data" -U zhiren -A trust -E UTF8 --locale=C --no-sync >"$folder.log" 2>&1 &&
    as_owner "$bin/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/server.log" \
        -o "-p $port -k $folder -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off" \
        start >>"$folder.log" 2>&1 || { cat "$folder.log" "$folder/server.log" >&2; rm -f "$folder.log"; exit 1; }
rm -f "$folder.log"
cd "$cd_here"
TEST_DATABASE_URL="postgresql://zhiren@127.0.0.1:$port/postgres" "$@"
