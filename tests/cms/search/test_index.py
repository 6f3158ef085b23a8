"""The index holds live pages of ours, weighed by where a word stands."""

import pytest
from django.core.management import call_command

from builders import cms as make
from cms.models import SearchEntry
from cms.search.index import rebuild, update, weigh
from cms.search.words import stems

pytestmark = pytest.mark.django_db


def test_a_word_in_the_title_outweighs_the_text():
    page = make.make_content(
        make.make_site(), title="زمزم", body=make.stream(make.block("text", "<p>مكة</p>"))
    )

    weights = weigh(page.search_parts()[0], "ar")

    assert (weights[stems("زمزم", "ar")[0]], weights[stems("مكة", "ar")[0]]) == (8, 1)


def test_repeating_a_word_does_not_help_without_end():
    body = make.stream(make.block("text", f"<p>{'مكة ' * 90}</p>"))
    page = make.make_content(make.make_site(), body=body)

    assert weigh(page.search_parts()[0], "ar")[stems("مكة", "ar")[0]] == 4


def test_updating_twice_leaves_one_entry():
    page = make.make_content(make.make_site(), title="زمزم")

    update(page)

    assert SearchEntry.objects.filter(page=page).count() == 1


def test_a_rebuild_mends_a_lost_index():
    home = make.make_site()
    make.make_faq(home)
    whole = SearchEntry.objects.count()
    SearchEntry.objects.all().delete()

    assert rebuild() == whole


def test_the_command_says_how_many_entries_there_are(capsys):
    make.make_site()

    call_command("update_search")

    assert capsys.readouterr().out == "1 entries\n"
