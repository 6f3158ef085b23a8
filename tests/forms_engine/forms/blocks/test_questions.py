"""Every question type brings its own block, and a group the blocks of what it asks."""

import json
from collections import Counter
from pathlib import Path

import pytest
from wagtail import hooks
from wagtail.blocks import BlockGroup
from wagtail.blocks.base import BlockWidget

from builders.forms import make_stream
from forms_engine.forms.blocks.labels import DESCRIPTIONS, LABELS
from forms_engine.forms.blocks.questions import question_block
from forms_engine.forms.blocks.steps import steps_block
from forms_engine.forms.compose import compose
from forms_engine.forms.questions import TYPES, Group

QUESTION = {"label": "سؤال", "purpose": "assess", "retention": "request", "privacy": "personal"}


def asked(block, key, **more):
    return {"type": block, "value": {**QUESTION, "key": key, **more}}


def question_of(*parts):
    step = {"key": "first", "title": "خطوة", "questions": list(parts)}
    stream = make_stream([{"type": "step", "value": step}])
    return compose("trial", "help", "نموذج", stream).steps[0].questions[0]


@pytest.mark.parametrize("name", TYPES)
def test_an_editor_sets_only_what_a_type_has(name):
    kind = TYPES[name]
    fields = set(kind.__dataclass_fields__)

    assert set(kind.editor_blocks()) <= fields
    assert name in LABELS
    assert "key" in question_block(kind).child_blocks


@pytest.mark.parametrize("name", TYPES)
def test_settings_left_as_they_are_give_the_types_own_defaults(name):
    composed = question_of(asked(name, "one"))
    kind = TYPES[name]
    usual = {one: kind.__dataclass_fields__[one].default for one in kind.settings}

    assert {one: getattr(composed, one) for one in kind.settings} == usual


def test_a_group_is_composed_with_what_it_asks_about_each_one():
    rule = {"operator": "is", "step": "people", "question": "kind", "values": "passport"}
    condition = {"match": "all", "rules": [{"type": "item", "value": rule, "id": "1"}]}
    inner = [
        asked("name", "name"),
        asked("document_kind", "kind"),
        asked("issuing_country", "country", kind="kind", shown_when=condition),
    ]

    group = question_of(asked("group", "people", questions=inner, least=2, most=5, noun=""))

    assert isinstance(group, Group)
    assert [one.key for one in group.questions] == ["name", "kind", "country"]
    assert group.questions[2].shown_when.rules[0].values == ("passport",)
    assert (group.least, group.most) == (2, 5)
    assert group.called(1) in {"Person 2", "شخص 2"}


def test_numbers_of_documents_and_accounts_are_kept_closely_unless_an_editor_says_otherwise():
    privacy = {name: question_block(kind).child_blocks["privacy"] for name, kind in TYPES.items()}

    closely = {name for name, block in privacy.items() if block.get_default() == "identity"}
    assert closely == {"document_number", "iban"}


@pytest.mark.parametrize("setting", ["purpose", "retention"])
def test_an_editor_chooses_why_and_how_long_and_is_asked_in_arabic(setting):
    block = question_block(TYPES["name"]).child_blocks[setting]

    first = next(iter(block.field.choices))
    assert (first, block.get_default()) == (("", "من القائمة"), None)


def test_what_a_type_is_for_is_told_above_its_settings():
    told = {name: question_block(kind).meta.help_text for name, kind in TYPES.items()}

    assert {name: text for name, text in told.items() if text} == DESCRIPTIONS


def definitions(packed):
    """The names of all blocks whose definition stands in what is sent to the browser."""
    if isinstance(packed, dict) and str(packed.get("_type")).startswith("wagtail.blocks."):
        yield str(packed["_args"][0])
    for one in packed.values() if isinstance(packed, dict) else packed:
        if isinstance(one, dict | list):
            yield from definitions(one)


def test_a_type_and_what_types_share_are_sent_to_the_editor_once():
    sent = Counter(definitions(json.loads(BlockWidget(steps_block()).block_json)))

    once = [*TYPES, "purpose", "retention", "optional", "optional_when"]
    assert {name: sent[name] for name in once} == dict.fromkeys(once, 1)


def test_the_usual_sentences_stand_without_codes_and_gaps_of_a_program():
    errors = question_block(TYPES["number"]).child_blocks["errors"].child_block

    told = dict(errors.child_blocks["code"].field.choices)
    assert str(told["too_small"]) == "هذا العدد أصغر من اللازم، وأصغر ما يُقبل هنا …"


def pictures(block):
    """The icons of a block, of its groups of settings and of all blocks in it."""
    inner = [*getattr(block, "child_blocks", {}).values(), getattr(block, "child_block", None)]
    layout = getattr(block.meta, "form_layout", None)
    groups = [one for one in layout.children if isinstance(one, BlockGroup)] if layout else []
    found = {block.meta.icon, *(group.icon for group in groups)}
    return found.union(*(pictures(one) for one in inner if one))


def test_every_picture_of_the_editor_is_one_that_wagtail_has():
    drawn = {Path(path).stem for hook in hooks.get_hooks("register_icons") for path in hook([])}

    assert pictures(steps_block()) - drawn == set()
