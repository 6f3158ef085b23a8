"""How xdist shares the tests out: whatever needs the running house goes to one worker."""

from xdist.scheduler import LoadScopeScheduling

IN_THE_HOUSE = ("tests/journeys/", "tests/rakeen/supervisor/test_main.py")


class HouseScheduling(LoadScopeScheduling):
    """The largest scope first, and that is the house; any other test stands alone.

    xdist 3.8 has `loadgroup` for this, but pytest 9.2 no longer reads the id it writes.
    """

    def _split_scope(self, nodeid):
        return "house" if nodeid.startswith(IN_THE_HOUSE) else nodeid
