"""A step of the form shows the questions that editors tied to it, answers and all."""

import pytest
from django.core.cache import cache

from builders import cms as make
from forms_engine.forms.explained import Explained, explained

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


def test_the_step_has_its_questions_and_no_other():
    asked = make.question("why", "لماذا الرقم؟", "للتواصل.", step="help#contact")
    make.make_faq(make.make_site(), asked)

    assert list(explained("help", "contact", "ar")) == [Explained("لماذا الرقم؟", "للتواصل.")]
    assert list(explained("help", "person", "ar")) == []
    assert list(explained("volunteer", "contact", "ar")) == []
