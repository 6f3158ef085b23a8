"""A form that asks one question of every kind, and runs of it at both faces."""

import json

from django.test import Client
from django.utils.datastructures import MultiValueDict

from builders.forms import frozen
from forms_engine.forms import questions as kinds
from forms_engine.forms.conditions import when
from forms_engine.forms.form import Form
from forms_engine.forms.step import Step
from forms_engine.runs.services.starting import start_on

ABOUT = {"purpose": "identify", "retention": "request", "privacy": "personal"}
OPTIONS = tuple(kinds.Option(code, code) for code in ("bus", "train", "foot"))


def ask(asked, name, /, **more):
    """A question with the rest filled in."""
    return asked(key=name, label=name, **{**ABOUT, **more})


def every_kind() -> Form:
    """Steps by subject; the last has what hangs on another answer."""
    steps = {
        "texts": [ask(kinds.ShortText, "short", longest=20), ask(kinds.LongText, "long"),
                  ask(kinds.Name, "name"), ask(kinds.Signature, "signature", optional=True)],
        "numbers": [ask(kinds.Number, "count", least=1, most=50),
                    ask(kinds.BirthYear, "born", optional=True)],
        "choices": [ask(kinds.Choice, "way", options=OPTIONS),
                    ask(kinds.Choices, "ways", options=OPTIONS, optional=True),
                    ask(kinds.YesNo, "sure"), ask(kinds.Language, "speaks", optional=True),
                    ask(kinds.Languages, "languages", optional=True)],
        "dates": [ask(kinds.Date, "day"), ask(kinds.Date, "past", when="past", optional=True)],
        "reach": [ask(kinds.Phone, "phone"), ask(kinds.Email, "email", optional=True)],
        "papers": [ask(kinds.DocumentKind, "kind"),
                   ask(kinds.DocumentNumber, "number", kind="kind", optional=True),
                   ask(kinds.IssuingCountry, "issuer", kind="kind", optional=True),
                   ask(kinds.Nationality, "nation", optional=True)],
        "money": [ask(kinds.Iban, "iban")],
        "places": [ask(kinds.Site, "site"), ask(kinds.Landmark, "landmark", optional=True),
                   ask(kinds.MapPoint, "point", optional=True)],
        "people": [ask(kinds.Group, "party", least=1, most=2,
                       questions=(ask(kinds.Name, "name"),
                                  ask(kinds.Number, "age", optional=True)))],
        "agreed": [ask(kinds.Consent, "consent"), ask(kinds.Declaration, "declared")],
        "follow": [ask(kinds.YesNo, "hurt"),
                   ask(kinds.ShortText, "where", shown_when=when("follow", "hurt", True))],
    }  # fmt: skip
    made = tuple(Step(key=key, title=key, questions=tuple(asked)) for key, asked in steps.items())
    return Form(code="every-kind", kind="help", title="Every kind", steps=made)


def begin() -> tuple[str, str]:
    """A run of that form: its id and its secret."""
    run, secret = start_on(frozen(every_kind()), language="en", channel="help")
    return str(run.pk), secret


def as_browser(answers):
    """What a browser would send for these JSON answers; an unticked box is not sent."""
    sent = MultiValueDict()
    for key, value in answers.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            sent[f"{key}-n"] = str(len(value))
            for index, one in enumerate(value):
                for box, typed in one.items():
                    sent[f"{key}-{index}-{box}"] = str(typed)
        elif isinstance(value, list):
            sent.setlist(key, [str(one) for one in value])
        elif value is not False and value is not None:
            sent[key] = "on" if value is True else str(value)
    return {key: sent.getlist(key) for key in sent}


def page_codes(step, answers):
    """The verdict of the page: error codes by question."""
    run, secret = begin()
    client = Client()
    client.cookies["run-en"] = secret
    response = client.post(f"/en/every-kind/{run}/{step}/", as_browser(answers))
    assert response.status_code in (302, 422)
    return response.context["form"].codes() if response.status_code == 422 else {}


def api_codes(step, answers):
    """The verdict of the API: error codes by question."""
    run, secret = begin()
    response = Client().put(
        f"/api/forms/v1/runs/{run}/steps/{step}",
        json.dumps({"answers": answers}),
        content_type="application/json",
        headers={"Authorization": f"Bearer {secret}"},
    )
    assert response.status_code in (200, 422)
    found: dict[str, list[str]] = {}
    for error in response.json().get("errors", []):
        found.setdefault(error["field"], []).append(error["code"])
    return found
