"""How far a run has come."""

from builders.forms import TYPED_HELP
from builders.runs import fill, fill_party, make_party_run, make_run
from forms_engine.forms.form import load
from forms_engine.runs.progress import first_fault, first_gap, left_at
from forms_engine.runs.queries import saved_steps


def form_and_steps(run):
    return load(run.form_version, "ar"), saved_steps(run)


def test_a_new_runs_first_gap_is_its_first_step(db):
    run, _secret = make_run()

    assert first_gap(*form_and_steps(run)).key == "need_for"


def test_the_gap_moves_on_with_each_step(db):
    run, _secret = make_run(until="contact")

    assert first_gap(*form_and_steps(run)).key == "place"


def test_a_whole_run_has_no_gap_and_no_fault(db):
    run, _secret = make_run(until="end")

    assert first_gap(*form_and_steps(run)) is None
    assert first_fault(*form_and_steps(run)) is None


def test_what_urgency_excused_is_a_fault_once_it_is_not_urgent(db):
    urgent = {
        "need_for": {"for_whom": ["self"], "urgency": ["urgent"]},
        "person": {"name": ["أمل"]},
        "details": {"story": []},
    }
    run, _secret = make_run(until="end", typed=urgent)
    assert first_fault(*form_and_steps(run)) is None

    fill(run, until="need_for", typed={"need_for": TYPED_HELP["need_for"]})

    assert first_fault(*form_and_steps(run)).key == "person"


def test_a_guardian_is_missed_when_the_year_of_birth_changes(db):
    run, _secret = make_run("volunteer", until="end")

    fill(run, until="person", typed={"person": {"name": ["Basil"], "birth_year": ["2012"],
                                                "phone": ["0501234567"]}})  # fmt: skip

    assert first_gap(*form_and_steps(run)).key == "guardian"


def test_a_run_stands_at_its_first_gap_with_the_question_that_is_wrong(db):
    run, _secret = make_run(until="service")

    untouched = left_at(*form_and_steps(run))
    fill(run, until="person", typed={"person": {**TYPED_HELP["person"], "name": ["123"]}})

    assert (untouched, left_at(*form_and_steps(run))) == (("person", ""), ("person", "name"))


def test_a_run_stands_at_the_question_of_a_group_that_is_wrong(db):
    run = make_party_run()

    fill_party(run, "Amal", "123")

    assert left_at(*form_and_steps(run)) == ("party", "people.name")
