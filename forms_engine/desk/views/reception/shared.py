"""What the reception's screens share: a list, a form, and the way on after something is opened."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.cases.models import Case
from forms_engine.cases.permissions import may_see
from forms_engine.reception.exceptions import AlreadySent
from forms_engine.reception.services.once import sent_case

from ...columns.queue import case_url
from ...forms.reception.contact import ContactForm
from ...pages import page
from ...requests import StaffRequest
from ...tables import DeskTable

BEFORE = "before"
Links = Sequence[tuple[str, str]]


def listed(
    request: StaffRequest,
    title: str,
    table: DeskTable,
    *,
    empty: str,
    acts: Links = (),
    more: str = "",
    form: forms.Form | None = None,
    around: Links = (),
    heading: str = "",
) -> HttpResponse:
    """A list with its acts, its filter, its neighbours, and what stands there when it is empty.

    `heading` says what is listed where that is longer than a title may be on a phone.
    """
    return page(
        request,
        "reception/list",
        title=title,
        table=table,
        rows=table.data,
        empty=empty,
        acts=[{"label": label, "url": url} for label, url in acts],
        around=[{"label": label, "url": url} for label, url in around],
        older=more,
        form=form,
        heading=heading,
    )


def asked(
    request: StaffRequest,
    title: str,
    form: forms.Form,
    *,
    submit: str,
    back: str,
    lead: str = "",
    status: int = 0,
) -> HttpResponse:
    """A form; what was typed stands there again where something is wrong."""
    return page(
        request,
        "reception/form",
        title=title,
        form=form,
        submit=submit,
        back=back,
        lead=lead,
        action=request.path,
        status=status or (422 if form.is_bound else 200),
    )


@dataclass
class Done:
    """Where the person goes on once something is noted on `case`."""

    request: StaffRequest
    back: str
    case: Case | None = None

    def answer(self) -> HttpResponse:
        """To the case, or where it is not theirs to see back to the list."""
        seen = self.case is not None and may_see(self.request.user, self.case)
        return redirect(case_url(self.case) if self.case and seen else self.back)


@contextmanager
def noted(request: StaffRequest, form: ContactForm, *, back: str) -> Iterator[Done]:
    """Say the reference of what is noted; what was sent twice is noted once."""
    done = Done(request, back)
    try:
        yield done
    except AlreadySent:
        done.case = sent_case(form.sending)
    if done.case is not None:
        new = _("Noted. The reference: %(reference)s")
        text = new if form.is_new else _("Noted on %(reference)s.")
        messages.success(request, text % {"reference": done.case.reference})


def following(screen: str, key: str, **given: str) -> str:
    """The address of the next page, or ""."""
    query = urlencode({**given, BEFORE: key})
    return f"{reverse(f'desk:{screen}')}?{query}" if key else ""
