"""The application's settings for tests: throw-away data; PostgreSQL where ``TEST_DATABASE_URL`` names it."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

_data = tempfile.mkdtemp(prefix="zhiren-tests-")
atexit.register(shutil.rmtree, _data, ignore_errors=True)
for _name in [name for name in os.environ if name.startswith("ZHIREN_")]:
    del os.environ[_name]
os.environ["ZHIREN_DATA"] = _data
os.environ["DATABASE_URL"] = os.environ.get("TEST_DATABASE_URL", "")

from zhiren.web.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # a slow hash would be most of the time
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {  # pages name their assets without the manifest, which only a start writes
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
