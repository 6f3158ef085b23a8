"""Staff key a whole form in on one page, by the rules and messages of the public one."""

import pytest
from django.urls import reverse

from builders.desk import sign_in
from builders.keying import make_keying, whole
from builders.runs import make_run
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.behalf import open_filler
from forms_engine.cases.models import Case
from forms_engine.messages.queries import about
from forms_engine.runs.models import Keying, Run, Tally
from forms_engine.runs.queries import answers, typed
from forms_engine.runs.services import expire_due
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk():
    return make_staff(role=Role.RECEPTION)


@pytest.fixture
def keying(clerk):
    return make_keying(by=clerk)


def url(keying, screen="keyed"):
    return reverse(f"desk:{screen}", args=[keying.run_id])


def fresh(keying):
    return Run.objects.select_related("form_version", "key").get(pk=keying.run_id)


def test_the_page_holds_every_step_with_its_condition_in_words(clerk, keying):
    page = sign_in(clerk).get(url(keying)).content.decode()

    steps = ["need_for", "service", "person", "filler", "contact", "place", "details", "check"]
    assert [step for step in steps if f'id="step-{step}"' not in page] == []
    assert "جواب «لمن المساعدة؟» واحد من هذه: «لأحد أفراد أسرتي»" in page
    assert "<script" not in page


def test_a_whole_page_becomes_a_case_that_names_who_keyed_it(clerk, keying):
    answer = sign_in(clerk).post(url(keying), whole())

    case = Case.objects.get()
    first = history(case.stream).first()
    assert answer.url == reverse("desk:case", args=[case.reference])
    assert (case.channel, first.by, first.facts["how"]) == ("phone", clerk, "spoken_to_staff")
    assert case.submission.declaration_method == "spoken_to_staff"
    assert Keying.objects.get().how == "spoken_to_staff"
    assert [message.template for message in about(case.stream)] == ["received"]


def test_the_history_says_who_keyed_it_and_how_it_was_agreed_to(clerk, keying):
    browser = sign_in(clerk)
    browser.post(url(keying), whole(how=["signed_on_paper"]))

    page = browser.get(reverse("desk:case", args=[Case.objects.get().reference])).content.decode()

    assert "وقّع عليه صاحب الطلب على الورق" in page


def test_mistakes_are_named_above_and_where_they_are_and_nothing_is_lost(clerk, keying):
    answer = sign_in(clerk).post(url(keying), whole(phone=["12"], story=None))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'href="#id_phone"' in page.split("<h1>")[0]
    assert 'href="#id_story"' in page.split("<h1>")[0]
    assert 'value="12"' in page
    assert Case.objects.count() == 0


def test_without_the_way_in_which_they_agreed_nothing_is_sent(clerk, keying):
    answer = sign_in(clerk).post(url(keying), whole(how=None))

    assert (answer.status_code, Case.objects.count()) == (422, 0)
    assert "بقي اختيار طريقة الموافقة والإقرار" in answer.content.decode()


def test_a_draft_keeps_what_is_wrong_too_and_counts_no_message(clerk, keying):
    browser = sign_in(clerk)

    answer = browser.post(url(keying), {"name": ["أمل"], "phone": ["12"], "later": ["1"]})

    page = browser.get(url(keying)).content.decode()
    assert answer.url == url(keying)
    assert ('value="أمل"' in page, 'value="12"' in page) == (True, True)
    assert Tally.objects.filter(what="failed").count() == 0


def test_another_clerk_goes_on_with_a_draft_and_is_the_one_who_is_named(keying):
    basil = make_staff(role=Role.VERIFICATION)

    sign_in(basil).post(url(keying), whole())

    assert history(Case.objects.get().stream).first().by == basil


def test_what_stands_in_a_part_that_is_not_asked_is_kept_but_not_read(clerk, keying):
    browser = sign_in(clerk)
    browser.post(url(keying), whole(filler_name=["سالم"], later=["1"]))

    kept = typed(fresh(keying), "filler")["filler_name"]
    read = answers(fresh(keying))

    assert (kept, "filler" in read) == (["سالم"], False)
    assert 'value="سالم"' in browser.get(url(keying)).content.decode()


def test_a_part_is_read_in_the_same_sending_as_the_answer_it_hangs_on(clerk, keying):
    given = {"relation": ["family"], "filler_name": ["سالم"], "agreement": ["given"]}

    sign_in(clerk).post(url(keying), whole(for_whom=["family"], agreed=["on"], **given))

    assert open_filler(Case.objects.get()).name == "سالم"


def test_a_number_in_doubt_is_asked_about_once(clerk, keying):
    browser, doubtful = sign_in(clerk), whole(document_number=["2000000007"])

    statuses = [browser.post(url(keying), doubtful).status_code for _ in range(2)]

    assert statuses == [422, 302]


def test_sending_twice_makes_one_case(clerk, keying):
    browser = sign_in(clerk)

    statuses = [browser.post(url(keying), whole()).status_code for _ in range(2)]

    assert (statuses, Case.objects.count()) == ([302, 404], 1)


def test_reception_keys_a_volunteer_whose_file_is_not_theirs_to_see(clerk):
    keying = make_keying("volunteer", by=clerk)

    answer = sign_in(clerk).post(url(keying), whole("volunteer"), follow=True)

    case = Case.objects.get()
    assert answer.redirect_chain == [(reverse("desk:key"), 302)]
    assert case.reference in answer.content.decode()


@pytest.mark.parametrize(
    ("role", "code", "status"),
    [
        (Role.RESEARCHER, "help", 200),
        (Role.RESEARCHER, "volunteer", 403),
        (Role.VERIFICATION, "volunteer", 403),
        (Role.VOLUNTEER_COORDINATOR, "volunteer", 200),
        (Role.VOLUNTEER_COORDINATOR, "help", 403),
    ],
)
def test_each_role_keys_the_forms_of_its_own_work(role, code, status):
    keying, browser = make_keying(code), sign_in(role=role)

    answers = [browser.get(url(keying)), browser.post(url(keying), whole(code, how=None))]

    assert [one.status_code for one in answers] == [status, 422 if status == 200 else 403]


def test_a_run_that_a_person_began_is_not_open_to_staff(clerk):
    run, _secret = make_run()

    assert sign_in(clerk).get(reverse("desk:keyed", args=[run.pk])).status_code == 404


def test_a_draft_past_its_term_is_erased_and_not_found(clerk, time_machine):
    time_machine.move_to("2026-11-01T09:00:00Z", tick=False)
    keying = make_keying(by=clerk)
    time_machine.move_to("2027-11-01T09:00:00Z", tick=False)

    found = sign_in(clerk).get(url(keying)).status_code

    assert (expire_due(), found) == (1, 404)


def test_a_form_keyed_in_english_is_declared_in_english(clerk):
    keying = make_keying(by=clerk, language="en")
    browser = sign_in(clerk)

    page = browser.get(url(keying)).content.decode()
    browser.post(url(keying), whole())

    submission = Case.objects.get().submission
    assert '<html lang="en" dir="ltr">' in page
    assert (submission.language, submission.declaration[:9]) == ("en", "I declare")


@pytest.mark.parametrize("odd", [{"how": ["x"]}, {"name": ["\x00"]}, {"site": ["a", "b"]}, {}])
def test_odd_input_is_answered_with_sentences(clerk, keying, odd):
    assert sign_in(clerk).post(url(keying), odd).status_code == 422


def test_the_sheet_that_is_printed_carries_the_code_of_its_draft(clerk, keying):
    page = sign_in(clerk).get(url(keying, "keyed_paper")).content.decode()

    version = fresh(keying).form_version
    assert keying.code in page
    assert f"help-{version.number}-{version.digest[:8]}" in page


def test_the_page_costs_the_same_whatever_is_saved(clerk, keying, django_assert_max_num_queries):
    browser = sign_in(clerk)
    browser.post(url(keying), whole(later=["1"]))

    with django_assert_max_num_queries(16):
        browser.get(url(keying))
