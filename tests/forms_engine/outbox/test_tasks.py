"""The alarm clocks: a worker that stands alone takes up what a killed one held."""

import pytest

from builders.outbox import acting, make_job
from forms_engine.outbox.claims import claim
from forms_engine.outbox.tasks import take_up_the_work

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("alone", "done"), [(True, ["left"]), (False, [])])
def test_a_worker_takes_up_what_a_killed_one_held_if_no_other_can_live(settings, alone, done):
    settings.OUTBOX_ONE_WORKER = alone
    make_job(payload={"what": "left"})
    seen = []

    with acting(lambda payload: seen.append(payload["what"])):
        claim(10)
        take_up_the_work()

    assert seen == done
