"""What was made is kept under its name, and a full disk keeps nobody from it."""

from django.core.files.storage import default_storage

from cms.kept import kept


def test_it_is_made_once(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    kept("pdf/a.pdf", lambda: b"one")

    assert kept("pdf/a.pdf", lambda: b"two") == b"one"
    assert kept("pdf/b.pdf", lambda: b"two") == b"two"


def test_two_at_once_leave_one(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path

    def slowly():
        kept("a", lambda: b"other")
        return b"mine"

    assert kept("a", slowly) == b"mine"
    assert [path.name for path in (tmp_path / "made").iterdir()] == ["a"]


def test_what_cannot_be_stored_is_still_given(monkeypatch, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path

    def full(*args, **options):
        raise OSError("the disk is full")

    monkeypatch.setattr(type(default_storage._wrapped), "save", full)

    assert kept("a", lambda: b"one") == b"one"
