"""The case screen: what it shows to whom, notes, handing over, unmasking."""

import pytest

from builders.cases import HELP_ANSWERS, make_case, make_enquiry, place
from builders.casework import check_all
from builders.committee import make_item, vote_all
from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import State
from forms_engine.cases.sealed import seal_words
from forms_engine.cases.services.advance import advance
from forms_engine.clock.time import now
from forms_engine.committee.enums import Vote
from forms_engine.committee.services import declare_conflict
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
STORY = HELP_ANSWERS["details"]["story"]


def _url(case, rest=""):
    return f"/admin/desk/requests/{case.reference}/{rest}"


def _actions(case):
    return [event.action for event in history(case.stream)]


def test_the_identity_number_is_masked():
    case = make_case(answers=HELP_ANSWERS)

    page = sign_in(role=Role.VERIFICATION).get(_url(case)).content.decode()

    assert ("A1234567" in page, "A••••••7" in page, STORY in page) == (False, True, True)


def test_a_phone_in_the_answers_runs_from_left_to_right():
    case = make_case(answers=HELP_ANSWERS)

    page = sign_in(role=Role.VERIFICATION).get(_url(case)).content.decode()

    assert page.count(f'<bdi dir="ltr">{HELP_ANSWERS["contact"]["phone"]}</bdi>') >= 2


def test_other_cases_of_what_may_be_the_same_person_are_named():
    case, other = make_case(), make_case()

    page = sign_in(role=Role.RECEPTION).get(_url(case)).content.decode()

    assert "قد تكون للشخص نفسه حالة أخرى" in page
    assert _url(other) in page


def test_unmasking_needs_a_reason_and_is_recorded():
    case, basil = make_case(answers=HELP_ANSWERS), make_staff(role=Role.VERIFICATION)
    browser, url = sign_in(basil), _url(case, "reveal/person.document_number/")

    without = browser.post(url, {"reason": " "}).content.decode()
    with_reason = browser.post(url, {"reason": "To match the passport"}).content.decode()

    assert ("A1234567" in without, "A1234567" in with_reason) == (False, True)
    event = history(case.stream).last()
    assert (event.action, event.by, event.facts) == (
        "reveal", basil, {"field": "person.document_number"}
    )  # fmt: skip


def test_looking_at_the_reason_form_shows_nothing():
    case = make_case(answers=HELP_ANSWERS)
    browser = sign_in(role=Role.VERIFICATION)

    page = browser.get(_url(case, "reveal/person.document_number/"), {"reason": "x"})

    assert "A1234567" not in page.content.decode()
    assert _actions(case) == ["submit"]


@pytest.mark.parametrize("name", ["nothing", "document_number_doubt"])
def test_an_answer_that_does_not_exist_cannot_be_unmasked(name):
    person = HELP_ANSWERS["person"] | {"document_number_doubt": "A1234567"}
    case = make_case(answers=HELP_ANSWERS | {"person": person})

    answer = sign_in(role=Role.VERIFICATION).post(
        _url(case, f"reveal/person.{name}/"), {"reason": "x"}
    )

    assert "لا توجد إجابة كهذه" in answer.content.decode()
    assert _actions(case) == ["submit"]


def test_who_delivers_reads_name_and_place_but_no_story():
    case = make_case(state=State.REGISTERED, answers=HELP_ANSWERS)

    page = sign_in(role=Role.VOLUNTEER_COORDINATOR).get(_url(case)).content.decode()

    assert ("أمل عبد الله" in page, STORY in page, "A••••••7" in page) == (True, False, False)


@pytest.mark.parametrize("role", [Role.VOLUNTEER_COORDINATOR, Role.COMMITTEE])
def test_a_foreign_case_is_as_missing_as_one_that_never_was(role):
    case, browser = make_case(), sign_in(role=role)

    foreign = browser.get(_url(case))
    unknown = browser.get("/admin/desk/requests/3333-4444/")

    assert (foreign.status_code, unknown.status_code) == (404, 404)
    assert foreign.context["text"] == unknown.context["text"]


def test_a_member_with_a_conflict_does_not_open_the_case():
    item = make_item()
    member = item.session.members.last().user
    declare_conflict(item, member, reason="A cousin")

    answer = sign_in(member).get(_url(item.case))

    assert answer.status_code == 403


def test_registration_ticks_the_conditions_of_an_acceptance_on_the_case():
    case, browser = make_case(state=State.ACCEPTED), sign_in(role=Role.VERIFICATION)
    words = seal_words(case, "إقامة سارية", label="condition")
    condition = case.conditions.create(text=words, set_at=now())
    registration = _url(case, "act/complete_registration/")

    before = browser.get(_url(case)).content.decode()
    browser.post(_url(case, "conditions/"), {"met": condition.pk, "version": 1})
    after = browser.get(_url(case)).content.decode()
    stale = browser.post(_url(case, "conditions/"), {"version": 1})

    assert ("إقامة سارية" in before, registration in before) == (True, False)
    assert (registration in after, stale.status_code) == (True, 409)
    assert [page.count("أولًا: شروط القبول") for page in (before, after)] == [1, 0]
    assert sign_in(role=Role.RESEARCHER).post(_url(case, "conditions/")).status_code == 403
    place(case, State.REGISTERED)
    coordinator = sign_in(role=Role.VOLUNTEER_COORDINATOR).get(_url(case)).content.decode()
    assert "إقامة سارية" not in coordinator


def test_a_member_goes_from_the_case_to_their_vote_until_it_is_cast():
    item = make_item()
    member, outsider = item.session.members.last().user, make_staff(role=Role.COMMITTEE)
    shown = [sign_in(user).get(_url(item.case)).context["doors"] for user in (member, outsider)]
    vote_all(item, Vote.ACCEPT, Vote.ACCEPT, Vote.ACCEPT)
    after = sign_in(member).get(_url(item.case)).context["doors"]

    url = f"/admin/desk/committee/cases/{item.pk}/"
    assert ([door["url"] for door in shown[0]], shown[1], after) == ([url], [], [])


def test_going_on_comes_before_asking_once_nothing_is_missing():
    case, basil = (
        make_case(state=State.VERIFYING, answers=HELP_ANSWERS),
        make_staff(role=Role.VERIFICATION),
    )
    browser, first = sign_in(basil), []
    for done in (False, True):
        if done:
            check_all(case, by=basil)
        acts = browser.get(_url(case)).context["screen"].acts
        first.append([act["url"].split("/")[-2] for act in acts if act["first"]])

    assert first == [["ask_applicant"], ["confirm_data"]]


def test_only_the_acts_that_are_open_now_are_offered():
    case = make_case(state=State.VERIFYING)

    screen = sign_in(role=Role.VERIFICATION).get(_url(case)).context["screen"]

    acts = [act["url"].rstrip("/").rpartition("/")[2] for act in screen.acts]
    assert acts == ["ask_applicant", "confirm_data", "mark_urgent", "change_date", "step_back"]


def test_a_note_is_added_and_read():
    case, amal = make_case(), make_staff(role=Role.RECEPTION)
    browser = sign_in(amal)

    answer = browser.post(_url(case, "note/"), {"text": "اتصلنا ولم يرد"}, follow=True)

    assert [note.text for note in answer.context["screen"].notes] == ["اتصلنا ولم يرد"]
    assert _actions(case) == ["submit", "note"]


def test_an_empty_note_comes_back_with_a_sentence_in_an_unfolded_part():
    case, browser = make_case(), sign_in(role=Role.RECEPTION)

    folded = browser.get(_url(case)).context["parts"]
    answer = browser.post(_url(case, "note/"), {"text": "\u200b"})

    opened = [next(one.opened for one in parts if one.name == "notes") for parts in (
        folded, answer.context["parts"]
    )]  # fmt: skip
    assert (answer.status_code, opened) == (422, [False, True])
    assert case.notes.count() == 0


def test_a_case_is_taken_handed_over_and_freed():
    case, amal, basil = make_case(), *[make_staff(role=Role.RECEPTION) for _ in range(2)]
    browser, holders = sign_in(amal), []

    for to in (amal.pk, basil.pk, ""):
        browser.post(_url(case, "assign/"), {"to": to})
        case.refresh_from_db()
        holders.append(case.assignee)

    assert holders == [amal, basil, None]


def test_a_case_is_not_given_to_somebody_who_cannot_work_on_it():
    case, editor = make_case(), make_staff(role=Role.EDITOR)

    answer = sign_in(role=Role.RECEPTION).post(_url(case, "assign/"), {"to": editor.pk})

    assert answer.status_code == 403


def test_an_auditor_reads_but_cannot_act():
    case = make_case(answers=HELP_ANSWERS)

    answer = sign_in(role=Role.AUDITOR).get(_url(case))

    assert (answer.context["screen"].acts, answer.context["assign"]) == ([], None)


def test_an_enquiry_shows_its_question_and_answer():
    case, amal = make_enquiry(), make_staff(role=Role.RECEPTION)
    advance(case, "answer_enquiry", by=amal, facts={"answer": "At nine"})

    screen = sign_in(amal).get(_url(case)).context["screen"]

    assert [said.text for said in screen.enquiry] == ["When do you open?", "At nine"]


def test_history_names_people_and_says_why():
    case, basil = make_case(), make_staff(role=Role.RECEPTION, username="basil")
    advance(case, "mark_urgent", by=basil, facts={"reason": "A child is ill"})

    line = sign_in(basil).get(_url(case)).context["screen"].history[0]

    assert (line.who, line.facts[-1]["value"]) == ("basil", "A child is ill")


@pytest.mark.parametrize("rows", [1, 3])
def test_the_screen_takes_the_same_queries_however_long_its_history(
    rows, django_assert_max_num_queries
):
    case, amal = make_case(answers=HELP_ANSWERS), make_staff(role=Role.RECEPTION)
    browser = sign_in(amal)
    browser.get(_url(case))
    for number in range(rows):
        browser.post(_url(case, "note/"), {"text": f"note {number}"})

    with django_assert_max_num_queries(41) as asked:
        browser.get(_url(case))

    assert len(asked) == 41
