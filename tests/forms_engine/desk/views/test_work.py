"""The work on a case as staff meet it: checks, list, tasks, links, duplicates, who is looking."""

from datetime import timedelta

import pytest

from builders.cases import BASIL, HELP_ANSWERS, HUDA, make_case, place
from builders.casework import check_all
from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.cases.enums import State
from forms_engine.casework.models import Declaration, Duplicate, Household, Task, Tick, Verification
from forms_engine.casework.services.duplicates import merge
from forms_engine.casework.services.household import link
from forms_engine.casework.services.presence import look
from forms_engine.casework.services.todo import add_task
from forms_engine.clock.time import today
from forms_engine.desk import guides
from forms_engine.desk.guides import Guide
from forms_engine.staff.enums import Role
from forms_engine.vault.services import destroy_key

pytestmark = pytest.mark.django_db
NAME = "person.name"
SEEN = {"outcome": "matches", "against": "original"}


def _url(case, rest=""):
    return f"/admin/desk/requests/{case.reference}/{rest}"


def make_verifying(applicant=BASIL):
    basil = make_staff(role=Role.VERIFICATION, username="basil")
    case = make_case(state=State.VERIFYING, answers=HELP_ANSWERS, applicant=applicant)
    return case, basil, sign_in(basil)


def test_each_answer_that_needs_it_is_checked_from_the_screen():
    case, _basil, browser = make_verifying()

    before = browser.get(_url(case)).context["work"]
    browser.post(_url(case, f"check/{NAME}/"), SEEN)
    after = browser.get(_url(case)).context["work"]
    browser.post(_url(case, f"check/{NAME}/undo/"))

    assert [len(work.missing) for work in (before, after)] == [3, 2]
    assert after.checks[0]["tag"]["label"] == "مطابق"
    assert after.checks[0]["note"].startswith("أصل الوثيقة، اطّلعنا عليه · basil · ")
    assert Verification.objects.filter(replaced_at=None).count() == 0


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"note": "typed"}, "يلزم اختيار نتيجة المطابقة."),
        ({"outcome": "matches"}, "يلزم اختيار ما جرت المطابقة عليه."),
        ({"outcome": "differs", "against": "call", "note": " "}, "يلزم ذكر السبب بكلمات قليلة."),
        (SEEN | {"valid_until": "2020-01-01", "note": "typed"}, "يلزم اختيار اليوم أو يوم بعده."),
    ],
)
def test_a_check_that_makes_no_sense_comes_back_whole(sent, sentence):
    case, _basil, browser = make_verifying()

    answer = browser.post(_url(case, f"check/{NAME}/"), sent)

    page = answer.content.decode()
    assert (answer.status_code, sentence in page) == (422, True)
    assert sent.get("note", "").strip() in page
    assert Verification.objects.count() == 0


def test_an_answer_that_needs_no_check_has_no_page():
    case, _basil, browser = make_verifying()

    assert browser.get(_url(case, "check/details.story/")).status_code == 404


def test_confirming_says_what_is_missing_before_and_when_it_is_tried():
    case, basil, browser = make_verifying()
    url, sent = _url(case, "act/confirm_data/"), {"version": case.version, "confirm": "1"}

    looked, tried = browser.get(url).content.decode(), browser.post(url, sent)
    check_all(case, by=basil)
    browser.post(url, sent)

    words = "لا يمكن اعتماد البيانات بعد. الناقص: الاسم (لم تُطابق بعد)، رقم الوثيقة"
    assert (words in looked, words in tried.content.decode(), tried.status_code) == (
        True,
        True,
        422,
    )
    case.refresh_from_db()
    assert case.state == State.RESEARCH


def test_a_case_that_began_with_words_waits_for_a_declaration_that_staff_take():
    case, browser = make_case(state=State.VERIFYING), sign_in(role=Role.VERIFICATION)
    url, sent = _url(case, "act/confirm_data/"), {"version": case.version, "confirm": "1"}
    words = "الإقرار بصحة البيانات (لم يُؤخذ بعد)"

    screen, tried = browser.get(_url(case)), browser.post(url, sent)
    empty = browser.post(_url(case, "declare/"), {"method": "dream"})
    browser.post(_url(case, "declare/"), {"method": "phone"})
    after = browser.get(_url(case)).context["work"]
    browser.post(_url(case, "declare/undo/"))
    again = browser.post(url, sent)
    browser.post(_url(case, "declare/"), {"method": "paper"})
    browser.post(url, sent)

    assert _url(case, "declare/") in screen.content.decode()
    assert [words in page.content.decode() for page in (tried, again)] == [True, True]
    assert (empty.status_code, list(empty.context["form"].errors)) == (422, ["method"])
    assert (after.missing, after.checks[0]["tag"]["tone"]) == ([], "success")
    assert after.checks[0]["note"].startswith("بالهاتف، قُرئ على صاحب الطلب وأكّده · ")
    case.refresh_from_db()
    assert case.state == State.RESEARCH
    assert [row.method for row in Declaration.objects.all()] == ["phone", "paper"]


def test_a_case_that_a_form_opened_was_declared_there_and_others_cannot_be_after_the_study():
    case, _basil, browser = make_verifying()
    late = make_case(state=State.COMMITTEE)

    opened, closed = [browser.get(_url(one, "declare/")).status_code for one in (case, late)]

    assert (opened, closed) == (404, 403)
    assert browser.post(_url(late, "declare/undo/")).status_code == 403


def test_the_question_is_written_already_in_the_applicants_language():
    case, _basil, browser = make_verifying(applicant=HUDA)

    words = [one["lang"] for one in browser.get(_url(case)).context["work"].sentences]
    form = browser.get(_url(case, "act/ask_applicant/?missing=1")).context["form"]

    assert words == ["ar", "en"]
    assert form["question"].value().startswith("Show our staff your original document, for: Name")


def test_the_list_of_the_stage_is_ticked_by_name():
    case, _basil, browser = make_verifying()

    browser.post(_url(case, "tick/"), {"item": "matched", "done": "1"})
    answer = browser.post(_url(case, "tick/"), {"item": "arrived", "done": "1"}, follow=True)

    items = answer.context["work"].checklist
    assert [(item["code"], item["done"]) for item in items] == [
        ("matched", True), ("no_copies", False), ("declared", False)
    ]  # fmt: skip
    assert "انتقل الطلب إلى مرحلة أخرى" in answer.content.decode()
    assert Tick.objects.get().by.username == "basil"


def test_a_task_is_given_listed_done_and_opened_again():
    case, basil, browser = make_verifying()
    sent = {"what": "الاتصال بالفندق", "who": basil.pk, "due_on": today() + timedelta(days=2)}

    refused = browser.post(_url(case, "task/"), sent | {"due_on": "2020-01-01"})
    browser.post(_url(case, "task/"), sent)
    listed, task = browser.get("/admin/desk/tasks/").content.decode(), Task.objects.get()
    browser.post(f"/admin/desk/tasks/{task.pk}/done/", {"done": "1", "from": "list"})
    empty = browser.get("/admin/desk/tasks/").content.decode()
    browser.post(f"/admin/desk/tasks/{task.pk}/done/", {"done": "0"})

    assert (refused.status_code, "الاتصال بالفندق" in refused.content.decode()) == (422, True)
    assert ("الاتصال بالفندق" in listed, "لا مهام مفتوحة." in empty) == (True, True)
    task.refresh_from_db()
    assert task.done_at is None


@pytest.mark.parametrize("rows", [1, 4])
def test_the_list_of_tasks_takes_the_same_queries_however_long(rows, django_assert_num_queries):
    case, basil, browser = make_verifying()
    for number in range(rows):
        add_task(case, what=f"{number}", who=basil, due_on=today(), by=basil)
    browser.get("/admin/desk/tasks/")

    with django_assert_num_queries(11):
        browser.get("/admin/desk/tasks/")


def test_tasks_of_a_case_that_is_not_mine_are_not_found():
    case, basil, _browser = make_verifying()
    task = add_task(case, what="x", who=basil, due_on=today(), by=basil)

    url = f"/admin/desk/tasks/{task.pk}/done/"
    answer = sign_in(role=Role.VOLUNTEER_COORDINATOR).post(url, {"done": "1"})

    assert answer.status_code == 404


def test_a_household_is_linked_and_parted_from_the_screen():
    case, _basil, browser = make_verifying()
    other = make_case(answers=HELP_ANSWERS)
    sent = {"other": other.reference.lower().replace("-", " "), "tie": "spouses"}

    wrong = [
        browser.post(_url(case, "family/"), sent | {"other": text}).status_code
        for text in ("", "no reference", "3333-4444", case.reference)
    ]
    browser.post(_url(case, "family/"), sent)
    shown = browser.get(_url(other)).context["work"].family
    browser.post(_url(other, f"family/{case.reference}/part/"))

    assert wrong == [422] * 4
    assert [(row["label"], row["reference"]) for row in shown] == [("زوجان", case.reference)]
    assert Household.objects.count() == 0


def test_a_duplicate_is_closed_after_its_letter_was_read_and_can_be_opened(client):
    case, _basil, browser = make_verifying()
    kept = make_case(applicant=BASIL)
    sent = {"version": case.version, "other": kept.reference, "reason": "الكلمات نفسها"}

    read = browser.post(_url(case, "duplicate/"), sent)
    browser.post(_url(case, "duplicate/"), sent | {"confirm": "1"})
    twice = browser.post(_url(case, "duplicate/"), sent | {"confirm": "1"}).status_code
    shown = [browser.get(_url(one)).context["work"].duplicates for one in (case, kept)]
    given = {"reference": case.reference, "last4": "6543"}
    led = client.post("/ar/track/", given, headers={"sec-fetch-site": "same-origin"})
    undone = [browser.post(_url(case, "duplicate/undo/")).status_code for _ in range(2)]

    assert (twice, undone) == (409, [302, 302])
    assert (read.status_code, kept.reference in read.context["letter"].body) == (200, False)
    assert [rows[0]["reference"] for rows in shown] == [kept.reference, case.reference]
    assert led["Location"] == f"/ar/track/{kept.reference}/"
    case.refresh_from_db()
    assert (case.state, Duplicate.objects.count()) == (State.VERIFYING, 0)


def test_a_duplicate_with_another_contact_shows_where_it_goes_on(client):
    case, _basil, browser = make_verifying()
    kept = make_case(applicant=HUDA)
    sent = {"version": case.version, "other": kept.reference, "reason": "x", "confirm": "1"}
    browser.post(_url(case, "duplicate/"), sent)

    given = {"reference": case.reference, "last4": "6543"}
    page = client.post("/ar/track/", given, follow=True, headers={"sec-fetch-site": "same-origin"})

    assert page.context["page"].kept == kept.reference
    assert "يستمر العمل مع طلبك الآخر" in page.content.decode()


def test_others_who_look_are_named_without_a_script():
    case, _basil, browser = make_verifying()
    look(case, make_staff(role=Role.RECEPTION, username="amal"))

    page = browser.get(_url(case)).content.decode()

    assert "مفتوح الآن أيضًا عند: amal." in page


def test_guides_open_at_the_paragraph_of_the_step(monkeypatch):
    case, _basil, browser = make_verifying()
    given = []
    monkeypatch.setattr(guides, "_providers", [])
    guides.register(
        lambda *asked: given.append(asked) or [Guide("دليل الدعم", "نص", "/g/#verifying")]
    )

    page = browser.get(_url(case)).content.decode()

    assert given == [(("bylaws", "research-guide", "support-guide"), "verifying", "ar")]
    assert ("دليل الدعم" in page, "/g/#verifying" in page) == (True, True)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_screen_takes_the_same_queries_however_much_work_there_is(
    rows, django_assert_num_queries
):
    case, basil, browser = make_verifying()
    check_all(case, by=basil)
    for _ in range(rows):
        add_task(case, what="x", who=basil, due_on=today(), by=basil)
        link(case, make_case(applicant=HUDA), tie="siblings", by=basil)
        twice = make_case(applicant=HUDA)
        merge(twice, case, reason="x", by=basil, version=twice.version)
        look(case, make_staff(role=Role.RECEPTION))
    browser.get(_url(case))

    with django_assert_num_queries(43):
        browser.get(_url(case))


def test_what_is_missing_is_no_matter_once_the_case_is_past_its_checks():
    case, _basil, browser = make_verifying()
    shown = []
    for state in (State.VERIFYING, State.REGISTERED, State.CLOSED):
        place(case, state)
        work = browser.get(_url(case)).context["work"]
        shown.append((len(work.missing), len(work.checks), work.whole))

    assert shown == [(3, 3, False), (0, 3, False), (0, 3, False)]


def test_an_erased_case_is_neither_checked_nor_linked():
    case, _basil, browser = make_verifying()
    destroy_key(case.key)
    destroy_key(case.submission.key)

    answers = [browser.get(_url(case, path)).status_code for path in ("", f"check/{NAME}/")]

    assert answers == [200, 410]
