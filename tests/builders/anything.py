"""Whatever a program may send in place of an answer, and a question of each type to send it to."""

from hypothesis import HealthCheck
from hypothesis import strategies as st

from builders.forms import make_question
from forms_engine.forms.questions import TYPES, Group

TEXT = st.text(st.characters(codec=None)) | st.from_regex(r"[\d٠-٩/.,:@+°\-a-zء-ي ]*")
HUGE = st.integers(20, 4000).map(lambda digits: 10**digits)  # longer ones no JSON parser takes
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | HUGE | st.floats() | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
BOXES = st.fixed_dictionaries({}, optional=dict.fromkeys(("day", "month", "year"), ANYTHING))
PEOPLE = st.lists(st.fixed_dictionaries({}, optional={"name": ANYTHING, "born": BOXES, "x": TEXT}))
OFTEN = {"max_examples": 10, "deadline": None, "suppress_health_check": list(HealthCheck)}


def make_any(name):
    """The question `one` of the type `name`; a group asks for a name and a date."""
    inner = tuple(make_question(TYPES[key], key=key) for key in ("name", "date"))
    more = {"questions": inner} if name == Group.type else {}
    return make_question(TYPES[name], errors={"missing": "Say something"}, **more)
