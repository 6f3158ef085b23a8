"""What an editor is told before publishing: where, what is wrong, what to do."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from builders import cms as make
from builders.desk import sign_in
from builders.media import make_image
from cms.editing.notes import MOST, _pictures, notes
from cms.editing.pieces import Piece
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
FULL = {
    "for_whom": "<p>لكل حاج.</p>",
    "needs": make.stream(make.block("need", "الهوية")),
    "cost": "مجانًا",
    "time_needed": "خمس دقائق",
    "decided_by": "اللجنة",
    "next_steps": make.stream(make.block("step", {"title": "نتصل", "text": ""})),
    "form": "help",
}


@pytest.fixture
def home():
    return make.make_site()


def told(page):
    return [(note.where, note.what) for note in notes(page)]


def content(home, *blocks):
    return make.make_content(home, body=make.stream(*blocks))


def test_a_whole_service_page_has_nothing_to_correct(home):
    (service,) = make.make_services(home, "الإيواء")
    service = make.change(service, **FULL)

    assert told(service) == []


@pytest.mark.parametrize("name", FULL)
def test_each_fact_that_a_service_lacks_is_named(home, name):
    (service,) = make.make_services(home, "الإيواء")
    service = make.change(service, **FULL | {name: "[]" if FULL[name].startswith("[") else ""})

    label = str(service._meta.get_field(name).verbose_name)
    assert told(service) == [(label, "هذا فارغ.")]


def test_a_long_sentence_is_told_with_its_place_and_its_beginning(home):
    long = " ".join(["قصة"] * 26)
    page = content(home, make.block("text", f"<p>قصيرة. {long}.</p>"))

    assert told(page) == [("النص › النص 1", "جملة من 26 كلمة: «قصة قصة قصة قصة قصة…»")]


def test_a_link_that_only_says_here_is_told(home):
    page = content(home, make.block("text", '<p>التفاصيل <a href="/ar/">هنا</a>.</p>'))

    assert told(page) == [("النص › النص 1", "الرابط «هنا» لا يقول إلى أين يقود.")]


def test_links_to_hidden_and_lost_pages_are_told_in_one_query(home):
    hidden, lost = make.make_content(home), make.make_content(home)
    hidden.unpublish()
    links = f'<a linktype="page" id="{hidden.pk}">أ</a> <a linktype="page" id="{lost.pk}">ب</a>'
    page = content(home, make.block("text", f"<p>{links}</p>"))
    lost.delete()

    with CaptureQueriesContext(connection) as queries:
        found = [what for _where, what in told(page)]

    assert found == ["رابط يقود إلى صفحة غير منشورة.", "رابط يقود إلى صفحة لم تعد موجودة."]
    assert len(queries) == 1


def test_a_part_of_a_chapter_before_any_chapter_skips_a_level(home):
    policy = make.make_policy(home, make.heading("a", "جزء", level="3"), make.clause("l1", "نص."))

    assert [what for _where, what in told(policy)] == ["العنوان «جزء» يتجاوز مستوى."]


def test_a_picture_needs_words_unless_it_is_only_for_show():
    bare, named, shown = make_image(), make_image(description="خيام منى"), make_image()
    shown.contextual_alt_text, shown.decorative = "", True
    parts = [Piece("image", one, ("صورة",)) for one in (bare, named, shown)]

    assert [note.what for note in _pictures(parts)] == ["ليس للصورة وصف."]


def test_many_of_one_kind_are_cut_short_so_that_the_others_are_seen(home):
    long = f"<p>{' '.join(['قصة'] * 30)}.</p>"
    page = content(home, *(make.block("text", long) for _ in range(MOST + 3)))

    found = told(page)

    assert (len(found), found[-1]) == (MOST + 1, ("", "3 مواضع أخرى مثله"))


def test_the_editing_screen_shows_them_above_the_fields_and_a_new_page_does_not(home):
    page = content(home, make.block("text", '<p><a href="/ar/">هنا</a></p>'))
    editor = sign_in(role=Role.EDITOR)

    shown = editor.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    new = editor.get(f"/admin/pages/add/cms/contentpage/{home.pk}/").content.decode()

    assert shown.index("لا يقول إلى أين يقود") < shown.index('name="title"')
    assert ["قبل النشر" in one for one in (shown, new)] == [True, False]


def test_a_note_keeps_nobody_from_publishing(home):
    (service,) = make.make_services(home, "الإيواء")

    assert notes(service) != []
    assert make.change(service, cost="").live is True
