"""The association's words leave their Arabic and English columns for a block for each language."""

import json
from uuid import uuid4

import cms.blocks.house
import cms.models.settings
import wagtail.fields
from django.db import migrations

NAMES = ("name", "short_name", "hours", "address")


def _block(kind, value):
    return {"type": kind, "value": value, "id": str(uuid4())}


def _rewritten(row, number):
    """The emergency numbers, each with what `number` makes of its value."""
    raw = [{**block, "value": number(block["value"])} for block in row.emergency.raw_data]
    return json.dumps(raw, ensure_ascii=False)


def _with_labels(value):
    texts = [(code, value.get(f"label_{code}")) for code in ("ar", "en")]
    labels = [_block("item", {"language": code, "text": text}) for code, text in texts if text]
    return {"number": value["number"], "labels": labels}


def _with_columns(value):
    texts = {row["value"]["language"]: row["value"]["text"] for row in value["labels"]}
    both = {f"label_{code}": texts.get(code, "") for code in ("ar", "en")}
    return {"number": value["number"], **both}


def to_blocks(apps, schema_editor):
    """Keep what editors wrote."""
    for row in apps.get_model("cms", "HouseSettings").objects.all():
        written = [
            {"language": code, **{name: getattr(row, f"{name}_{code}") for name in NAMES}}
            for code in ("ar", "en")
        ]
        blocks = [_block("words", value) for value in written if value["name"]]
        row.words = json.dumps(blocks, ensure_ascii=False)
        row.emergency = _rewritten(row, _with_labels)
        row.save()


def to_columns(apps, schema_editor):
    """The way back holds Arabic and English only."""
    for row in apps.get_model("cms", "HouseSettings").objects.all():
        for block in row.words.raw_data:
            code = block["value"]["language"]
            for name in NAMES if code in ("ar", "en") else ():
                setattr(row, f"{name}_{code}", block["value"].get(name) or "")
        row.emergency = _rewritten(row, _with_columns)
        row.save()


class Migration(migrations.Migration):

    dependencies = [
        ('cms', '0007_languages'),
    ]

    operations = [
        migrations.AddField(
            model_name='housesettings',
            name='words',
            field=wagtail.fields.StreamField([('words', 5)], block_lookup={0: ('wagtail.blocks.ChoiceBlock', [], {'choices': cms.blocks.house.languages, 'label': 'Language'}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Name', 'max_length': 120, 'required': True}), 2: ('wagtail.blocks.CharBlock', (), {'label': 'Short name', 'max_length': 40, 'required': True}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'Hours', 'max_length': 160, 'required': False}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Address', 'max_length': 240, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('language', 0), ('name', 1), ('short_name', 2), ('hours', 3), ('address', 4)]], {})}, default=cms.models.settings.first_words, help_text='One block for each language. English, or else Arabic, stands in for a language without one.', verbose_name='The association in each language'),
        ),
        migrations.AlterField(
            model_name='housesettings',
            name='emergency',
            field=wagtail.fields.StreamField([('number', 5)], blank=True, block_lookup={0: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Digits only, with + before a country code.'}, 'label': 'Number', 'regex': '^\\+?[0-9]{3,15}$'}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': cms.blocks.house.languages, 'label': 'Language'}), 2: ('wagtail.blocks.CharBlock', (), {'label': 'Name', 'max_length': 60, 'required': True}), 3: ('wagtail.blocks.StructBlock', [[('language', 1), ('text', 2)]], {}), 4: ('wagtail.blocks.ListBlock', (3,), {'label': 'Its name in each language', 'min_num': 1}), 5: ('wagtail.blocks.StructBlock', [[('number', 0), ('labels', 4)]], {})}, verbose_name='Emergency numbers'),
        ),
        migrations.RunPython(to_blocks, to_columns),
    ]
