"""One table of answers, sent to the page and to the API: the same errors, the same words."""

import pytest

from builders.api import HELP, Api
from forms_engine.runs.models import RunStep

pytestmark = pytest.mark.django_db
NO_DOCUMENT = {"name": "Amal", "document_kind": "none", "birth_year": 1990}
CASES = [
    ("need_for", {}),
    ("need_for", {"for_whom": "self"}),
    ("need_for", {"for_whom": "nobody", "urgency": "soon"}),
    ("need_for", {"for_whom": " self ", "urgency": "soon"}),
    ("need_for", {"for_whom": "self\u200f", "urgency": "later"}),
    ("need_for", {"for_whom": True, "urgency": 3}),
    ("service", {}),
    ("service", {"service": "lost"}),
    ("service", {"service": "HEALTH"}),
    ("person", {}),
    ("person", NO_DOCUMENT),
    ("person", NO_DOCUMENT | {"name": "   "}),
    ("person", NO_DOCUMENT | {"name": "12345"}),
    ("person", NO_DOCUMENT | {"name": "أ" * 151}),
    ("person", NO_DOCUMENT | {"name": "amal@example.org"}),
    ("person", NO_DOCUMENT | {"name": "\x00"}),
    ("person", NO_DOCUMENT | {"birth_year": "١٣٧٠"}),
    ("person", NO_DOCUMENT | {"birth_year": "۱۹۵۱"}),
    ("person", NO_DOCUMENT | {"birth_year": "1990-01-01"}),
    ("person", NO_DOCUMENT | {"birth_year": 2999}),
    ("person", NO_DOCUMENT | {"birth_year": -5}),
    ("person", NO_DOCUMENT | {"birth_year": 0}),
    ("person", NO_DOCUMENT | {"document_kind": "national_id"}),
    ("person", NO_DOCUMENT | {"document_kind": "national_id", "document_number": "1000000008"}),
    ("person", NO_DOCUMENT | {"document_kind": "national_id", "document_number": "1000000009"}),
    ("person", NO_DOCUMENT | {"document_kind": "iqama", "document_number": "1000000008"}),
    ("person", NO_DOCUMENT | {"document_kind": "passport", "document_number": "A 123-4567"}),
    ("contact", {}),
    ("contact", {"contact_language": "ur"}),
    ("contact", {"phone": "0501234567", "contact_language": "ar"}),
    ("contact", {"phone": "٠٥٠ ١٢٣ ٤٥٦٧", "contact_language": "ar"}),
    ("contact", {"phone": "\u202a+966 50 123 4567\u202c", "contact_language": "ar"}),
    ("contact", {"phone": "call me", "contact_language": "ar"}),
    ("contact", {"phone": "123", "email": "amal@", "contact_language": "ar"}),
    ("contact", {"email": "amal at example.org", "contact_language": "xx"}),
    ("place", {"site": "mina", "landmark": "م" * 151}),
    ("place", {"landmark": "Camp 12"}),
    ("details", {"story": ""}),
    ("details", {"story": "س" * 20_000}),
    ("check", {}),
    ("check", {"consent": True}),
    ("check", {"consent": False}),
    ("declaration", {"declared": True}),
    ("declaration", {"declared": False, "signature": "Amal"}),
]


def before(step):
    keys = list(HELP)
    return {key: HELP[key] for key in keys[: keys.index(step)]}


def as_browser(answers):
    """The strings that a browser would send; an unticked box is not sent."""
    words = {True: "on"}
    return {k: words.get(v, str(v)) for k, v in answers.items() if v is not False}


def verdict_of_the_page(client, step, answers):
    ours = {"Sec-Fetch-Site": "same-origin"}
    base = client.post("/en/help/start/", headers=ours)["Location"].rsplit("/", 2)[0]
    for key, given in before(step).items():
        client.post(f"{base}/{key}/", as_browser(given), headers=ours)
    response = client.post(f"{base}/{step}/", as_browser(answers), headers=ours)
    if response.status_code != 422:
        return {}
    errors = response.context["form"].errors.as_data()
    return {key: [(str(e.code), str(e.message)) for e in found] for key, found in errors.items()}


def verdict_of_the_api(client, step, answers):
    api = Api(client)
    api.start()
    api.fill(before(step))
    response = api.save(step, answers)
    found = {}
    for error in response.json().get("errors", []):
        found.setdefault(error["field"], []).append((error["code"], error["message"]))
    return found


@pytest.mark.parametrize(("step", "answers"), CASES)
def test_page_and_api_agree(client, step, answers):
    page = verdict_of_the_page(client, step, answers)
    api = verdict_of_the_api(client, step, answers)

    assert api == page
    valid = RunStep.objects.filter(key=step).order_by("pk").values_list("valid", flat=True)
    assert list(valid) == [not page, not api]
