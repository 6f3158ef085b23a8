"""The subset holds every letter of the languages it is for."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[2] / "theme" / "static" / "theme" / "fonts"
ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْٰ٠١٢٣٤٥٦٧٨٩،؛؟"
PERSIAN_AND_URDU = "پچژکگیۀۃٹڈڑںھہےۓ۰۱۲۳۴۵۶۷۸۹۔"
LATIN = "abcxyzABCXYZ0123456789.,:;!?@+-()«»–—“”•…"
TURKISH_AND_FRENCH = "şŞğĞıİöüçéèêàâîôûœæ"


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize(
    ("file", "letters"),
    [("arabic", ARABIC + PERSIAN_AND_URDU + LATIN), ("latin-ext", TURKISH_AND_FRENCH)],
)
def test_no_letter_is_missing(file, letters, weight):
    known = TTFont(FONTS / f"{file}-{weight}.woff2").getBestCmap()

    assert [letter for letter in letters if ord(letter) not in known] == []
