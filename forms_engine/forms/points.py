"""Reads a point on the map however it is pasted: two numbers, degrees and minutes, or a link."""

import re
from typing import NamedTuple
from urllib.parse import unquote

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import ascii_digits, strip_invisible

_NUMBER = r"[+-]?\d{1,3}(?:\.\d+)?"
_PAIR = rf"({_NUMBER})\s*(?:,|%2C|\s|\+)\s*({_NUMBER})"
_NAMES = "q|ll|sll|query|destination|daddr|coordinate|center|place|search"
_LINK = re.compile(r"(?:https?://|www\.|geo:|(?:maps?|goo|waze|what3words)\.)", re.IGNORECASE)
_SHORT = re.compile(r"(?:goo\.gl|maps\.app|bit\.ly|t\.co|what3words|w3w\.co)", re.IGNORECASE)
# The pin itself before the middle of the screen, whichever map made the link.
_IN_LINK = (
    re.compile(rf"!3d({_NUMBER})!4d({_NUMBER})"),
    re.compile(rf"mlat=({_NUMBER})&(?:amp;)?mlon=({_NUMBER})"),
    re.compile(rf"(?:[?&/](?:{_NAMES})[=/]|geo:)(?:loc:)?\s*{_PAIR}"),
    re.compile(rf"@{_PAIR}"),
    re.compile(rf"#map=\d+(?:\.\d+)?/({_NUMBER})/({_NUMBER})"),
    re.compile(rf"[/=]{_PAIR}(?:[/?&,#]|$)"),
)
_SIGNS = str.maketrans(
    {"٫": ".", "،": ",", "؛": ",", ";": ",", "−": "-", "–": "-", "º": "°", "˚": "°"}
)
_HEMISPHERES = {"شمالا": "N", "شمال": "N", "جنوبا": "S", "جنوب": "S", "شرقا": "E", "شرق": "E",
                "غربا": "W", "غرب": "W"}  # fmt: skip
_ANGLE = re.compile(
    r"([NSEW])?\s*([+-]?\d{1,3}(?:\.\d+)?)\s*°\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’]\s*)?"
    r"(?:(\d{1,2}(?:\.\d+)?)\s*(?:\"|″|”|''|’’))?\s*([NSEW])?"
)
_LETTERED = re.compile(rf"([NS])?\s*({_NUMBER})\s*([NS])?[\s,]+([EW])?\s*({_NUMBER})\s*([EW])?")
_SPACED = re.compile(  # degrees, minutes and seconds with nothing but spaces between
    r"(\d{1,3}) +(\d{1,2}) +(\d{1,2}(?:\.\d+)?) *([NS])[, ]+"
    r"(\d{1,3}) +(\d{1,2}) +(\d{1,2}(?:\.\d+)?) *([EW])"
)
_COMMAS = re.compile(  # three digits behind a comma can be no minutes
    r"([+-]?\d{1,3}),(\d{3,})[,\s]\s*([+-]?\d{1,3}),(\d{3,})"
)
_LATITUDE = re.compile(
    r"(?<![^\W_])(?:lat(?:itude)?|(?:خط\s*)?(?:ال|دائرة )?عرض)\s*[:=]?\s*", re.IGNORECASE
)
_LONGITUDE = re.compile(
    r"(?<![^\W_])(?:lng|lon(?:g(?:itude)?)?|(?:خط\s*)?(?:ال)?طول)\s*[:=]?\s*", re.IGNORECASE
)
_PLUS_CODE = re.compile(
    r"(?<!\w)[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?!\w)", re.IGNORECASE
)
_DECIMALS = 6  # a tenth of a metre


class Point(NamedTuple):
    """Degrees north and east."""

    lat: float
    lon: float


def read_point(text: str) -> Point:
    """The point that was typed or pasted; raises AnswerError with a code of the map question."""
    plain = unquote(ascii_digits(strip_invisible(text))).translate(_SIGNS).strip()
    lat, lon = _from_link(plain) if _LINK.search(plain) else _from_numbers(plain)
    if abs(lat) > 90 or abs(lon) > 180:
        raise AnswerError("off_the_globe")
    return Point(round(lat, _DECIMALS), round(lon, _DECIMALS))


def _from_link(link: str) -> tuple[float, float]:
    for pattern in _IN_LINK:
        if found := pattern.search(link):
            return float(found[1]), float(found[2])
    raise AnswerError("short_link" if _SHORT.search(link) else "link_without_point")


def _from_numbers(text: str) -> tuple[float, float]:
    if _PLUS_CODE.search(text):
        raise AnswerError("plus_code")
    line = _unlabelled(text).strip("()[]{} ")
    for word, letter in _HEMISPHERES.items():
        line = re.sub(rf"(?<!\w){word}ً?(?!\w)|(?<!\w){word}(?!\w)", letter, line)
    if "°" in line:
        return _from_angles(line.upper())
    if found := _LETTERED.fullmatch(line.upper()):
        south = "S" in (found[1], found[3])
        west = "W" in (found[4], found[6])
        return _signed(float(found[2]), south), _signed(float(found[5]), west)
    if found := _SPACED.fullmatch(line.upper()):
        north, east = (_spaced(*found.group(*range(at, at + 4))) for at in (1, 5))
        return north, east
    if found := _COMMAS.fullmatch(line):
        return float(f"{found[1]}.{found[2]}"), float(f"{found[3]}.{found[4]}")
    numbers = re.findall(r"\d+(?:\.\d+)?", line)
    if len(numbers) == 1:
        raise AnswerError("one_number")
    raise AnswerError("decimal_comma" if len(numbers) == 4 and "," in line else "not_a_point")


def _unlabelled(text: str) -> str:
    """Two numbers without the words latitude and longitude, in that order."""
    lat, lon = _LATITUDE.search(text), _LONGITUDE.search(text)
    if lat is None or lon is None:
        return text
    first, second = sorted((lat, lon), key=lambda label: label.start())
    ahead = text[first.end() : second.start()].strip(" ,&\n")
    behind = text[second.end() :].strip(" ,&\n")
    return f"{ahead}, {behind}" if first is lat else f"{behind}, {ahead}"


def _spaced(degrees: str, minutes: str, seconds: str, letter: str) -> float:
    size = float(degrees) + float(minutes) / 60 + float(seconds) / 3600
    return _signed(size, letter in ("S", "W"))


def _from_angles(line: str) -> tuple[float, float]:
    angles = [match for match in _ANGLE.finditer(line) if match[2]]
    if len(angles) != 2:
        raise AnswerError("not_a_point")
    return _degrees(angles[0]), _degrees(angles[1])


def _degrees(angle: re.Match[str]) -> float:
    size = float(angle[2]) + float(angle[3] or 0) / 60 + float(angle[4] or 0) / 3600
    return _signed(size, (angle[5] or angle[1]) in ("S", "W"))


def _signed(size: float, negative: bool) -> float:
    return -size if negative else size
