"""Blocks say what they are for, to editors who are no programmers."""

import html
import json

import pytest
from django.utils.translation import override

from builders import cms as make
from builders.desk import sign_in
from cms.blocks.text import HeadingBlock, NoticeBlock, SeasonalBlock, TableBlock
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
OF_A_PAGE = (HeadingBlock, NoticeBlock, TableBlock, SeasonalBlock)


def test_the_editing_screen_says_in_arabic_what_each_block_is_for():
    page = make.make_content(make.make_site())

    shown = sign_in(role=Role.EDITOR).get(f"/admin/pages/{page.pk}/edit/").content.decode()

    with override("ar"):
        helps = [str(block().meta.help_text) for block in OF_A_PAGE]
    written = html.unescape(shown)
    assert [one for one in helps if json.dumps(one)[1:-1] not in written] == []
