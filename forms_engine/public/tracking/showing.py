"""The page of a tracked case, with whatever form on it was refused."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from forms_engine.cases.models import Case
from forms_engine.cases.services.attaching import (
    attached,
    may_attach,
    open_question,
    upload_for,
)
from forms_engine.cases.services.writing import may_write
from forms_engine.runs.enums import FileState
from forms_engine.runs.files.listing import Panel, Refusal, item
from forms_engine.runs.files.row import RunFile

from .forms import AnswerForm
from .letters import LineForm, thread_of
from .page import page_of
from .personal import case_url, typed_words

CHANGES = (
    "contact", "messages", "written", "answered", "objected", "booked", "moved", "cancelled",
    "declared",
)  # fmt: skip


def show_case(
    request: HttpRequest,
    case: Case,
    *,
    answer: AnswerForm | None = None,
    line: LineForm | None = None,
    refusal: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    """What is needed first, then the dates and the history; nothing typed is lost."""
    context = {
        "page": page_of(case),
        "form": answer or AnswerForm(initial={"version": case.version}),
        "line": (line or LineForm()) if may_write(case) else None,
        "refused": line if line is not None and line.errors else answer,
        "thread": thread_of(case),
        "panel": panel_of(case, refusal),
        "new": "new" in request.GET,
        "changed": next((one for one in CHANGES if one in request.GET), ""),
    }
    return render(request, "public/tracking/case.html", context, status=status)


def panel_of(case: Case, refusal: Refusal | None) -> Panel | None:
    """The files that go with the answer; None where nothing is asked."""
    question = open_question(case) if may_attach(case) else None
    if question is None:
        return None
    asked, rows = upload_for(question), attached(case, question)
    standing = [row for row in rows if row.state != FileState.REFUSED]
    return Panel(
        question=asked,
        optional=True,
        items=[item(asked, row, _remove_url(case, row)) for row in rows],
        add_url=reverse("public:track-file", args=[case.reference]),
        full=len(standing) >= asked.most,
        waiting=any(row.state == FileState.QUARANTINE for row in rows),
        missing="",
        refusal=refusal,
    )


def _remove_url(case: Case, row: RunFile) -> str:
    return reverse("public:track-file-remove", args=[case.reference, row.pk])


def moved(request: HttpRequest, case: Case) -> HttpResponse:
    """Somebody was first: say so kindly, give back what was typed, and lead to the case."""
    context = {"url": case_url(case), "typed": typed_words(request)}
    return render(request, "public/tracking/moved.html", context, status=409)
