"""A page taken apart: each text with its kind and its place."""

import pytest
from wagtail.images.blocks import ImageChooserBlock

from builders import cms as make
from builders.media import make_image
from cms.editing.pieces import _in_block, pieces

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make.make_site()


def found(page, kind):
    return [(part.where, str(part.value)) for part in pieces(page) if part.kind == kind]


def test_headings_texts_and_notices_are_found_in_their_blocks(home):
    page = make.make_content(
        home,
        summary="ملخص",
        body=make.stream(
            make.block("heading", {"key": "a", "text": "عنوان"}),
            make.block("text", "<p>نص</p>"),
            make.block("notice", {"kind": "notice", "title": "تنبيه", "text": "انتبه"}),
        ),
    )

    assert found(page, "heading") == [("النص › العنوان 1 › العنوان", "عنوان")]
    assert found(page, "rich") == [("النص › النص 2", "<p>نص</p>")]
    assert [value for _where, value in found(page, "plain")] == ["ملخص", "تنبيه", "انتبه"]


def test_what_stands_deep_in_a_guide_is_found_too(home):
    assert "التوقف في مكان آمن" in [value for _w, value in found(make.make_guide(home), "plain")]


def test_codes_and_keys_are_no_texts(home):
    (service,) = make.make_services(home, "الإيواء")
    channels = make.make_channels(home)

    assert found(service, "plain") == []
    assert [value for _where, value in found(channels, "clause")] == ["relations#l1"]


def test_a_step_of_a_form_is_no_clause(home):
    faq = make.make_faq(home, make.question("fees", "هل لها رسوم؟", "لا.", step="help#contact"))

    assert found(faq, "clause") == []


def test_the_questions_of_a_form_are_read(home):
    texts = [value for _where, value in found(make.make_form_page(home), "plain")]

    assert len(texts) > 20


def test_a_picture_in_a_block_is_found(home):
    picture = make_image()
    (part,) = _in_block(ImageChooserBlock(), picture, ("صورة",))

    assert (part.kind, part.value) == ("image", picture)
