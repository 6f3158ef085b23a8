"""What every page type refuses and shows."""

import pytest
from django.core.exceptions import ValidationError

from builders import cms as make

pytestmark = pytest.mark.django_db


def test_two_clauses_may_not_share_a_key():
    page = make.make_policy(make.make_site())
    page.clauses = make.stream(make.clause("l1", "أول"), make.clause("l1", "ثانٍ"))

    with pytest.raises(ValidationError) as refusal:
        page.full_clean()

    assert refusal.value.message_dict == {"clauses": ["هذا المفتاح مستخدم مرتين: l1"]}


def test_blocks_without_keys_may_repeat():
    text = make.block("text", "<p>نص</p>")

    page = make.make_content(make.make_site(), body=make.stream(text, text))

    assert len(page.body) == 2
