"""Reads files from a multipart request, in bounded memory and never into a readable folder."""

from collections.abc import Iterable
from io import BytesIO

from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

from forms_engine.runs.errors import FileRefused
from forms_engine.runs.files.adding import Sent
from forms_engine.runs.files.names import shown_name

FIELD = "file"
LARGEST_BODY = 100 * 1024 * 1024  # bytes; a longer body is not even read to its end


def field_of(question: str) -> str:
    """The name of the box in which a file for this question is chosen."""
    return f"file-{question}"


class _Bounded(FileUploadHandler):
    """Keeps the first file of each named field, and of it one byte more than may be taken.

    Of every other file only the name is known.
    """

    def __init__(self, request: HttpRequest, fields: Iterable[str]) -> None:
        super().__init__(request)
        self.kept = bytearray()
        self.rooms = dict.fromkeys(fields, int(settings.RAKEEN_UPLOADS["largest"]) + 1)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Django's: None ends the handling of this piece."""
        if room := self.rooms.get(self.field_name or "", 0):
            self.kept += raw_data[:room]
            self.rooms[self.field_name or ""] = room - min(len(raw_data), room)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """The file, as far as it was kept; a second one of the same field is empty."""
        data, self.kept = bytes(self.kept), bytearray()
        if data:
            self.rooms[self.field_name or ""] = 0
        return InMemoryUploadedFile(
            BytesIO(data), self.field_name, self.file_name or "", self.content_type, len(data), None
        )


def is_endless(request: HttpRequest, most: int = LARGEST_BODY) -> bool:
    """Whether the body is of more than `most` bytes, or of nobody knows how many."""
    announced = request.META.get("CONTENT_LENGTH") or "0"
    return not announced.isdecimal() or int(announced) > most


def prepare(
    request: HttpRequest, *, fields: Iterable[str] = (FIELD,), most: int = LARGEST_BODY
) -> None:
    """Before anything reads the body: of which fields the files are taken.

    Raises FileRefused("too_large") for a body of more than `most` bytes, or of nobody knows how
    many.
    """
    if is_endless(request, most):
        raise FileRefused("too_large")
    request.upload_handlers = [_Bounded(request, fields)]


def received(request: HttpRequest, *, field: str = FIELD) -> Sent:
    """The file that came, its name as it was sent; raises FileRefused."""
    if not is_whole(request):
        raise FileRefused("cut_off")
    file = request.FILES.get(field)
    if not isinstance(file, UploadedFile):
        raise FileRefused("no_file")
    return Sent(file.name or "", file.read())


def sent_name(request: HttpRequest, *, field: str = FIELD) -> str:
    """The name of the file that came, fit to be shown; "" where there is none, or nobody looked."""
    return "" if is_endless(request) else name_in(request, field)


def name_in(request: HttpRequest, field: str) -> str:
    """The same of a body that was read."""
    file = request.FILES.get(field)
    return shown_name(file.name or "") if isinstance(file, UploadedFile) else ""


def is_whole(request: HttpRequest) -> bool:
    """Whether as many bytes came as were announced; Django takes a body cut short for a whole."""
    _ = request.FILES  # read to its end
    stream = getattr(request, "_stream", None)
    return bool(getattr(stream, "_pos", 0) >= getattr(stream, "limit", 0))
