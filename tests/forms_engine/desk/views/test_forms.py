"""The forms' screens: versions, who is filling them in, where they are left, what changed."""

from datetime import timedelta

import pytest

from builders.cases import HELP_ANSWERS, make_case
from builders.desk import sign_in
from builders.forms import make_form, publish_as
from builders.runs import make_run
from forms_engine.clock.time import today
from forms_engine.forms.freeze import add_texts, form_structure, texts_in
from forms_engine.forms.models import FormVersion, PublishedForm
from forms_engine.forms.opening import Opening
from forms_engine.forms.registry import current
from forms_engine.runs.enums import What
from forms_engine.runs.models import Run, Tally
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
URL = "/admin/desk/forms/"
LIST, FORM = 13, 17  # queries


def make_version(code="help", **changes):
    """One more version of a form; `changes` go into its structure."""
    last = FormVersion.objects.filter(code=code).order_by("-number").first() or current(code)
    form = make_form(code)
    structure = {**form_structure(form), **changes}
    number = last.number + 1
    made = FormVersion.objects.create(
        code=code, number=number, structure=structure, digest=f"{number:064}"
    )
    add_texts(made, "ar", texts_in(form, "ar"))
    return made


def count(what, number, *, version=None, days_ago=0, **place):
    day = today() - timedelta(days=days_ago)
    version = version or current("help")
    Tally.objects.create(form_version=version, day=day, what=what, number=number, **place)


def test_a_house_without_forms_says_so():
    PublishedForm.objects.all().delete()

    answer = sign_in(role=Role.EDITOR).get(URL)

    assert (answer.context["rows"], "لم يُنشر أي نموذج بعد." in answer.content.decode()) == (
        [],
        True,
    )


def test_each_form_shows_its_version_its_open_runs_and_what_was_sent_lately():
    current("volunteer")
    make_run()
    make_run()
    count(What.FINISHED, 5)
    count(What.FINISHED, 4, days_ago=31)

    rows = sign_in(role=Role.EDITOR).get(URL).context["rows"]

    assert [(row.version.code, row.title, row.open, row.sent) for row in rows] == [
        ("help", str(make_form().title), 2, 5),
        ("volunteer", str(make_form("volunteer").title), 0, 0),
    ]


@pytest.mark.parametrize("versions", [1, 3])
def test_the_list_takes_the_same_queries_however_many(versions, django_assert_num_queries):
    PublishedForm.objects.exclude(code="help").delete()
    for code in ["extra", "more"][: versions - 1]:
        PublishedForm.objects.create(code=code, kind="help", version=make_version())
    browser = sign_in(role=Role.EDITOR)
    browser.get(URL)

    with django_assert_num_queries(LIST):
        answer = browser.get(URL)

    assert len(answer.context["rows"]) == versions


def test_a_closed_form_is_called_closed():
    PublishedForm.objects.filter(code="help").update(opening={"mode": "closed"})

    rows = sign_in(role=Role.EDITOR).get(URL).context["rows"]

    assert [row.standing for row in rows] == ["closed", "open"]


def test_a_form_that_has_reached_its_number_is_called_full():
    make_case(answers=HELP_ANSWERS)
    publish_as(Opening(quota=1))

    rows = sign_in(role=Role.EDITOR).get(URL).context["rows"]

    assert [row.standing for row in rows] == ["full", "open"]


@pytest.mark.parametrize("versions", [1, 4])
def test_a_form_takes_the_same_queries_however_many(versions, django_assert_num_queries):
    current("help")
    for _ in range(versions - 1):
        make_run()
        make_version()
    for number in range(versions):
        count(What.FAILED, 1, step="person", question=f"q{number}", code="missing")
    browser = sign_in(role=Role.EDITOR)
    browser.get(f"{URL}help/")  # a frozen form is read once for each process

    with django_assert_num_queries(FORM):
        answer = browser.get(f"{URL}help/")

    assert len(answer.context["versions"].data) == versions


def test_versions_come_newest_first_with_their_numbers():
    first = current("help")
    make_run()
    count(What.BEGUN, 9, version=first)
    count(What.LEFT, 2, version=first, step="person")
    second = make_version()
    count(What.FINISHED, 3, version=second)

    rows = sign_in(role=Role.EDITOR).get(f"{URL}help/").context["versions"].data

    assert [(row.version.number, row.open, row.begun, row.sent, row.left) for row in rows] == [
        (second.number, 0, 0, 3, 0),
        (first.number, 1, 9, 0, 2),
    ]
    assert [row.before for row in rows] == [first.number, 0]


def test_a_version_shows_its_messages_in_words_the_most_frequent_first():
    current("help")
    count(What.FAILED, 2, step="person", question="name", code="missing")
    count(What.FAILED, 7, step="person", question="name", code="no_letters")
    count(What.FAILED, 1, step="person", question="name", code="no_letters", days_ago=1)

    answer = sign_in(role=Role.QUALITY).get(f"{URL}help/")

    messages = answer.context["tables"][-1]
    assert [line.number for line in messages.data] == [8, 2]
    assert "الاسم يُكتب بالحروف كما في الوثيقة" in answer.content.decode()


def test_a_period_leaves_older_days_out():
    current("help")
    count(What.LEFT, 4, step="person", days_ago=40)
    browser = sign_in(role=Role.EDITOR)

    everything = browser.get(f"{URL}help/").context["tables"]
    lately = browser.get(f"{URL}help/", {"days": "30"}).context["tables"]

    assert (len(everything), lately) == (2, [])


def test_another_version_has_its_own_counts():
    first = current("help")
    count(What.LEFT, 4, step="person", version=first)
    make_version()
    browser = sign_in(role=Role.EDITOR)

    newest = browser.get(f"{URL}help/")
    older = browser.get(f"{URL}help/", {"version": first.number})

    assert (newest.context["tables"], len(older.context["tables"])) == ([], 2)


def test_many_versions_come_in_pages():
    current("help")
    for _ in range(20):
        make_version()
    browser = sign_in(role=Role.EDITOR)

    first = browser.get(f"{URL}help/")
    second = browser.get(first.context["older"])

    pages = [
        [row.version.number for row in page.context["versions"].data] for page in (first, second)
    ]
    assert (len(pages[0]), len(pages[1]), pages[0][0] - pages[1][0]) == (20, 1, 20)


def test_what_changed_is_read_line_by_line():
    first = current("help")
    second = make_version(steps=form_structure(make_form())["steps"][:-1])

    answer = sign_in(role=Role.EDITOR).get(f"{URL}help/{first.number}/{second.number}/")

    assert [(one.kind, one.what) for one in answer.context["changes"]] == [("removed", "خطوة")]
    assert "تغيير واحد" in answer.content.decode()


def test_versions_that_do_not_differ_say_so():
    number = current("help").number

    answer = sign_in(role=Role.EDITOR).get(f"{URL}help/{number}/{number}/")

    assert (answer.status_code, "لا فرق بين هذين الإصدارين." in answer.content.decode()) == (
        200,
        True,
    )


def test_two_others_are_chosen_and_have_their_own_address():
    first, second = current("help"), make_version()
    address = f"{URL}help/{first.number}/{first.number}/"

    answer = sign_in(role=Role.EDITOR).get(address, {"old": first.number, "new": second.number})

    assert answer.headers["Location"] == f"{URL}help/{first.number}/{second.number}/"


@pytest.mark.parametrize(
    "path", ["nowhere/", "help/1/999999999999999999999/", "help/0/1/", "nowhere/1/1/"]
)
def test_what_there_is_not_is_404(path):
    current("help")

    assert sign_in(role=Role.EDITOR).get(URL + path).status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        {"version": "x", "days": "-1", "before": "x" * 999},
        {"version": "999", "days": "9" * 99, "before": "\u202e"},
    ],
)
def test_nonsense_in_the_address_shows_the_newest(query):
    current("help")

    answer = sign_in(role=Role.EDITOR).get(f"{URL}help/", query)

    assert (answer.status_code, answer.context["chosen"]) == (200, current("help"))


def test_nothing_of_a_person_stands_on_the_page():
    run, _secret = make_run(until="person")

    page = sign_in(role=Role.EDITOR).get(f"{URL}help/").content.decode()

    assert (str(run.pk) in page, "أمل" in page, Run.objects.count()) == (False, False, 1)
