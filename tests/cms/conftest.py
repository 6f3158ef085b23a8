"""Each test reads a house of its own, not what an earlier test left in the cache."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()
