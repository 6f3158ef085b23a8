"""The table of roles in the docs is what the code obeys."""

from pathlib import Path

from forms_engine.cases.enums import Kind
from forms_engine.desk.drawing import acts, page

DOCS = Path(__file__).parents[3] / "docs" / "roles.md"


def test_each_act_has_a_row_with_a_mark_for_each_role():
    rows = acts(Kind.ENQUIRY).splitlines()

    assert rows[0].startswith("| act | reception | verification |")
    assert [row.split("|")[1].strip() for row in rows[2:]] == [
        "`answer_enquiry`", "`close`", "`step_back`", "`withdraw`",
        "`close_duplicate`", "`not_duplicate`",
    ]  # fmt: skip
    assert rows[2].split("|")[2].strip() == "●"


def test_the_docs_show_the_tables_as_they_are():
    assert DOCS.read_text(encoding="utf-8") == page()
