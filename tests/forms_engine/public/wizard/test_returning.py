"""Coming back by a link or a code, from another browser, and what strangers meet."""

import re

import pytest
from django.conf import settings

from builders.forms import TYPED_HELP
from builders.runs import make_run
from builders.wizard import OURS, Browser
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.models import Message
from forms_engine.public.throttle import hit
from forms_engine.public.wizard.limits import OPENINGS, PER_ADDRESS, PER_WAY
from forms_engine.runs.models import RunAccess
from forms_engine.runs.services import way_back

RESUME = "/ar/resume/"


@pytest.fixture
def visitor(db):
    visitor = Browser()
    visitor.begin()
    return visitor


def link_on(response):
    return re.search(r"/ar/resume/[\w-]{43}/", response.content.decode()).group()


def code_on(response):
    return re.search(r">([3-9A-Y]{4}-[3-9A-Y]{4})<", response.content.decode())


def save(visitor, step, typed):
    response = visitor.post(step, typed, later="1")
    assert response["Location"] == visitor.at("saved")
    return visitor.get("saved")


def press(link, browser=None, **typed):
    return (browser or Browser()).client.post(link, typed, headers=OURS)


def told(response):
    """The page as everybody sees it, without what is drawn anew each time."""
    page = re.sub(r'name="press" value="[^"]+"', "", response.content.decode())
    return re.sub(r'value="[^"]*"|/resume/[\w-]+/', "", page)


@pytest.mark.parametrize("step", list(TYPED_HELP)[:-1])
def test_a_link_brings_the_answers_back_in_another_browser(visitor, step):
    visitor.fill(until=step)
    link = link_on(save(visitor, step, None))
    other = Browser()

    looked = other.client.get(link)
    entered = other.client.post(link, {"proof": "4567"}, headers=OURS, follow=True)

    assert looked.status_code == entered.status_code == 200
    other.here = entered.redirect_chain[-1][0]
    assert other.run == visitor.run
    assert "checked" in other.get("need_for").content.decode()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_code_brings_the_answers_back_too(visitor, language):
    visitor.fill(until="contact")
    code = code_on(save(visitor, "place", {}))[1]

    entered = press(f"/{language}/resume/", code=code.lower().replace("-", ""), proof="٤٥٦٧")

    assert entered["Location"] == visitor.run.replace("/ar/", f"/{language}/")
    assert {cookie["path"] for cookie in entered.cookies.values()} == {
        visitor.run.replace("/ar/", f"/{code}/") for code, _name in settings.LANGUAGES
    }


def test_without_a_contact_the_link_alone_opens_and_no_code_is_shown(visitor):
    visitor.fill(until="service")
    page = save(visitor, "person", {})

    assert code_on(page) is None
    assert "proof" not in Browser().client.get(link_on(page)).content.decode()
    assert press(link_on(page)).status_code == 302


def test_a_link_asks_for_what_the_form_holds(visitor):
    visitor.fill(until="person")
    mail = {"email": "huda@example.org", "contact_language": "ar"}
    link = link_on(save(visitor, "contact", mail))

    page = Browser().client.get(link).content.decode()

    assert "أول أربعة أحرف من بريدك الإلكتروني" in page
    assert [press(link, proof="amal").status_code, press(link, proof="HUDA").status_code] == [
        422,
        302,
    ]


def test_a_link_pressed_without_its_proof_says_what_is_missing(visitor):
    visitor.fill(until="contact")
    link = link_on(save(visitor, "place", {}))

    answers = [press(link), press(link, proof="0000")]

    assert [answer.status_code for answer in answers] == [422, 422]
    assert answers[0].content.decode().count("يلزم كتابة آخر أربعة أرقام من رقم الجوال") == 2
    assert [answer.cookies for answer in answers] == [{}, {}]


def test_looking_at_a_link_uses_nothing_up_and_sets_no_cookie(visitor):
    visitor.fill(until="service")
    link = link_on(save(visitor, "person", {}))

    looks = [Browser().client.get(link) for _scanner in range(3)]

    assert [(look.status_code, dict(look.cookies)) for look in looks] == [(200, {})] * 3
    assert RunAccess.objects.get(use="resume").used_at is None


def test_two_fast_presses_on_one_page_both_open_the_form(visitor):
    visitor.fill(until="service")
    link = link_on(save(visitor, "person", {}))
    other = Browser()
    key = re.search(r'name="press" value="([^"]+)"', other.client.get(link).content.decode())[1]

    presses = [press(link, other, press=key) for _press in range(2)]

    assert [answer["Location"] for answer in presses] == [visitor.run] * 2
    other.secret = presses[1].cookies["run-ar"].value
    other.here = visitor.here
    assert other.get("person").status_code == 200
    assert press(link, press="another page").status_code == 410


def test_unknown_used_late_and_locked_links_give_one_and_the_same_page(visitor):
    visitor.fill(until="contact")
    used = link_on(save(visitor, "place", {}))
    press(used, proof="4567")
    locked = link_on(visitor.get("saved"))
    RunAccess.objects.filter(used_at=None, use="resume").update(tries=5)
    stranger = Browser().client

    pages = [stranger.get(used), stranger.get(locked), stranger.get("/ar/resume/unknown/"),
             press(used, proof="4567"), press(locked, proof="4567")]  # fmt: skip

    assert [page.status_code for page in pages] == [410] * 5
    assert len({told(page) for page in pages}) == 1
    assert "قد يكون" in pages[0].content.decode()


def test_unknown_used_locked_and_unproved_codes_get_the_same_words(db):
    runs = [make_run(until="contact")[0] for _person in range(3)]
    ways = [way_back(run) for run in runs]
    press(RESUME, code=ways[0].code, proof="4567")
    RunAccess.objects.filter(run=runs[2]).update(tries=5)

    tried = [ways[0].code, ways[2].code, "M7K4-XW9P", "nonsense"]
    pages = [press(RESUME, code=code, proof="4567") for code in tried]
    pages.append(press(RESUME, code=ways[1].code, proof="0000"))

    assert [page.status_code for page in pages] == [422] * 5
    assert len({told(page) for page in pages}) == 1
    assert "لا يُفتح نموذج محفوظ بهذا الرمز" in pages[0].content.decode()
    assert [dict(page.cookies) for page in pages] == [{}] * 5


def test_what_was_typed_stays_in_the_boxes(db):
    page = press(RESUME, code="m7k4 xw9p", proof="").content.decode()

    assert 'value="m7k4 xw9p"' in page
    assert "يلزم كتابة آخر أربعة أرقام من رقم الجوال، أو أول" in page


def test_a_code_is_held_off_after_some_tries_whether_it_exists_or_not(db):
    code = way_back(make_run(until="contact")[0]).code

    for tried in (code, "M7K4-XW9P"):
        answers = [press(RESUME, code=tried, proof="0000") for _ in range(PER_WAY.tries + 1)]
        assert [a.status_code for a in answers] == [422] * PER_WAY.tries + [429]
        assert int(answers[-1]["Retry-After"]) > 0
        assert "نرسل بعد خمس محاولات" in answers[-1].content.decode()


def test_an_address_is_held_off_too_and_the_owner_elsewhere_is_not(db, time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z", tick=False)
    code = way_back(make_run(until="contact")[0]).code
    for number in range(PER_ADDRESS.tries):
        press(RESUME, code=f"guess {number}", proof="0000")

    assert press(RESUME, code=code, proof="4567").status_code == 429
    owner = Browser()
    owner.client.defaults["REMOTE_ADDR"] = "203.0.113.9"
    assert press(RESUME, owner, code=code, proof="4567").status_code == 302


def test_a_camp_behind_one_address_comes_back_to_its_forms_and_only_slips_count(db):
    codes = [way_back(make_run(until="contact")[0]).code for _person in range(3)]
    for number in range(PER_ADDRESS.tries - 1):
        press(RESUME, code=f"guess {number}", proof="0000")

    back = [press(RESUME, code=code, proof="4567").status_code for code in codes]
    slips = [press(RESUME, code=code, proof="0000").status_code for code in ("one", "two")]

    assert (back, slips) == ([302] * 3, [422, 429])


def test_one_form_is_come_back_to_only_so_often_an_hour(db):
    run, other = make_run(until="contact")[0], make_run(until="contact")[0]
    for _opening in range(OPENINGS.tries):
        hit(OPENINGS, str(run.pk))

    back = [press(RESUME, code=way_back(one).code, proof="4567") for one in (run, other)]

    assert [page.status_code for page in back] == [429, 302]


def test_a_press_from_elsewhere_does_not_use_a_link(visitor):
    visitor.fill(until="service")
    link = link_on(save(visitor, "person", {}))

    assert Browser().client.post(link).status_code == 403
    assert Browser().client.get(link).status_code == 200


@pytest.mark.parametrize("typed", ["\x00", "\ud800".encode("utf-8", "replace"), "أ" * 300, "‮4567"])
def test_hostile_proofs_are_answered_kindly(visitor, typed):
    visitor.fill(until="contact")
    link = link_on(save(visitor, "place", {}))

    answers = [press(link, proof=typed), press(RESUME, code=typed, proof=typed)]

    assert {answer.status_code for answer in answers} <= {302, 422}


def test_the_message_for_later_holds_link_and_code_and_no_answer(visitor):
    visitor.fill(until="contact")
    save(visitor, "place", {})

    message = Message.objects.get(template="resume_link")

    assert set(open_envelope(message).context) == {"link", "code", "date"}


@pytest.mark.parametrize(
    "place", ["/ar/resume/unknown/", "/ar/help/00000000-0000-4000-8000-000000000000/"]
)
def test_pages_for_everybody_lead_to_the_code(db, place):
    assert f'href="{RESUME}"' in Browser().client.get(place).content.decode()


def test_a_session_that_ends_loses_nothing(visitor):
    visitor.fill(until="service")
    visitor.client.cookies.pop("sessionid", None)

    response = visitor.post("person", {"name": "123", "birth_year": "١٣٧٠"})

    assert response.status_code == 422
    assert 'value="١٣٧٠"' in visitor.get("person").content.decode()
