"""Lets the API count its tries in the table of the pages, which it may not import itself."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import ParamSpec

from django.http import HttpRequest

from forms_engine.api import limits as api
from forms_engine.public.throttle import Limit, TooMany, address_of, hit
from forms_engine.public.tracking import limits as tracking
from forms_engine.public.wizard import limits as wizard

P = ParamSpec("P")
STARTS = Limit(name="api.start", tries=120, window=timedelta(hours=1))


def _in_words_of_the_api(count: Callable[P, None]) -> Callable[P, None]:
    @wraps(count)
    def counted(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            count(*args, **kwargs)
        except TooMany as refusal:
            raise api.TooManyTries(refusal.seconds) from None

    return counted


@_in_words_of_the_api
def count_start(request: HttpRequest) -> None:
    """A whole camp may sit behind one address, so the limit is high: 120 starts an hour."""
    hit(STARTS, address_of(request))


def connect() -> None:
    """Give the API its counters."""
    counters = api.Counters(
        start=count_start,
        track=_in_words_of_the_api(tracking.count_try),
        tracked=_in_words_of_the_api(tracking.count_opening),
        resume=_in_words_of_the_api(wizard.count_return),
        resumed=_in_words_of_the_api(wizard.count_opening),
        call=_in_words_of_the_api(wizard.count_call),
        file=_in_words_of_the_api(wizard.count_file),
    )
    api.connect(counters)
