"""What people are told where a form takes nothing: its editor's words, else the house's."""

from datetime import date

import pytest

from builders.forms import publish_as
from forms_engine.forms.errors import FormClosed
from forms_engine.forms.opening import Opening
from forms_engine.forms.registry import published
from forms_engine.forms.standing import message, require_open, standing


def test_an_open_form_says_nothing(db):
    form = published("help")

    require_open(form, "ar")
    assert (standing(form), message(form, "open", "ar")) == ("open", "")


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "نعود بعد العيد"), ("en", "This form is closed now.")]
)
def test_a_language_without_words_of_the_editor_gets_the_houses(db, language, words):
    publish_as(Opening(mode="closed"), closed="نعود بعد العيد")

    with pytest.raises(FormClosed) as refused:
        require_open(published("help"), language)

    assert (refused.value.standing, refused.value.message) == ("closed", words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ar",
            "لم يُفتح هذا النموذج بعد، ويُفتح يوم الأربعاء 1 يناير 2098 م.",
        ),
        ("en", "This form has not opened yet: it opens on Wednesday 1 January 2098."),
    ],
)
def test_a_form_that_opens_later_says_when(db, language, words):
    publish_as(Opening(mode="dates", opens_on=date(2098, 1, 1)))

    assert message(published("help"), "before", language) == words
