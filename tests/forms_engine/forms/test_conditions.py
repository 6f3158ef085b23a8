"""Conditions are data, and functions of the answers alone."""

from forms_engine.forms.conditions import Condition, Rule, unless, when, younger_than

ANSWERS = {"need_for": {"urgency": "urgent"}, "skills": {"skills": ["driving", "food"]}}


def test_one_of_several_values_is_enough():
    assert when("need_for", "urgency", "soon", "urgent").holds(ANSWERS)


def test_a_list_of_answers_is_searched():
    assert when("skills", "skills", "food").holds(ANSWERS)
    assert not when("skills", "skills", "office").holds(ANSWERS)


def test_what_is_not_answered_is_not_one_of_anything():
    assert not when("place", "site", "mina").holds(ANSWERS)
    assert unless("place", "site", "mina").holds(ANSWERS)


def test_all_and_any_differ():
    rules = (
        Rule("need_for", "urgency", "is", ("urgent",)),
        Rule("place", "site", "is", ("mina",)),
    )

    assert not Condition(rules, "all").holds(ANSWERS)
    assert Condition(rules, "any").holds(ANSWERS)


def test_a_condition_survives_freezing():
    condition = unless("need_for", "urgency", "urgent") & when("place", "site", "mina", "arafat")

    assert Condition.from_structure(condition.structure()) == condition


def test_rules_on_the_open_step_are_left_open():
    condition = unless("need_for", "urgency", "urgent") & when("person", "document_kind", "iqama")

    assert condition.could_hold({}, open_step="person")
    assert not condition.could_hold(ANSWERS, open_step="person")


def test_who_may_be_under_age_is_asked_in_either_calendar(time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z")
    minor = younger_than("person", "birth_year", 18)
    years = {year: minor.holds({"person": {"birth_year": year}}) for year in
             (2010, 2008, 2007, 1429, 1430, 1370)}  # fmt: skip

    assert years == {2010: True, 2008: True, 2007: False, 1429: False, 1430: True, 1370: False}


def test_without_a_year_of_birth_no_guardian_is_asked_for():
    assert not younger_than("person", "birth_year", 18).holds({})


def test_a_follow_up_hangs_on_yes_or_no():
    asked = {"health": {"ill": True, "medicine": False, "agreed": True, "people": 1}}

    assert when("health", "ill", "yes").holds(asked)
    assert when("health", "medicine", "no").holds(asked)
    assert not when("health", "medicine", "yes").holds(asked)
    assert not when("health", "people", "yes").holds(asked)
    assert not when("health", "absent", "no").holds(asked)


def test_a_whole_date_of_birth_tells_the_age_too(time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z")
    minor = younger_than("person", "born", 18)

    assert minor.holds({"person": {"born": {"year": 1435, "calendar": "hijri"}}})
    assert not minor.holds({"person": {"born": {"year": 1990, "calendar": "gregorian"}}})
