"""Lists that only grow are paged by key."""

import pytest

from builders.cases import make_case
from forms_engine.desk.paging import latest_page
from forms_engine.messages.models import Message

pytestmark = pytest.mark.django_db


def test_pages_follow_each_other_without_gap_or_repeat():
    for _ in range(5):
        make_case()
    everything = list(Message.objects.order_by("-created_at", "-pk"))
    found, pages, before = Message.objects.all(), [], ""

    for _ in range(3):
        rows, before = latest_page(found, field="created_at", before=before, size=2)
        pages.append(rows)

    assert [row for page in pages for row in page] == everything
    assert ([len(page) for page in pages], before) == ([2, 2, 1], "")


@pytest.mark.parametrize("before", ["x", "-", "' OR 1", "9" * 39, "\u0663"])
def test_a_key_that_names_nothing_gives_the_first_page(before):
    make_case()

    rows, _ = latest_page(Message.objects.all(), field="created_at", before=before)

    assert rows == list(Message.objects.all())
