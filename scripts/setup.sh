#!/bin/sh
# Make the environment in .venv: once, and again when the pinned requirements change.
# Every failure says, in both languages, what to do about it.
set -eu
venv=${1:-.venv}
stamp=$venv/.requirements

fail() { printf '\n✗ %s\n✗ %s\n\n' "$1" "$2" >&2; exit 1; }

find_python() {
    for name in "${PYTHON:-}" python3.11 python3.12 python3.13 python3 python; do
        [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 || continue
        "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null || continue
        echo "$name"; return
    done
}

wanted=$(cat requirements/dev.txt pyproject.toml | cksum)
[ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && exit 0

python=$(find_python)
[ -n "$python" ] || fail \
    "Python 3.11, 3.12 or 3.13 is needed and none was found. Install one, or name it: make PYTHON=/path/to/python3.11" \
    "需要 Python 3.11、3.12 或 3.13，但没有找到。请先安装，或指明位置：make PYTHON=/path/to/python3.11"

printf '→ Setting up in %s with %s (once; a minute or two) · 正在准备运行环境（仅首次，约一两分钟）\n' "$venv" "$python"
if [ ! -x "$venv/bin/python" ]; then
    rm -rf "$venv"
    "$python" -m venv "$venv" || fail \
        "Python cannot make a virtual environment. On Debian and Ubuntu: apt install python3-venv" \
        "Python 无法创建虚拟环境。Debian 或 Ubuntu 请先执行：apt install python3-venv"
fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt || fail \
    "The packages could not be installed. If there is no network, or a proxy or mirror is needed, set HTTPS_PROXY or PIP_INDEX_URL and run the command again; what is already here is kept." \
    "依赖包安装失败。如果没有网络，或需要代理、镜像，请设置 HTTPS_PROXY 或 PIP_INDEX_URL 后重试；已下载的内容会保留。"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . || fail \
    "zhiren itself could not be installed into $venv. Run 'make clean' and try again." \
    "zhiren 未能装入 $venv。请先执行 make clean 再试。"
printf '%s' "$wanted" > "$stamp"
printf '✓ Ready · 准备就绪\n'
