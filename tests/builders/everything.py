"""One of every page that is somebody's own, made inside a running house, and its cookies."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from builders.cases import AMAL, HELP_ANSWERS, make_case
from builders.files import make_jpeg
from builders.mixed import ALL, FILES, NAMES, PHONES, STORY
from builders.runs import make_run
from builders.surveys import make_invitation
from builders.uploads import add_file, attach_file, make_upload_run
from builders.volunteers import make_volunteer
from forms_engine.cases.enums import State
from forms_engine.cases.services.submit import submit
from forms_engine.cases.services.track import open_browser
from forms_engine.cases.services.writing import write

HELP = ("need_for", "service", "person", "contact", "place", "details", "check", "declaration")
NAMES_OF = {"service": "service-step"}  # a page of that name is public
VOLUNTEER = ("person", "languages", "skills", "availability", "charter", "check")
MIXED = {
    "person": {"name": [NAMES[4]], "document_kind": ["iqama"], "document_number": ["2000000006"]}
    | {"birth_year": ["1370"]},
    "contact": {"phone": [PHONES[0]], "email": ["amal@example.org"], "contact_language": ["ar"]},
    "place": {"site": ["mina"], "landmark": ["مخيم B-12 (عند 4QX9-MN7K)"]},
    "details": {"story": [STORY]},
}


def make_everything() -> dict[str, object]:
    """Paths below a language by name, and the cookies that open them in every language."""
    paths, cookies = {}, []
    for made in (
        _help,
        _halfway,
        _short,
        _sent,
        _volunteering,
        _papers,
        _cases,
        _volunteer,
        _survey,
    ):
        made(paths, cookies)
    return {"paths": paths, "cookies": cookies, "broken": _broken()}


def _broken():
    """What is shown when nothing else works, by status and language, with the house's own style."""
    pages = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            for status in (400, 403, 404, 410, 429, 500, 503):
                pages[f"error-{status}-{language}"] = render_to_string(f"{status}.html")
    return pages


def _open(cookies, kind, secret, path):
    cookies += [
        {"name": f"{kind}-{code}", "value": secret, "path": f"/{code}/{path}"}
        for code, _name in settings.LANGUAGES
    ]


def _run(cookies, run, secret):
    path = f"{run.form_version.code}/{run.pk}/"
    _open(cookies, "run", secret, path)
    return path


def _help(paths, cookies):
    at = _run(cookies, *make_run(until="check", typed=MIXED))
    paths |= {NAMES_OF.get(step, step): f"{at}{step}/" for step in HELP}


def _halfway(paths, cookies):
    """A form in which the person is not yet named, so that sending nothing is refused."""
    at = _run(cookies, *make_run(until="service"))
    paths |= {"unanswered": f"{at}person/", "saved": f"{at}saved/"}


def _short(paths, cookies):
    """The check page of somebody who writes no more than most do."""
    paths["check-short"] = f"{_run(cookies, *make_run(until='details'))}check/"


def _sent(paths, cookies):
    run, secret = make_run(until="end", typed=MIXED)
    case = submit(run)
    for words in ALL:
        write(case, f"كتبت {words} أمس.")
    _open(cookies, "track", open_browser(case), f"track/{case.reference}/")
    at = f"track/{case.reference}/"
    paths |= {"sent": f"{_run(cookies, run, secret)}sent/", "case": at}
    own = ("contact", "messages", "withdraw", "interview")
    paths |= {f"case-{name}": f"{at}{name}/" for name in own}


def _volunteering(paths, cookies):
    at = _run(cookies, *make_run("volunteer", until="charter"))
    paths |= {f"volunteer-{step}": f"{at}{step}/" for step in VOLUNTEER}


def _papers(paths, cookies):
    run, secret = make_upload_run(until="person")
    for name in FILES:
        add_file(run, make_jpeg(), name)
    paths["papers"] = f"{_run(cookies, run, secret)}papers/"


def _cases(paths, cookies):
    """Two that wait for an answer, one of which is to be answered, and a refusal."""
    for name, state, more in (
        ("waiting", State.WAITING, ""),
        ("asked", State.WAITING, ""),
        ("refused", State.REFUSED, ""),
        ("reconsider", State.REFUSED, "reconsider/"),
    ):
        case = make_case(state=state, applicant=AMAL, answers=HELP_ANSWERS)
        attach_file(case)
        at = f"track/{case.reference}/"
        _open(cookies, "track", open_browser(case), at)
        paths[name] = at + more


def _volunteer(paths, cookies):
    case = make_volunteer().case
    at = f"track/{case.reference}/"
    _open(cookies, "track", open_browser(case), at)
    paths["volunteering"] = f"{at}volunteering/"


def _survey(paths, cookies):
    paths["survey"] = f"survey/{make_invitation()[1]}/"
