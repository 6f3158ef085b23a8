"""Forms of any length, to see that a step costs the same in a long one."""

import json
from collections.abc import Iterator

from forms_engine.forms.form import Form, load
from forms_engine.forms.questions import Choice, Number, Option, Question, ShortText
from forms_engine.forms.step import Step

ABOUT = {"purpose": "assess", "retention": "request", "privacy": "personal"}
OPTIONS = tuple(Option(code, code.title()) for code in ("one", "two", "three"))
ANSWERS = ("Mina, camp 12", "two", "12")


def _question(number: int) -> Question:
    key, label = f"q{number}", f"Question {number}"
    if number % 3 == 1:
        return Choice(key=key, label=label, options=OPTIONS, **ABOUT)  # type: ignore[arg-type]
    kind = Number if number % 3 == 2 else ShortText
    return kind(key=key, label=label, **ABOUT)  # type: ignore[arg-type]


def _steps(questions: int, steps: int) -> Iterator[Step]:
    for number in range(steps):
        first, last = number * questions // steps, (number + 1) * questions // steps
        asked = tuple(_question(n) for n in range(first, last))
        yield Step(key=f"s{number}", title=f"Step {number}", questions=asked)


def long_form(*, questions: int, steps: int) -> Form:
    """Choices, numbers and short texts, spread evenly over the steps."""
    made = tuple(_steps(questions, steps))
    return Form(code=f"long-{questions}", kind="help", title="A long form", steps=made)


def answers_to(step: Step) -> dict[str, str]:
    """A valid answer to every question of one step."""
    return {one.key: ANSWERS[int(one.key[1:]) % 3] for one in step.questions}


def filled(*, questions: int, steps: int) -> dict[str, object]:
    """A run of such a form with every step saved: its id, code, secret and answers by step."""
    from forms_engine.forms.freeze import add_texts, frozen_version, texts_in
    from forms_engine.runs.enums import Channel
    from forms_engine.runs.services import answer
    from forms_engine.runs.services.starting import start_on

    form = long_form(questions=questions, steps=steps)
    version = frozen_version(form)
    add_texts(version, "ar", texts_in(form, "ar"))
    run, secret = start_on(version, language="ar", channel=Channel.HELP)
    given = {step.key: answers_to(step) for step in form.steps}
    thawed = load(version, "ar")
    for step in thawed.steps:
        if not answer(run, thawed, step, given[step.key]).is_valid():
            raise RuntimeError(f"the step {step.key} was refused")
    return {"run": str(run.pk), "code": form.code, "secret": secret, "answers": given}


def main() -> None:
    """Prints both runs of the line as JSON."""
    import django

    django.setup()
    print(json.dumps([filled(questions=60, steps=15), filled(questions=20, steps=6)]))


if __name__ == "__main__":
    main()
