"""An answer to a question of ours goes with its paper, without a script, and is shown back."""

import pytest

from builders.files import make_jpeg
from builders.walk import press

pytestmark = pytest.mark.browser


def test_an_answer_with_a_paper_is_sent_and_shown_back(visitor, pages):
    page = visitor(pages, viewport={"width": 390, "height": 844})
    pages.open(page, "asked")
    page.fill("[name=answer]", "في مخيم 12")
    photo = {"name": "مخيم.jpg", "mimeType": "image/jpeg", "buffer": make_jpeg()}
    page.set_input_files("main input[type=file]", photo)

    press(page, "إرسال إجابتي")

    said = page.locator("main").inner_text()
    assert page.url.endswith("?answered")
    assert ("في مخيم 12" in said, "مخيم.jpg" in said) == (True, True)
