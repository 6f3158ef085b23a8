"""The list of links: what becomes of a reader who follows one."""

import re

import pytest

from builders import cms as make
from builders.desk import sign_in
from cms import models
from cms.editing.links import places, refresh_all
from cms.models import LinkState, PageLink
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make.make_site(languages=("ar", "en"))


def linking(home, *hrefs, words="رابط"):
    """A page with these links; a number is a page."""
    tags = [
        f'<a linktype="page" id="{href}">{words}</a>'
        if isinstance(href, int)
        else f'<a href="{href}">{words}</a>'
        for href in hrefs
    ]
    body = make.stream(make.block("text", f"<p>{' و'.join(tags)}</p>"))
    return make.make_content(home, body=body)


def states(page):
    return [LinkState(row.state) for row in PageLink.objects.filter(page=page).order_by("pk")]


@pytest.mark.parametrize(
    ("href", "state"),
    [
        ("/ar/", LinkState.GOOD),
        ("/ar/track/", LinkState.GOOD),
        ("/en/track/", LinkState.GOOD),
        ("/admin/", LinkState.GOOD),
        ("/ar/policies/relations/", LinkState.GOOD),
        ("/ar/policies/relations", LinkState.GOOD),
        ("http://127.0.0.1:8000/ar/policies/relations/#l1", LinkState.GOOD),
        ("/ar/policies/relations/#l9", LinkState.LOST_PLACE),
        ("../policies/relations/", LinkState.GOOD),
        ("../nothing/", LinkState.GONE),
        ("/ar/faq/nothing/", LinkState.GONE),
        ("/xx/", LinkState.GONE),
        ("https://example.org/", LinkState.OUTSIDE),
        ("/ar/policies/relations/pdf/", LinkState.GOOD),
        ("/ar/policies/relations/versions/1/#l9", LinkState.GOOD),
        ("/ar/policies/relations/elsewhere/", LinkState.GONE),
        ("/en/help/", LinkState.GOOD),
        ("/en/policies/relations/", LinkState.GONE),
        ("/ur/", LinkState.GOOD),
        ("http://[", LinkState.GONE),
        ("https://[bad]/", LinkState.GONE),
        ("/ar/%00/", LinkState.GONE),
    ],
)
def test_a_written_address_leads_where_it_leads(home, href, state):
    make.make_policy(home, make.clause("l1", "نص."))
    make.make_form_page(home)

    assert states(linking(home, href)) == [state]


def test_phone_numbers_and_mail_are_no_links_to_look_at(home):
    assert states(linking(home, "tel:+966500000000", "mailto:a@example.org")) == []


def test_a_page_that_is_withdrawn_and_published_again_changes_the_links_to_it(home):
    target = make.make_content(home)
    page = linking(home, target.pk)
    before = states(page)

    target.unpublish()
    hidden = states(page)
    make.change(target, summary="عاد")

    assert (before, hidden, states(page)) == (
        [LinkState.GOOD],
        [LinkState.HIDDEN],
        [LinkState.GOOD],
    )


def test_a_page_that_is_deleted_leaves_links_that_lead_to_nothing(home):
    target = make.make_content(home)
    page = linking(home, target.pk)

    target.delete()

    assert states(page) == [LinkState.GONE]


def test_a_question_that_loses_its_key_loses_its_links(home):
    faq = make.make_faq(home, make.question("fees", "هل لها رسوم؟", "لا."))
    page = linking(home, f"{faq.url}#fees")
    before = states(page)

    make.change(faq, questions=make.stream(make.question("cost", "هل لها رسوم؟", "لا.")))

    assert (before, states(page)) == ([LinkState.GOOD], [LinkState.LOST_PLACE])


def transparency(home):
    return make.make_transparency(home)


def checked_service(home):
    asked = {"question": "هل فقدت سكنك؟", "yes": "نساعدك.", "no": "نساعدك أيضًا."}
    index = make.make_page(models.ServiceIndexPage, home)
    return make.make_service(index, self_check=make.stream(make.block("question", asked)))


def changed_policy(home):
    policy = make.make_policy(home, make.clause("l1", "نص."))
    return make.change(policy, version="2.0", clauses=make.stream(make.clause("l1", "نص آخر.")))


@pytest.mark.parametrize("made", [transparency, checked_service, changed_policy])
def test_every_heading_that_a_link_may_lead_to_is_a_place(home, client, made):
    page = made(home)

    shown = re.findall(r'<h[23] id="([^"]+)"', client.get(page.url).content.decode())

    assert set(page.standing) <= set(shown)
    assert set(shown) - places(page) == {"contents-title"} & set(shown)


def test_clauses_that_a_channel_names_are_links_too(home):
    make.make_policy(home, make.clause("l1", "نص."))

    good, lost = make.make_channels(home), make.make_channels(home, "relations#l7")

    assert (states(good), states(lost)) == ([LinkState.GOOD], [LinkState.LOST_PLACE])


def test_a_clause_is_read_in_arabic_where_the_language_lacks_the_policy(home):
    make.make_policy(home, make.clause("l1", "نص."))
    channels = make.make_channels(home)

    english = make.make_translation(channels)

    assert states(english) == [LinkState.GOOD]


def test_an_address_from_before_a_move_is_told_as_old(home, django_capture_on_commit_callbacks):
    target = make.make_content(home, slug="before")
    page = linking(home, "/ar/before/")
    with django_capture_on_commit_callbacks(execute=True):
        make.change(target, slug="after")

    refresh_all()

    assert states(page) == [LinkState.MOVED]


def test_the_nightly_look_forgets_pages_that_are_gone_from_sight(home):
    page = linking(home, "/ar/nowhere/")
    type(page).objects.filter(pk=page.pk).update(live=False)

    refresh_all()

    assert PageLink.objects.exists() is False


def test_the_report_shows_what_is_broken_first_and_the_rest_on_wish(home):
    linking(home, "/ar/nowhere/", "https://example.org/", words="التفاصيل")
    editor = sign_in(role=Role.EDITOR)

    broken = editor.get("/admin/reports/links/")
    outside = editor.get("/admin/reports/links/?state=outside")

    assert [row.href for row in broken.context["links"]] == ["/ar/nowhere/"]
    assert [row.href for row in outside.context["links"]] == ["https://example.org/"]
    assert "لا يقود إلى شيء" in broken.content.decode()
    assert "النص › النص 1" in broken.content.decode()


def test_the_report_says_so_when_nothing_is_broken(home):
    assert (
        "لا يوجد مثل هذا الرابط"
        in sign_in(role=Role.EDITOR).get("/admin/reports/links/").content.decode()
    )


def test_the_report_is_filtered_by_the_language_of_the_page(home):
    arabic = linking(home, "/ar/nowhere/")
    english = make.make_translation(arabic)
    editor = sign_in(role=Role.EDITOR)

    shown = {
        code: [row.page_id for row in editor.get(f"/admin/reports/links/?{code}").context["links"]]
        for code in ("language=ar", "language=en")
    }

    assert shown == {"language=ar": [arabic.pk], "language=en": [english.pk]}


def test_others_do_not_see_the_report(home):
    assert sign_in(role=Role.RECEPTION).get("/admin/reports/links/").status_code == 302


def test_the_report_goes_away_as_a_file(home):
    linking(home, "/ar/nowhere/", words="التفاصيل")

    answer = sign_in(role=Role.EDITOR).get("/admin/reports/links/?export=csv")

    lines = b"".join(answer.streaming_content).decode().splitlines()
    assert lines[0] == "الصفحة,أين,كلمات الرابط,العنوان,ما الخلل"
    assert lines[1].endswith("التفاصيل,/ar/nowhere/,لا يقود إلى شيء")
