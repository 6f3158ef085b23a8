"""How xdist shares the tests out: what has the longest way begins first."""

from xdist.scheduler import LoadScopeScheduling

IN_THE_HOUSE = ("tests/journeys/", "tests/rakeen/supervisor/test_main.py")
MANY = "tests/forms_engine/forms/questions/"


class HouseScheduling(LoadScopeScheduling):
    """A file of journeys goes to one worker, any other test stands alone; large scopes first.

    The questions, our largest folder, go together: one worker has work while the other starts the
    first house. xdist 3.8 has `loadgroup` for this, but pytest 9.2 cannot read the id it writes.
    """

    def _split_scope(self, nodeid):
        if nodeid.startswith(MANY):
            return MANY
        return nodeid.split("::")[0] if nodeid.startswith(IN_THE_HOUSE) else nodeid
