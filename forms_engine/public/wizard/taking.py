"""Which files a step of a form takes, and how often."""

from forms_engine.forms.questions.upload import Upload
from forms_engine.forms.step import Step
from forms_engine.public.throttle import TooMany
from forms_engine.public.wizard.gate import Visit
from forms_engine.public.wizard.limits import count_file
from forms_engine.runs.errors import FileRefused
from forms_engine.runs.files.adding import Place


def places(visit: Visit, step: Step) -> list[Place]:
    """The upload questions that a step of the run asks now."""
    others = {key: given for key, given in visit.answers.items() if key != step.key}
    asked = [question for question in step.asked(others) if isinstance(question, Upload)]
    return [Place(visit.run, visit.form, step, question) for question in asked]


def count(place: Place) -> None:
    """Count a file that is sent; raises FileRefused where they are too many."""
    try:
        count_file(place.run.pk)
    except TooMany:
        raise FileRefused("too_often") from None
