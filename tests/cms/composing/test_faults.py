"""Faults stand at the step, the question and the setting that they are about."""

from builders.forms import make_stream
from cms.composing.faults import stream_error
from forms_engine.forms.faults import Fault

WORDS = {"title": "إرشاد", "text": ""}
STEPS = [
    {
        "type": "step",
        "value": {
            "key": "first",
            "title": "خطوة",
            "questions": [
                {"type": "guidance", "value": WORDS},
                {"type": "short_text", "value": {"key": "one", "label": "سؤال"}},
                {"type": "group", "value": {"key": "people", "label": "الرفقة"}},
            ],
        },
    }
]


def told(*faults):
    return stream_error(make_stream(STEPS), list(faults)).as_json_data()


def test_a_fault_of_a_question_is_counted_past_the_guidance():
    found = told(Fault("مكرر", 0, 0, "key", "مكان"))

    questions = found["blockErrors"][0]["blockErrors"]["questions"]
    assert questions == {"blockErrors": {1: {"blockErrors": {"key": {"messages": ["مكرر"]}}}}}
    assert found["messages"] == ["مكان: مكرر"]


def test_a_fault_of_a_condition_stands_above_its_rules():
    found = told(Fault("بعده", 0, None, "shown_when"))

    assert found["blockErrors"][0]["blockErrors"] == {"shown_when": {"messages": ["بعده"]}}


def test_a_fault_of_the_whole_form_stands_above_the_steps():
    assert told(Fault("لا خطوات")) == {"messages": ["لا خطوات"]}


def test_a_fault_in_a_group_stands_at_the_groups_own_question():
    found = told(Fault("مكرر", 0, 1, "key", inner=2), Fault("فارغ", 0, 1, "least"))

    questions = found["blockErrors"][0]["blockErrors"]["questions"]
    inner = {"blockErrors": {2: {"blockErrors": {"key": {"messages": ["مكرر"]}}}}}
    own = {"least": {"messages": ["فارغ"]}, "questions": inner}
    assert questions == {"blockErrors": {2: {"blockErrors": own}}}


def test_a_fault_of_a_condition_in_a_group_stands_above_its_rules():
    found = told(Fault("بعده", 0, 1, "shown_when", inner=0))

    questions = found["blockErrors"][0]["blockErrors"]["questions"]["blockErrors"]
    inner = questions[2]["blockErrors"]["questions"]["blockErrors"]
    assert inner == {0: {"blockErrors": {"shown_when": {"messages": ["بعده"]}}}}


def test_faults_are_read_from_the_first_step_to_the_last_in_wagtails_editor():
    found = told(Fault("أول", 0, None, "title"), Fault("ثانٍ", 0, 0, "key"))

    # Its script puts each sentence above the one before.
    assert found["messages"][::-1] == ["أول", "ثانٍ"]
