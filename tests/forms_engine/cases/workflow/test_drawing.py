"""The diagram in the docs is the table."""

from pathlib import Path

from forms_engine.cases.enums import Kind
from forms_engine.cases.workflow.drawing import diagram, page

DOCS = Path(__file__).parents[4] / "docs" / "workflow.md"


def test_a_diagram_has_an_arrow_for_each_move():
    assert diagram(Kind.ENQUIRY).splitlines() == [
        "stateDiagram-v2",
        "    [*] --> received",
        "    received --> answered: answer_enquiry (L48)",
        "    answered --> closed: close (L27)",
        "    answered --> received: step_back (L9)",
        "    received --> withdrawn: withdraw (L48)",
        "    received --> closed: close_duplicate (L49)",
        "    closed --> received: not_duplicate (L49)",
    ]


def test_the_docs_show_the_tables_as_they_are():
    assert DOCS.read_text(encoding="utf-8") == page()
