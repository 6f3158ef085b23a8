"""The coordinator's own queue: applications, active volunteers, those who left; and its filters."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.enums import STATES, Kind, State
from forms_engine.cases.filters import CODE_LIMIT, SEARCH_LIMIT, found_by
from forms_engine.cases.models import Case
from forms_engine.cases.ordering import Order
from forms_engine.cases.pagination import Page, keyset
from forms_engine.forms.normalise import strip_invisible

from .models import Profile, Trait
from .queries import serving_at, with_code

SORTS = {
    "language": Trait.Sort.LANGUAGE,
    "skill": Trait.Sort.SKILL,
    "season": Trait.Sort.SEASON,
}


class Roll(models.TextChoices):
    """The lists of the room."""

    APPLICATIONS = "applications", _("Applications")
    ACTIVE = "active", _("Active volunteers")
    ENDED = "ended", _("Left or refused")


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which volunteers to list; "" means all. A search looks through every list."""

    roll: str = Roll.APPLICATIONS
    search: str = ""
    state: str = ""
    language: str = ""
    skill: str = ""
    season: str = ""
    place: str = ""
    minor: str = ""

    NAMES = ("search", "state", "language", "skill", "season", "place", "minor")

    @classmethod
    def read(cls, given: Mapping[str, str]) -> "Wanted":
        """The filters of a query string; anything unknown in it is ignored."""
        words = {name: strip_invisible(given.get(name, "")).strip() for name in cls.NAMES}
        roll, state, minor = given.get("roll", ""), words.pop("state"), words.pop("minor")
        search = words.pop("search")[:SEARCH_LIMIT]
        return cls(
            roll=roll if roll in Roll.values else Roll.APPLICATIONS,
            search=search,
            state=state if state in STATES[Kind.VOLUNTEER] else "",
            minor=minor if minor in ("yes", "no") else "",
            **{name: word[:CODE_LIMIT] for name, word in words.items()},
        )

    @property
    def narrowed(self) -> dict[str, str]:
        """The filters that say something."""
        return {name: getattr(self, name) for name in self.NAMES if getattr(self, name)}

    @property
    def order(self) -> Order:
        """Applications that wait longest first; of the others the newest."""
        return Order("received_at", falling=self.roll != Roll.APPLICATIONS)

    def cases(self) -> QuerySet[Case]:
        """The applications that pass."""
        cases = Case.objects.filter(kind=Kind.VOLUNTEER)
        if not self.search:
            cases = cases.filter(_listed(self.roll))
        cases = cases.filter(state=self.state) if self.state else cases
        if self._asks_profile():
            cases = cases.filter(pk__in=self._profiles().values("case"))
        return found_by(cases, self.search) if self.search else cases

    def _asks_profile(self) -> bool:
        return any((self.language, self.skill, self.season, self.place, self.minor))

    def _profiles(self) -> QuerySet[Profile]:
        found = Profile.objects.all()
        for name, sort in SORTS.items():
            if code := getattr(self, name):
                found = with_code(found, sort, code)
        found = serving_at(found, self.place) if self.place else found
        return found.filter(minor=self.minor == "yes") if self.minor else found

    def page(self, cursor: str) -> Page:
        """One page, with what its rows show."""
        found = self.cases().select_related("key", "profile").prefetch_related("profile__traits")
        return keyset(found, cursor=cursor, order=self.order)


def _listed(roll: str) -> models.Q:
    """The cases of one list."""
    if roll == Roll.ACTIVE:
        return models.Q(state=State.ACTIVE)
    if roll == Roll.ENDED:
        return models.Q(is_open=False) & ~models.Q(state=State.ACTIVE)
    return models.Q(is_open=True)
