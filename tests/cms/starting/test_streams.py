"""StreamField values from the tables of a text file."""

from cms.starting.streams import Writer


def writer(language="ar"):
    words = {"notice": "Please note", "warning": "Warning", "language": language}
    return Writer("guides/heat", words, {})


def test_blocks_have_the_same_ids_in_both_languages():
    section = {"id": "a", "heading": "H", "steps": ["one", "two"], "warning": "w"}

    arabic, english = writer("ar").guide_section(section), writer("en").guide_section(section)

    assert arabic == english
    assert len({block["id"] for block in [arabic, *arabic["value"]["body"]]}) == 3


def test_the_parts_of_a_section_keep_the_order_of_the_file():
    section = {"id": "a", "heading": "H", "points": ["one"], "paragraphs": ["two"]}

    blocks = writer().prose(section)

    assert [(block["type"], block["value"]) for block in blocks] == [
        ("heading", {"key": "a", "text": "H"}),
        ("text", "<ul><li>one</li></ul>"),
        ("text", "<p>two</p>"),
    ]


def test_a_clause_with_a_heading_is_a_heading():
    block = writer().clause({"key": "l5", "heading": "تمهيد"})

    assert (block["type"], block["value"]) == (
        "heading",
        {"key": "l5", "level": "2", "text": "تمهيد"},
    )


def test_a_channel_names_its_clause():
    block = writer().channel({"key": "phone", "how": "x", "clause": "l34"}, "relations")

    assert block["value"]["clause"] == "relations#l34"
