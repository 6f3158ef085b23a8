"""The queue: what is shown, in which order, at what cost."""

from datetime import timedelta

import pytest

from builders.cases import BASIL, HUDA, make_case, make_enquiry
from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.pagination import PAGE_SIZE
from forms_engine.cases.sealed import Applicant
from forms_engine.clock.time import now, today
from forms_engine.staff.enums import Role
from forms_engine.vault.services import destroy_key

pytestmark = pytest.mark.django_db
URL = "/admin/desk/requests/"


def _shown(answer):
    return [case.reference for case in answer.context["cases"]]


@pytest.mark.parametrize("cases", [1, 3])
def test_the_queue_takes_the_same_queries_however_long(cases, django_assert_max_num_queries):
    browser = sign_in(role=Role.RECEPTION)
    for _ in range(cases):
        make_case(assignee=make_staff(role=Role.RECEPTION))

    browser.get(URL)  # the words of a frozen form are read once in a process

    with django_assert_max_num_queries(15) as asked:
        answer = browser.get(URL)

    assert (len(_shown(answer)), len(asked)) == (cases, 15)


def test_what_is_late_comes_first_and_says_so_in_words():
    browser = sign_in(role=Role.RECEPTION)
    soon = make_case(due_on=today() + timedelta(days=2))
    late = make_case(applicant=BASIL, due_on=today() - timedelta(days=3))

    answer = browser.get(URL)

    assert _shown(answer) == [late.reference, soon.reference]
    assert "متأخر 3 أيام" in answer.content.decode()


def test_a_case_that_waits_for_its_applicant_is_not_late():
    make_case(state=State.WAITING, due_on=today() - timedelta(days=3))

    page = sign_in(role=Role.RECEPTION).get(URL).content.decode()

    assert ("المهلة متوقفة" in page, "متأخر 3 أيام" in page) == (True, False)


def test_an_empty_queue_says_that_nothing_is_waiting():
    answer = sign_in(role=Role.RECEPTION).get(URL)

    assert _shown(answer) == []
    assert "لا شيء ينتظر." in answer.content.decode()


def test_a_search_without_a_match_offers_a_way_back():
    make_case()

    answer = sign_in(role=Role.RECEPTION).get(URL, {"search": "9999-9999"})

    assert _shown(answer) == []
    assert "لا نتيجة لهذا البحث." in answer.content.decode()


@pytest.mark.parametrize("words", ["باسل", "أحمد باسل", "055 987 6543", "٠٥٥٩٨٧٦٥٤٣"])
def test_a_case_is_found_by_name_or_phone(words):
    make_case()
    wanted = make_case(applicant=BASIL)

    answer = sign_in(role=Role.RECEPTION).get(URL, {"search": words})

    assert _shown(answer) == [wanted.reference]


@pytest.mark.parametrize(
    "words",
    ["عبدالله فاطمه", "فاطِمَة عَبْد اللّٰه", "الاحمد عبد الله", "A 123-4567", "أ١٢٣٤٥٦٧", "a1234567"],
)
def test_a_person_is_found_however_the_name_or_the_number_is_written(words):
    number = "أ1234567" if words.startswith("أ") else "A1234567"
    make_case(applicant=Applicant(name="فاطمة محمود"), document="B7654321")
    wanted = make_case(applicant=Applicant(name="فاطمة عبد الله الأحمد"), document=number)

    answer = sign_in(role=Role.RECEPTION).get(URL, {"search": words})

    assert _shown(answer) == [wanted.reference]


def test_a_reference_finds_its_case_and_a_document_number_that_looks_the_same():
    named = make_case()
    numbered = make_case(document=named.reference.replace("-", ""))
    make_case()

    answer = sign_in(role=Role.RECEPTION).get(URL, {"search": named.reference})

    assert sorted(_shown(answer)) == sorted([named.reference, numbered.reference])


def test_filters_stand_in_the_address_and_narrow_together():
    amal = make_staff(role=Role.RECEPTION)
    make_case(assignee=amal)
    make_enquiry()
    mine = make_case(urgent=True, service="health", assignee=amal)

    answer = sign_in(amal).get(URL, {"urgent": "1", "assignee": amal.pk, "kind": Kind.HELP})

    assert _shown(answer) == [mine.reference]


def test_many_cases_come_in_pages_forward_and_back():
    browser = sign_in(role=Role.RECEPTION)
    for _ in range(PAGE_SIZE + 1):
        make_case(applicant=HUDA)

    first = browser.get(URL)
    second = browser.get(first.context["after"])
    back = browser.get(second.context["before"])

    assert (len(_shown(first)), len(_shown(second))) == (PAGE_SIZE, 1)
    assert _shown(back) == _shown(first)
    assert (first.context["before"], second.context["after"]) == ("", "")


def test_the_order_stands_in_the_address_and_is_said():
    browser = sign_in(role=Role.RECEPTION)
    old = make_case(received_at=now() - timedelta(days=2), due_on=today())
    new = make_case(applicant=BASIL, due_on=today() + timedelta(days=9))

    answer = browser.get(URL, {"sort": "newest"})

    page = answer.content.decode()
    assert _shown(answer) == [new.reference, old.reference]
    assert "طلبان · الأحدث ورودًا أولًا" in page
    assert '<option value="newest" selected>' in page


def test_the_order_is_kept_from_page_to_page_and_view_to_view():
    browser = sign_in(role=Role.RECEPTION)
    for _ in range(PAGE_SIZE + 1):
        make_case(applicant=HUDA)

    first = browser.get(URL, {"sort": "oldest"})
    second = browser.get(first.context["after"])

    assert set(_shown(first)).isdisjoint(_shown(second))
    assert len(_shown(first) + _shown(second)) == PAGE_SIZE + 1
    assert all("sort=oldest" in view["url"] for view in second.context["views"])


def test_each_role_sees_only_its_kinds_of_case():
    make_case(state=State.VERIFYING)
    application = make_case(Kind.VOLUNTEER)

    answer = sign_in(role=Role.VOLUNTEER_COORDINATOR).get(URL)

    assert _shown(answer) == [application.reference]


def test_an_erased_applicant_has_no_name():
    case = make_case()
    destroy_key(case.key)

    answer = sign_in(role=Role.RECEPTION).get(URL)

    assert "مُحيت البيانات" in answer.content.decode()
    assert "أمل" not in answer.content.decode()


@pytest.mark.parametrize("export", ["csv", "xlsx"])
def test_nothing_can_be_exported(export):
    make_case()

    answer = sign_in(role=Role.RECEPTION).get(URL, {"export": export})

    assert answer.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    "query",
    [
        {"from": "a99999999zz", "state": "nope", "assignee": "9" * 40},
        {"from": "b" * 5000, "ordering": "-applicant", "p": "-1"},
        {"search": "x" * 5000, "urgent": "\u202e", "kind": "';--"},
    ],
)
def test_nonsense_in_the_address_is_ignored(query):
    make_case()

    answer = sign_in(role=Role.RECEPTION).get(URL, query)

    assert answer.status_code == 200
