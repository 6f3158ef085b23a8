"""What stands before Django hears of changes, whoever asks and whether or not pages are kept."""

import pytest

from builders.front import environ
from rakeen.hot import entrance, touches
from rakeen.hot.entrance import in_front_of


@pytest.fixture
def events(monkeypatch):
    """What happens, in its order; Django answers nothing that may be kept."""
    found = []
    monkeypatch.setattr(touches, "_listeners", [])
    monkeypatch.setattr(entrance.ear, "listen", lambda: found.append("listened"))
    return found


def ask(events, **headers):
    def django(environ, start_response):
        events.append("django")
        start_response("404 Not Found", [])
        return []

    in_front_of(django)(environ("/ar/", **headers), lambda *told: None)


@pytest.mark.parametrize("kept", [0, 1_000_000])
@pytest.mark.parametrize("headers", [{}, {"cookie": "sid=1"}, {"authorization": "Bearer x"}])
def test_changes_are_heard_before_django_answers_anybody(settings, events, kept, headers):
    settings.RAKEEN_PAGE_CACHE = kept

    ask(events, **headers)

    assert events == ["listened", "django"]


@pytest.mark.parametrize("kept", [0, 1_000_000])
def test_a_closed_site_asks_the_database_for_nothing(settings, events, tmp_path, kept):
    settings.RAKEEN_VAR, settings.RAKEEN_PAGE_CACHE = tmp_path, kept
    (tmp_path / "closed.json").write_text("{}", encoding="utf-8")

    ask(events)

    assert events == ["django"]
