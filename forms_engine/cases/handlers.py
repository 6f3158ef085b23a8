"""What the outbox does for this room; registered when the app is ready."""

from forms_engine.messages.delivery import REROUTE
from forms_engine.outbox.handlers import Payload, Receipt, handler

from .services import house
from .services.again import AGAIN, tell_of_open
from .services.otherwise import reroute
from .services.track import send_links


@handler("tracking.link")
def send_tracking_links(payload: Payload, /) -> Receipt | None:
    """Answer a request for links: find the contact's cases and queue one message for each."""
    send_links(str(payload["digest"]), asked=str(payload["asked"]))
    return None


@handler(AGAIN)
def tell_of_open_case(payload: Payload, /) -> Receipt | None:
    """Tell a person who begins another request that one of theirs is still open."""
    tell_of_open(str(payload["run"]))
    return None


@handler(REROUTE)
def send_by_another_way(payload: Payload, /) -> Receipt | None:
    """A message whose address does not work goes by the person's other channel."""
    reroute(str(payload["message"]))
    return None


@handler(house.PASSED)
def put_off_the_date(payload: Payload, /) -> Receipt | None:
    """A promised date passes this evening without an answer."""
    house.put_off(str(payload["case"]), version=int(payload["version"]))
    return None


@handler(house.REMIND)
def remind_the_applicant(payload: Payload, /) -> Receipt | None:
    """A question has waited too long."""
    house.remind(str(payload["case"]), paused=str(payload["paused"]))
    return None


@handler(house.GIVE_BACK)
def give_back_to_the_desk(payload: Payload, /) -> Receipt | None:
    """A reminder was not answered either."""
    house.give_back(str(payload["case"]), paused=str(payload["paused"]))
    return None
