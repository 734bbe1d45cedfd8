import pytest

import zhiren


def test_every_public_name_is_there():
    for name in zhiren.__all__:
        assert getattr(zhiren, name).__name__ == name if name != "RELATIONSHIPS" else zhiren.RELATIONSHIPS
    assert set(zhiren.__all__) <= set(dir(zhiren))


def test_other_names_are_not():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = zhiren.nothing
