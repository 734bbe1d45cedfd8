"""The languages a row may be in."""

from __future__ import annotations

from zhiren.language import CHINESE, ENGLISH

LANGUAGE_CHOICES = [(CHINESE, "简体中文"), (ENGLISH, "English")]
