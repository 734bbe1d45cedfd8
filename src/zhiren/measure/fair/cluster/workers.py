"""The workers of a cluster before anything is computed: reached, of the client's version, seeing the files."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from distributed import Client
from distributed.comm.addressing import resolve_address
from distributed.versions import VersionMismatchWarning

from zhiren.errors import MeasureError, Problem, Value, quote

PAIRS_A_PARTITION = 100_000
SECONDS_TO_CONNECT = 10
SECONDS_FOR_A_WORKER = 60
OF_ONE_VERSION = ("python", "zhiren", "distributed", "dask", "numpy")


@dataclass(frozen=True)
class Cluster:
    """How to use a cluster.

    ``pairs`` of ratee and rater a partition holds at most; ``memory`` in bytes is what the partitions of one
    worker thread may take before some wait on disk (None: what is left of 60 % of the worker's limit beside the
    program itself, shared by its threads).
    """

    client: Client
    pairs: int = PAIRS_A_PARTITION
    memory: int | None = None


def connect(address: str) -> Client:
    """A client of the scheduler at an address such as ``tcp://host:8786``. Whoever asks for it closes it.

    Raises:
        MeasureError: the address is none, nobody answers there, no worker comes, or versions differ.
    """
    try:
        # A client that fails at its address closes when it is collected: just as the next starts, they deadlock.
        resolve_address(address)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", VersionMismatchWarning)  # said as an error below
            client = Client(address, timeout=SECONDS_TO_CONNECT)
    except (ValueError, TypeError) as error:
        raise MeasureError(
            Problem("measure-cluster-address", {"address": quote(address), "reason": quote(error)})
        ) from None
    except OSError:
        values: dict[str, Value] = {"address": quote(address), "seconds": SECONDS_TO_CONNECT}
        raise MeasureError(Problem("measure-cluster-unreachable", values)) from None
    try:
        cluster_threads(client)
        _require_versions(client)
    except BaseException:
        client.close()
        raise
    return client


def cluster_threads(client: Client) -> dict[str, int]:
    """How many threads each worker has; waits a minute for the first worker to come.

    Raises:
        MeasureError: none came.
    """
    try:
        client.wait_for_workers(1, timeout=SECONDS_FOR_A_WORKER)
    except TimeoutError:
        raise MeasureError(Problem("measure-cluster-empty", {"seconds": SECONDS_FOR_A_WORKER})) from None
    threads: dict[str, int] = client.nthreads()
    return threads


def _require_versions(client: Client) -> None:
    """Code travels by name, and figures must be the same whoever computes them."""
    said = cast(dict[str, Any], client.get_versions(packages=["zhiren"]))
    ours = _versions(said["client"])
    problems = [
        Problem(
            "measure-cluster-version",
            {"package": name, "where": where, "there": theirs[name] or "none", "here": ours[name]},
        )
        for where, node in {"scheduler": said["scheduler"], **said["workers"]}.items()
        for theirs in [_versions(node)]
        for name in OF_ONE_VERSION
        if theirs[name] != ours[name]
    ]
    if problems:
        raise MeasureError(problems)


def _versions(node: Mapping[str, Any]) -> dict[str, str]:
    packages = {name: str(node["packages"].get(name) or "") for name in OF_ONE_VERSION}
    return packages | {"python": ".".join(packages["python"].split(".")[:2])}


def require_files(client: Client, paths: Sequence[Path]) -> None:
    """Every worker must see every file under the same path.

    Raises:
        MeasureError: what is missing where, a line a file.
    """
    unseen: dict[str, list[str]] = client.run(_unseen, [str(path) for path in paths])
    problems = []
    for path in map(str, paths):
        lacking = sorted(address for address, missing in unseen.items() if path in missing)
        if lacking:
            values: dict[str, Value] = {"file": quote(path), "worker": lacking[0]}
            values |= {"lacking": len(lacking), "workers": len(unseen)}
            problems.append(Problem("measure-cluster-no-file", values))
    if problems:
        raise MeasureError(problems)


def _unseen(paths: Sequence[str]) -> list[str]:
    return [path for path in paths if not Path(path).is_file()]
