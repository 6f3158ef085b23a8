"""The editing screens speak Arabic: each type's, field by field."""

import html
import re
from html.parser import HTMLParser

import pytest
from wagtail.admin.panels import FieldPanel, PanelGroup
from wagtail.models import Workflow

from builders import cms as make
from builders.desk import sign_in
from builders.staff import make_staff
from cms import models
from cms.editing.helps import HELPS
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
LATIN = re.compile("[A-Za-z]{3,}")
SPOKEN = {"aria-label", "title", "placeholder", "alt"}
# Keys of the keyboard, examples that must be Latin, names; and three of Wagtail's that it marks
# for no language: its root page, its word for autosave, its guide.
ALLOWED = re.compile(
    r"^(Ctrl \+ .*|Esc|Root|Actions|paused|content checks guide)$"
    r"|JavaScript|Wagtail|lost-luggage|name@example\.org|domain\.com|#l52"
)


class Spoken(HTMLParser):
    """What a person reads or hears of a page."""

    def __init__(self):
        super().__init__()
        self.words, self.silent = [], 0

    def handle_starttag(self, tag, attrs):
        self.silent += tag in ("script", "style", "svg")
        self.words += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag):
        self.silent -= tag in ("script", "style", "svg")

    def handle_data(self, data):
        if not self.silent and data.strip():
            self.words.append(data.strip())


def latin_words(page):
    """Every text in Latin letters, those included that a script puts into blocks."""
    spoken = Spoken()
    spoken.feed(page)
    drawn = re.findall(
        r'"(?:label|helpText|description)":\s*"((?:[^"\\]|\\.)*)"', html.unescape(page)
    )
    return {words for words in (*spoken.words, *drawn) if LATIN.search(words)}


def kinds():
    return [getattr(models, name) for name in models.__all__ if name.endswith("Page")]


@pytest.fixture
def home():
    Workflow.objects.update(active=False)  # Wagtail's example, which a new house retires too
    return make.make_site()


def editor():
    """Somebody whose name is Arabic too."""
    return sign_in(make_staff(role=Role.EDITOR, username="محرر"))


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_a_new_page_is_edited_in_arabic_alone(home, kind):
    parents = {"HomePage": home}
    for name in kind.parent_page_types:
        model = getattr(models, name.partition(".")[2], None)
        if model and model is not models.HomePage:
            parents[model.__name__] = make.make_page(model, home)
    if kind is models.HomePage:
        address = f"/admin/pages/{home.pk}/edit/"
    else:
        wanted = kind.parent_page_types[0].partition(".")[2]
        address = f"/admin/pages/add/cms/{kind._meta.model_name}/{parents[wanted].pk}/"

    answer = editor().get(address)

    assert answer.status_code == 200
    found = latin_words(answer.content.decode())
    assert {words for words in found if not ALLOWED.search(words)} == set()


def fields(panel):
    if isinstance(panel, FieldPanel):
        return [panel]
    children = panel.children if isinstance(panel, PanelGroup) else []
    return [field for child in children for field in fields(child)]


OBVIOUS = {
    "title", "slug", "version", "opening", "opens_on", "closes_on", "season_from_day",
    "season_from_month", "season_to_day", "season_to_month", "closed_message", "before_message",
    "after_message", "full_message", "steps",
}  # fmt: skip


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_field_that_is_not_obvious_has_words_under_it(kind):
    found = fields(kind.get_edit_handler())
    bare = {
        panel.field_name for panel in found if not (panel.help_text or panel.db_field.help_text)
    }

    assert bare - OBVIOUS == set()


def test_every_help_belongs_to_a_field():
    named = {
        name
        for kind in kinds()
        for panel in fields(kind.get_edit_handler())
        for name in (panel.field_name, f"{kind._meta.model_name}.{panel.field_name}")
    }

    assert set(HELPS) - named == set()


@pytest.mark.parametrize(
    ("kind", "field", "words"),
    [
        (models.PolicyPage, "clauses", HELPS["clauses"]),
        (models.ServicePage, "clauses", HELPS["servicepage.clauses"]),
        (models.FormPage, "kind", HELPS["formpage.kind"]),
    ],
)
def test_one_name_is_explained_by_what_each_type_means_by_it(kind, field, words):
    found = fields(kind.get_edit_handler())

    assert [panel.help_text for panel in found if panel.field_name == field] == [words]


def test_the_hours_of_publishing_say_whose_clock_they_go_by(home):
    page = make.make_content(home)

    shown = editor().get(f"/admin/pages/{page.pk}/edit/").content.decode()

    assert "بتوقيت مكة المكرمة. يرى القراء الصفحة من هذه الدقيقة" in shown
