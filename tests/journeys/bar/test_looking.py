"""The looks themselves: planted faults are seen, or a page without faults would prove nothing."""

import pytest
from justhtml import JustHTML

from builders import looking
from builders.keys import Keys

pytestmark = pytest.mark.browser

PLANTED = [
    (looking.NAMES, '<p id="a"></p><p id="a"></p><label for="b">B</label>', ["twice a", "for=b"]),
    (looking.NAMES, '<a href="#nowhere">A</a>', ["#nowhere"]),
    (looking.OUTLINE, "<main><h1>A</h1><h3>B</h3></main>", ["skipped before: B"]),
    (looking.OUTLINE, "<main><h2>A</h2></main>", ["h1: 2"]),
    (looking.LANDMARKS, "<header></header><main></main><nav></nav>", ["unnamed nav"]),
    (looking.LANDMARKS, "<main></main>", ["header"]),
    (looking.LABELS, '<input name="a">', ['<input name="a">']),
    (looking.SMALL, "<button>A</button>", ["<button>A</button>"]),
    (looking.TINY, '<main><a href="/">A</a></main>', ['<a href="/">A</a>']),
    (looking.CLIPPED, '<div style="inline-size: 400px">A</div>', ["page 80"]),
    (looking.CLIPPED, '<div class="x" style="overflow: auto; inline-size: 99px">'
                      '<p style="inline-size: 200px">A</p></div>', ["unnamed scroll x"]),
    (looking.CLIPPED, '<div class="x" style="overflow: hidden; inline-size: 99px">'
                      '<p style="inline-size: 200px">A</p></div>', ["hidden x"]),
    (looking.TURNED, "<p>اتصل على +966 50 123 4567 الآن</p>",
     ["+966 50 123 4567 in: اتصل على +966 50 123 4567 الآن"]),
    (looking.BARE, "<p>رقمك MN7K-4QX9 هنا</p>", ["رقمك MN7K-4QX9 هنا"]),
    (looking.DIGITS, "<p>١٢٣ <bdi dir=auto>٤٥</bdi></p>", ["١٢٣"]),
    (looking.SPACED, '<p class="x" style="letter-spacing: 1px">أب</p>', ["x"]),
]  # fmt: skip


@pytest.mark.parametrize(("look", "body", "faults"), PLANTED)
def test_a_planted_fault_is_seen(open_page, look, body, faults):
    page = open_page(viewport={"width": 320, "height": 568})
    page.set_content(f"<!doctype html><html dir='rtl'><style>*{{margin:0}}</style>{body}</html>")

    assert [one.split(",")[0] for one in page.evaluate(look)] == faults


def test_a_focus_that_is_out_of_order_or_unseen_is_noticed(open_page):
    page = open_page()
    page.set_content('<a href="/b">B</a><a href="/a" tabindex="1" style="outline: 0">A</a>')
    keys = Keys(page)

    stops = keys.around()

    assert stops == 2
    assert [one.split(":")[0] for one in keys.faults] == [
        "no outline", "out of order", "no outline"
    ]  # fmt: skip


def test_markup_that_does_not_close_is_seen():
    text = "<!doctype html><html><head><title>A</title></head><body><p><div></p></body></html>"

    assert JustHTML(text, sanitize=False, collect_errors=True).errors != []
