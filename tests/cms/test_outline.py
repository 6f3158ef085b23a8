"""How clauses become headings, paragraphs and lists."""

from cms.outline import parts_of


def clause(key, shape):
    return {"type": "clause", "key": key, "form": shape, "text": key}


def heading(key):
    return {"type": "heading", "key": key, "form": "2", "text": f"{key}: -"}


def shape_of(parts):
    return [
        (
            part["kind"],
            [(item["clause"]["key"], [under["key"] for under in item["under"]]) for item in items],
        )
        if (items := part.get("items"))
        else (part["kind"], part["clause"]["text"])
        for part in parts
    ]


def test_neighbouring_items_become_one_list():
    parts = parts_of(
        [heading("a"), clause("b", "item"), clause("c", "item"), clause("d", "paragraph")]
    )

    assert shape_of(parts) == [
        ("heading", "a"),
        ("item", [("b", []), ("c", [])]),
        ("paragraph", "d"),
    ]


def test_items_under_an_item_stay_with_it():
    parts = parts_of([clause("a", "item"), clause("b", "subitem"), clause("c", "item")])

    assert shape_of(parts) == [("item", [("a", ["b"]), ("c", [])])]


def test_numbers_and_bullets_do_not_share_a_list():
    parts = parts_of([clause("a", "numbered"), clause("b", "item")])

    assert shape_of(parts) == [("numbered", [("a", [])]), ("item", [("b", [])])]


def test_an_item_under_nothing_stands_as_an_item():
    parts = parts_of([heading("a"), clause("b", "subitem")])

    assert shape_of(parts) == [("heading", "a"), ("item", [("b", [])])]


def test_numbers_written_in_the_text_become_the_numbers_of_the_list():
    texts = {"a": "<p>١ - المقابلة.</p>", "b": "<p>٢ - الخطابات.</p>"}
    clauses = [clause(key, "item") | {"text": text} for key, text in texts.items()]

    (part,) = parts_of(clauses)

    assert part["kind"] == "numbered"
    shown = [item["clause"]["text"] for item in part["items"]]
    assert shown == ["<p>المقابلة.</p>", "<p>الخطابات.</p>"]
