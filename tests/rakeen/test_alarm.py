"""The alarm clock's file survives a crash, and nobody waits for its disk."""

from rakeen.alarm import AlarmHuey


def test_the_file_is_never_torn_and_never_waited_for(tmp_path):
    huey = AlarmHuey("alarm", filename=str(tmp_path / "huey.sqlite3"), results=False)

    mode = huey.storage.sql("PRAGMA journal_mode", results=True)
    level = huey.storage.sql("PRAGMA synchronous", results=True)

    assert (mode[0][0], level[0][0]) == ("wal", 1)
