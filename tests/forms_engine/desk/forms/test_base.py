"""What was left out is asked for in words that fit the field."""

from django import forms

from forms_engine.desk.forms.base import DeskForm
from forms_engine.desk.forms.cases import DayField


class _Form(DeskForm):
    one = forms.ChoiceField(choices=[("a", "a")])
    words = forms.CharField()
    day = DayField()
    own = forms.CharField(error_messages={"required": "Mine."})


def test_each_kind_of_field_asks_in_its_own_words():
    said = {name: str(errors[0]) for name, errors in _Form({}).errors.items()}

    assert said == {
        "one": "يلزم اختيار واحد مما يلي.",
        "words": "تلزم الكتابة هنا.",
        "day": "يلزم اختيار اليوم.",
        "own": "Mine.",
    }
