from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings

from dictionary.frameworks import frameworks
from zhiren.dictionary.load import load_dictionary
from zhiren.dictionary.write import to_yaml
from zhiren.framework import Framework


@given(frameworks())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
def test_what_is_written_is_read_again(tmp_path: Path, framework: Framework) -> None:
    path = tmp_path / "dictionary.yaml"
    path.write_bytes(to_yaml(framework).encode())

    assert load_dictionary(path) == framework


@given(frameworks())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
def test_canonical_json_is_read_again(tmp_path: Path, framework: Framework) -> None:
    path = tmp_path / "dictionary.json"
    path.write_bytes(framework.to_json())

    assert load_dictionary(path) == framework
    assert Framework.from_json(framework.to_json()) == framework
    assert Framework.from_document(framework.to_document()).to_json() == framework.to_json()
