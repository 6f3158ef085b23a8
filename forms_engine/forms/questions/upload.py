"""Files that go with a request; the answer is the ids of those that are kept for this question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from django import forms
from django.conf import settings
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions.question import UNREADABLE, Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.vault.types import JSON
from theme import widgets

KINDS: dict[str, Text] = {"image": _("Pictures (JPEG, PNG)"), "pdf": _("PDF files")}
NAMES: dict[str, str] = {"image": "JPEG, PNG", "pdf": "PDF"}
ON_PAPER: dict[tuple[str, ...], Text] = {
    ("image", "pdf"): _(
        "Attach copies to this form, pages or photographs, and keep the originals."
    ),
    ("image",): _("Attach photographs to this form, and keep the originals."),
    ("pdf",): _("Attach copies of the pages to this form, and keep the originals."),
}
MEDIA: dict[str, str] = {"image": "image/jpeg,image/png", "pdf": "application/pdf,.pdf"}
MOST = 20
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Upload(Question):
    """Files in a step of their own: at most `most`, each of `kinds` and of `largest` megabytes.

    Copies of identity documents are never asked for (PDPL Art. 28), and every question says so.
    """

    type: ClassVar[str] = "upload"
    settings: ClassVar[tuple[str, ...]] = ("most", "largest", "kinds")
    many: ClassVar[bool] = True
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Add a file to go on"),
        "no_file": _("Choose a file first, then press the button to add it"),
        "cut_off": _("This file did not arrive whole: check the connection and send it again"),
        "empty": _(
            "This file is empty: open it to see whether it is the right one, and send it again"
        ),
        "too_large": _(
            "This file is larger than %(largest)s MB: choose a smaller one or take a new picture"
        ),
        "too_many": _("There is room for %(most)s here and no more: remove one to add another"),
        "wrong_kind": _("This kind of file cannot be taken: send a JPEG or PNG picture or a PDF"),
        "kind_not_asked": _("This kind of file is not asked for here: read above which kinds are"),
        "damaged": _("This file cannot be opened: it may be damaged. Make a new one and send that"),
        "too_many_pixels": _("This picture has too many dots to be opened: send a smaller one"),
        "too_many_pages": _("This PDF is too long: send the pages that matter, at most 50"),
        "encrypted": _(
            "This PDF is protected by a password: save it without one and send it again"
        ),
        "active_content": _(
            "This PDF holds a program or another file: print it into a new PDF, or photograph it"
        ),
        "virus": _("A virus was found in this file, so it was not kept"),
        "too_often": _("Too many files were sent in a short time: try again in an hour"),
        "no_room": _(
            "Files cannot be taken at this moment: save the form and come back in an hour"
        ),
    }
    most: int = 5
    largest: int = 5
    kinds: tuple[str, ...] = ("image", "pdf")

    @classmethod
    def editor_blocks(cls) -> dict[str, blocks.Block]:
        """How many files, how large, and which kinds."""
        return {
            "most": blocks.IntegerBlock(
                label=_("Most files"), min_value=1, max_value=MOST, default=5
            ),
            "largest": blocks.IntegerBlock(
                label=_("Largest size in megabytes"),
                min_value=1,
                max_value=settings.RAKEEN_UPLOADS["largest"] // MEGABYTE,
                default=5,
            ),
            "kinds": blocks.MultipleChoiceBlock(
                label=_("Kinds of files"),
                choices=list(KINDS.items()),
                default=list(KINDS),
                widget=forms.CheckboxSelectMultiple,
            ),
        }

    @classmethod
    def from_editor(cls, name: str, value: object) -> object:
        """The kinds as a tuple, in the order in which they are told."""
        if name == "kinds" and isinstance(value, list):
            return tuple(kind for kind in KINDS if kind in value)
        return value

    @property
    def limit(self) -> int:
        """The largest size in bytes, within what the deployment takes."""
        return min(self.largest * MEGABYTE, int(settings.RAKEEN_UPLOADS["largest"]))

    def read(self, typed: list[str], *, siblings: StepAnswers) -> list[str]:
        """The ids, each once."""
        ids = list(dict.fromkeys(map(_id, typed)))
        if len(ids) > self.most:
            raise AnswerError("too_many")
        return ids

    def guide(self) -> str:
        """What may be sent, and that no copies of identity documents are wanted."""
        rules = gettext("Kinds: %(kinds)s. Largest size: %(size)s MB. Most files: %(most)s.") % {
            "kinds": ", ".join(NAMES[kind] for kind in self.kinds),
            "size": self.largest,
            "most": self.most,
        }
        never = gettext("Do not send pictures of passports or identity cards: we ask for none.")
        return " ".join(part for part in (str(self.hint), rules, never) if part)

    def paper_guide(self) -> str:
        """What is attached to a printed form, and that it is no identity document."""
        most = ngettext("At most %(number)d sheet.", "At most %(number)d sheets.", self.most)
        never = gettext("Do not attach copies of passports or identity cards: we ask for none.")
        what = ON_PAPER[tuple(kind for kind in KINDS if kind in self.kinds)]
        said = (str(self.hint), str(what), most % {"number": self.most}, never)
        return " ".join(filter(None, said))

    def accept(self) -> str:
        """What the browser offers to choose from."""
        return ",".join(MEDIA[kind] for kind in self.kinds)

    def widget(self) -> forms.Widget:
        """Nothing in the step's own form: each file is sent by itself."""
        return widgets.FilesApart()

    def words(self, value: JSON) -> str:
        """How many files there are; their names are the person's own."""
        number = len(value) if isinstance(value, (list, tuple)) else 0
        return ngettext("%(number)d file", "%(number)d files", number) % {"number": number}

    def export(self, value: JSON) -> str:
        """The number of files."""
        return str(len(value)) if isinstance(value, (list, tuple)) else ""

    def is_certain(self) -> bool:
        """Never in what a client sends: the server knows its files itself."""
        return False

    def schema(self) -> Structure:
        """The ids are ours: files are added one by one at an address of their own."""
        ids: Structure = {"type": "string", "format": "uuid"}
        return {"type": "array", "items": ids, "maxItems": self.most, "readOnly": True}


def _id(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        raise AnswerError(UNREADABLE) from None
