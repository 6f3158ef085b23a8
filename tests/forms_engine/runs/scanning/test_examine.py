"""One examination: the scanner first, then the file itself."""

import pytest

from builders.files import make_jpeg
from builders.scanner import EICAR, listening
from forms_engine.runs.scanning.examine import examine
from forms_engine.runs.scanning.findings import Bad


def test_without_a_scanner_the_file_itself_decides(settings):
    assert examine(make_jpeg()).kind == "image"


def test_a_picture_with_a_virus_in_its_notes_is_refused(settings):
    with listening() as (address, seen):
        settings.RAKEEN_UPLOADS = {**settings.RAKEEN_UPLOADS, "scanner": address}
        with pytest.raises(Bad, match="virus"):
            examine(make_jpeg(comment=EICAR))

    assert len(seen) == 1
