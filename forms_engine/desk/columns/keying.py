"""The forms that a member of staff has begun to key in, as a table."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.runs.models import Keying

from ..days import brief
from ..tables import DeskTable, Link, Text


def begun_table(rows: list[Keying], titles: Mapping[str, str]) -> DeskTable:
    """One row for each, with the way back to it."""
    return DeskTable(
        [
            Link("code", _("Code"), lambda row: row.code, url=_url, ltr=True),
            Text("form", _("Form"), lambda row: _title(row, titles)),
            Text("channel", _("Channel"), lambda row: row.run.get_channel_display()),
            Text("touched", _("Last saved"), lambda row: brief(row.run.touched_at)),
        ],
        rows,
    )


def _url(row: Keying) -> str:
    return reverse("desk:keyed", args=[row.run_id])


def _title(row: Keying, titles: Mapping[str, str]) -> str:
    code = row.run.form_version.code
    return titles.get(code, code)
