"""Reads one file from a multipart request, in bounded memory and never into a readable folder."""

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


class _Bounded(FileUploadHandler):
    """Keeps the first file, and of it one byte more than may be taken; the rest passes by."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.kept, self.room = bytearray(), int(settings.RAKEEN_UPLOADS["largest"]) + 1

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Django's: None ends the handling of this piece."""
        self.kept += raw_data[: self.room]
        self.room -= min(len(raw_data), self.room)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """The file, as far as it was kept; a second one in the same request is empty."""
        data, self.kept, self.room = bytes(self.kept), bytearray(), 0
        return InMemoryUploadedFile(
            BytesIO(data), self.field_name, self.file_name or "", self.content_type, len(data), None
        )


def _is_endless(request: HttpRequest) -> bool:
    announced = request.META.get("CONTENT_LENGTH") or "0"
    return not announced.isdecimal() or int(announced) > LARGEST_BODY


def prepare(request: HttpRequest) -> None:
    """Before anything reads the body; raises FileRefused("too_large") for an endless one."""
    if _is_endless(request):
        raise FileRefused("too_large")
    request.upload_handlers = [_Bounded(request)]


def received(request: HttpRequest) -> Sent:
    """The file that came, its name as it was sent; raises FileRefused."""
    file = request.FILES.get(FIELD)
    if not _is_whole(request):
        raise FileRefused("cut_off")
    if not isinstance(file, UploadedFile):
        raise FileRefused("no_file")
    return Sent(file.name or "", file.read())


def sent_name(request: HttpRequest) -> str:
    """The name of the file that came, fit to be shown; "" where there is none, or nobody looked."""
    file = None if _is_endless(request) else request.FILES.get(FIELD)
    return shown_name(file.name or "") if isinstance(file, UploadedFile) else ""


def _is_whole(request: HttpRequest) -> bool:
    """Whether as many bytes came as were announced; Django takes a body cut short for a whole."""
    stream = getattr(request, "_stream", None)
    return bool(getattr(stream, "_pos", 0) >= getattr(stream, "limit", 0))
