"""Whether a published form takes new runs now, and what people are told where it does not."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from forms_engine.clock.calendars import both
from forms_engine.forms.errors import FormClosed
from forms_engine.forms.models import PublishedForm
from forms_engine.forms.opening import Opening, Standing
from forms_engine.prepared import Prepared, Slot

_RULES = Prepared(lambda: PublishedForm.objects.filter(code=Slot("code", PublishedForm, "code")))


def standing(form: PublishedForm) -> Standing:
    """Open, closed, not open yet, over, or full: today, in Riyadh."""
    return Opening.from_plain(form.opening).standing(form.code)


def message(form: PublishedForm, found: Standing, language: str) -> str:
    """The editor's words for this standing, else the house's; "" for an open form."""
    own = form.messages.get(language, {}).get(found, "")
    with override(language):
        return own or _usual(form, found, language)


def holds_for(form: PublishedForm) -> float:
    """Seconds for which the standing of a form stays today, whatever is sent meanwhile."""
    return 1.0 if is_limited(form) else float("inf")


def require_open(form: PublishedForm, language: str) -> None:
    """Raise FormClosed, with the words for it, where no new run may begin."""
    found = standing(form)
    if found != "open":
        raise FormClosed(found, message(form, found, language))


def is_limited(form: PublishedForm) -> bool:
    """Whether only so many requests are taken."""
    return form.opening.get("quota") is not None


def require_place(code: str, language: str) -> None:
    """Called in the transaction that stores what was sent: raises FormClosed where it is full.

    The form's row is held until that transaction ends, so that two never take the last place;
    SQLite, which knows no such hold, has one writing transaction at a time.
    """
    form = _RULES.first(code=code)
    if form is None or not is_limited(form):
        return
    form = PublishedForm.objects.select_for_update().get(pk=code)
    if Opening.from_plain(form.opening).is_full(code):
        raise FormClosed("full", message(form, "full", language))


def _usual(form: PublishedForm, found: Standing, language: str) -> str:
    day = Opening.from_plain(form.opening).opens_next() if found == "before" else None
    if day:
        said = _("This form has not opened yet: it opens on %(day)s.")
        return said % {"day": both(day, language)}
    return {
        "open": "",
        "closed": _("This form is closed now."),
        "before": _("This form has not opened yet."),
        "after": _("The time for this form is over."),
        "full": _("This form has received as many requests as can be served now."),
    }[found]
