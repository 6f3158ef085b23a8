"""The terms: defaults without a row, one query a request, no contradictions."""

import pytest
from django.core.exceptions import ValidationError

from forms_engine.clock.asked import close_request, open_request
from forms_engine.clock.models import Terms


@pytest.fixture
def within_a_request():
    open_request()
    yield
    close_request()


def wrong_fields(**values):
    with pytest.raises(ValidationError) as refusal:
        Terms(**values).full_clean()
    return sorted(refusal.value.error_dict)


@pytest.mark.django_db
def test_without_a_row_the_policy_holds_and_nothing_is_written():
    terms = Terms.current()

    assert (terms.notice_floor_days, terms.target_days, terms.quorum) == (14, 21, 3)
    assert Terms.objects.count() == 0


@pytest.mark.django_db
def test_the_defaults_are_valid():
    Terms().full_clean()


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"notice_floor_days": -1}, ["notice_floor_days"]),
        ({"notice_floor_days": 22}, ["target_days"]),
        ({"target_days": 367}, ["target_days"]),
        ({"run_notice_days": 14}, ["run_notice_days"]),
        ({"survey_reminder_days": 14}, ["survey_reminder_days"]),
        ({"smallest_group": 2}, ["smallest_group"]),
        ({"quorum": 0}, ["quorum"]),
    ],
)
def test_contradictions_are_refused_at_their_field(values, fields):
    assert wrong_fields(**values) == fields


@pytest.mark.django_db
@pytest.mark.usefixtures("within_a_request")
def test_one_request_reads_the_row_once(django_assert_num_queries):
    Terms.objects.create()

    with django_assert_num_queries(1):
        Terms.current()
        Terms.current()


@pytest.mark.django_db
@pytest.mark.usefixtures("within_a_request")
def test_a_change_is_seen_within_the_same_request():
    Terms.current()

    Terms.objects.create(quorum=5)

    assert Terms.current().quorum == 5


@pytest.mark.django_db
def test_outside_a_request_nothing_is_held(django_assert_num_queries):
    with django_assert_num_queries(2):
        Terms.current()
        Terms.current()


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_the_row_is_kept_for_a_moment(django_assert_num_queries):
    Terms.objects.create()
    Terms.current()

    with django_assert_num_queries(0):
        Terms.current()


@pytest.mark.django_db(transaction=True)
def test_a_saved_change_counts_at_once():
    Terms.current()

    Terms.objects.create(quorum=5)

    assert Terms.current().quorum == 5
