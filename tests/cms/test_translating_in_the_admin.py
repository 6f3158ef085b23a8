"""What an editor does with wagtail-localize: send, translate, publish, update, PO out and in."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from builders import cms as make
from builders.desk import sign_in
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def table():
    """A table as blocks of our own: wagtail-localize takes no text out of Wagtail's tables."""
    row = make.block("row", {"first": "نص الصف", "second": "خلية", "third": ""})
    head = {"first": "العمود", "second": "الثاني", "third": ""}
    return make.block("table", {"caption": "جدول المدد", "head": head, "rows": [row]})


@pytest.fixture
def editor():
    return sign_in(role=Role.EDITOR)


@pytest.fixture
def page():
    home = make.make_site(languages=("ar", "en"))
    body = make.stream(make.block("text", "<p>نص الصفحة.</p>"), table())
    return make.make_content(home, title="عن الجمعية", slug="about", summary="ملخص", body=body)


def send(editor, page, language="en"):
    locale = Locale.objects.get(language_code=language)
    editor.post(f"/admin/localize/submit/page/{page.pk}/", {"locales": [locale.pk]})
    return Translation.objects.get(source__object_id=page.translation_key)


def pofile(editor, translation):
    answer = editor.get(f"/admin/localize/translate/{translation.pk}/pofile/download/")
    return polib.pofile(answer.content.decode())


def upload(editor, translation, catalogue):
    file = SimpleUploadedFile("en.po", str(catalogue).encode(), "text/x-gettext-translation")
    url = f"/admin/localize/translate/{translation.pk}/pofile/upload/"
    return editor.post(url, {"file": file})


def translated(editor, translation):
    """Every string of the file with its translation, sent back."""
    catalogue = pofile(editor, translation)
    for number, entry in enumerate(catalogue):
        entry.msgstr = f"English {number}"
    return upload(editor, translation, catalogue)


@pytest.fixture
def publish(editor, page, django_capture_on_commit_callbacks):
    def published():
        made = page.get_translation(Locale.objects.get(language_code="en"))
        with django_capture_on_commit_callbacks(execute=True):
            editor.post(f"/admin/pages/{made.pk}/edit/", {"action": "publish"})
        return type(page).objects.get(pk=made.pk)

    return published


def test_what_is_sent_for_translation_is_a_draft_with_every_text(editor, page):
    translation = send(editor, page)

    made = page.get_translation(Locale.objects.get(language_code="en"))
    texts = {entry.msgid for entry in pofile(editor, translation)}
    assert (made.live, editor.get("/en/about/").status_code) == (False, 404)
    assert texts == {
        "عن الجمعية", "ملخص", "نص الصفحة.", "جدول المدد", "العمود", "الثاني", "نص الصف", "خلية",
    }  # fmt: skip


def test_a_po_file_comes_back_and_is_published(editor, page, publish):
    translation = send(editor, page)

    translated(editor, translation)
    made = publish()

    shown = editor.get("/en/about/").content.decode()
    assert (made.live, translation.get_progress()) == (True, (8, 8))
    assert "نص الصف" not in shown
    assert "Part of this page is not translated yet" not in shown
    assert shown.count("English ") >= 8


def test_a_file_that_is_no_catalogue_changes_nothing(editor, page):
    translation = send(editor, page)

    answer = upload(editor, translation, "nonsense")

    assert (answer.status_code, translation.get_progress()) == (302, (8, 0))


def test_what_changed_in_arabic_waits_again_after_an_update(
    editor, page, publish, django_capture_on_commit_callbacks
):
    translation = send(editor, page)
    translated(editor, translation)
    publish()
    make.change(page, summary="ملخص جديد")
    before = editor.get("/en/about/").content.decode()

    source = TranslationSource.objects.get(object_id=page.translation_key)
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"})

    after = editor.get("/en/about/").content.decode()
    assert "The Arabic page has changed since this translation" in before
    assert translation.get_progress() == (8, 7)
    assert "Part of this page is not translated yet" in after


# The list is not ordered, which is wagtail-localize's own business.
@pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning")
def test_the_list_of_translations_shows_what_waits(editor, page):
    send(editor, page)

    shown = editor.get("/admin/localize/reports/translations/").content.decode()

    assert "عن الجمعية" in shown


def test_the_editor_opens_the_screen_on_which_a_page_is_translated(editor, page):
    send(editor, page)
    made = page.get_translation(Locale.objects.get(language_code="en"))

    answer = editor.get(f"/admin/pages/{made.pk}/edit/")

    assert answer.status_code == 200
    assert "wagtail_localize" in answer.content.decode()
