from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from zhiren.dictionary.check import check_dictionaries
from zhiren.dictionary.load import COMPETENCY_KEYS, DRAFT_KEYS, INDICATOR_KEYS, load_dictionary
from zhiren.dictionary.starter import starter
from zhiren.errors import FrameworkError
from zhiren.language import LANGUAGES


def test_the_starter_files_are_sound_and_translations_of_each_other(tmp_path: Path) -> None:
    paths = [tmp_path / f"{language}.yaml" for language in LANGUAGES]
    for path, language in zip(paths, LANGUAGES, strict=True):
        path.write_text(starter(language), encoding="utf-8")

    assert check_dictionaries(paths) == []
    assert [load_dictionary(path).language for path in paths] == list(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_starter_file_shows_every_key(language: str) -> None:
    (competency,) = yaml.safe_load(starter(language))["competencies"]

    assert set(competency) == set(COMPETENCY_KEYS.all) - {*DRAFT_KEYS, "code"}
    assert {key for i in competency["indicators"] for key in i} == set(INDICATOR_KEYS.all) - set(DRAFT_KEYS)


def test_a_language_that_the_product_does_not_have() -> None:
    with pytest.raises(FrameworkError, match="fr"):
        starter("fr")
