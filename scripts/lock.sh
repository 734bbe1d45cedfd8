#!/bin/sh
# Pin every dependency with its hashes, for all platforms, without the name of a registry.
set -eu
venv=${1:-.venv}
compile() {
    "$venv/bin/uv" pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-emit-index-url --no-emit-find-links --no-annotate "$@"
}
compile --upgrade -o requirements/run.txt
compile --upgrade --extra dev -c requirements/run.txt -o requirements/dev.txt
compile --upgrade --extra dev --extra train -c requirements/dev.txt -o requirements/train.txt
