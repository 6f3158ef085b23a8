"""The store is bounded, forgets by tag, and takes nothing that was touched while it was made."""

from django.http import HttpResponse

from cms import fresh
from rakeen.hot.asking import Asked
from rakeen.hot.ready import Ready
from rakeen.hot.store import Store


def key(name):
    return Asked("http", "127.0.0.1", f"/{name}/", "")


def ready(*tags, text="x" * 1000, **noted):
    response = HttpResponse(text, headers={"ETag": 'W/"1"'})
    known = {"tags": {fresh.ALL, *tags}, "started": fresh.moment(), "seconds": 60, **noted}
    return Ready(response, fresh.Noted(**known))


def filled(*names, largest=10**6):
    store = Store(largest)
    for name in names:
        store.keep(key(name), ready(f"page:{name}"))
    return store


def test_a_tag_drops_what_was_made_from_it_and_nothing_else():
    store = filled("a", "b")

    dropped = store.drop({"page:a", "page:unknown"})

    assert (dropped, store.get(key("a")), store.get(key("b")) is None) == (1, None, False)


def test_everything_hangs_on_all():
    store = filled("a", "b", "c")

    store.drop({fresh.ALL})

    assert (len(store), store.size) == (0, 0)


def test_the_oldest_give_room():
    one = ready("page:x").size
    store = filled(*"abcdefghij", largest=one * 8)

    kept = [name for name in "abcdefghij" if store.get(key(name))]

    assert (kept, store.size <= one * 8) == (list("cdefghij"), True)


def test_one_answer_never_takes_more_than_an_eighth():
    store = Store(8_000)

    assert store.keep(key("a"), ready(text="x" * 10_000)) is False
    assert len(store) == 0


def test_the_same_address_is_kept_once():
    store = filled("a", "a", "a")

    assert (len(store), store.size) == (1, ready("page:a").size)


def test_what_was_touched_while_it_was_made_is_not_kept():
    store, made = Store(10**6), ready("page:a")

    fresh.hear({"page:a"})

    assert (store.keep(key("a"), made), store.keep(key("b"), ready("page:b"))) == (False, True)


def test_what_is_over_is_not_handed_out():
    store = Store(10**6)
    made = ready("page:a", seconds=60)
    store.keep(key("a"), made)

    made.until = 0.0

    assert store.get(key("a")) is None


def test_no_tag_is_remembered_for_what_is_gone():
    store = filled("a", "b")

    store.drop({fresh.ALL})

    assert dict(store._by_tag) == {}
