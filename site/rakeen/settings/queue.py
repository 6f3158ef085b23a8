"""Huey: an alarm clock that wakes the outbox, and the carrier of Wagtail's own background tasks."""

from rakeen.environment import REDIS_URL, VAR, env


def _huey() -> dict[str, object]:
    common = {"name": "rakeen", "results": False, "immediate": False}
    if env.bool("RAKEEN_HUEY_IMMEDIATE", default=False):
        return common | {"huey_class": "huey.MemoryHuey", "immediate": True}
    if REDIS_URL:
        return common | {"huey_class": "huey.RedisHuey", "url": REDIS_URL}
    return common | {"huey_class": "rakeen.alarm.AlarmHuey", "filename": str(VAR / "huey.sqlite3")}


HUEY = _huey()
# Embedded, the supervisor starts a worker only when the one before it is dead.
OUTBOX_ONE_WORKER = not REDIS_URL
# While the house is prepared, Wagtail's tasks are dropped: one pass at the end does their work.
TASKS_BACKEND = (
    "django_tasks.backends.dummy.DummyBackend"
    if env.bool("RAKEEN_PREPARING", default=False)
    else "huey.contrib.djhuey.tasks_backend.HueyBackend"
)
TASKS = {"default": {"BACKEND": TASKS_BACKEND, "ENQUEUE_ON_COMMIT": True}}
