"""Reads what people type in any script or digit family; stored names and letters stay as typed."""

import re
import unicodedata

import phonenumbers

# Marks that steer direction or take no room. ZWNJ and ZWJ stay: Persian, Urdu and emoji need them.
_MARKS = [0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xFFFC]
_STEERING = [*range(0x202A, 0x202F), *range(0x2061, 0x2065), *range(0x2066, 0x2070)]
_CONTROLS = [*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0)]
_SURROGATES = range(0xD800, 0xE000)
_CLEANED: dict[int, str | None] = dict.fromkeys([*_MARKS, *_STEERING, *_CONTROLS, *_SURROGATES])
_CLEANED |= {13: "\n", 0x2028: "\n", 0x2029: "\n"}
_CLEANED |= {code: " " for code in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)}
TATWEEL = "\u0640"
_DROPPED = (*range(0x064B, 0x0654), 0x0656, 0x0657, 0x0670, 0x0640, 0x200C, 0x200D)
_LETTERS: dict[int, int | None] = {
    **str.maketrans("آأإٱةۀھہۂىیےکı", "ااااهههههيييكi"),
    **dict.fromkeys(_DROPPED),
}
_SEPARATORS = re.compile(r"[\s\-‐‑‒–—−_./()\[\],;:٬،\u200c\u200d]+")
_PHONE_WORD = (
    r"(?:(?:tele)?phone|tel|mob(?:ile)?|cell|whats ?app|wa|t|m|no|number|"
    r"رقمي?|(?:ال)?(?:هاتف|جوال|موبايل|واتس ?اب|واتس)ي?)(?![^\W\d_])"
)
_PHONE_HEAD = re.compile(
    r"^(?:(?:https?://)?(?:wa\.me/|api\.whatsapp\.com/send/?\?phone=)|"
    rf"(?:{_PHONE_WORD}[\s.:#]*)+)",
    re.IGNORECASE,
)
_PHONE_TAIL = re.compile(rf"[\s(]+{_PHONE_WORD}[\s.)]*$", re.IGNORECASE)
_QUOTES = "'\"`´‘’“”«»"
# Shorter numbers without + may be another country's local form, so they are not guessed.
_INTERNATIONAL_DIGITS = 11
_NAME_HEADS = ("عبد", "ابو")
_NAME_WORDS_KEPT = 12


def ascii_digits(text: str) -> str:
    """Turn every decimal digit (Arabic-Indic, Persian, Bengali, full-width, ...) into 0-9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def strip_invisible(text: str) -> str:
    """Drop bidi marks, zero-width and control characters and lone surrogates; plain the spaces."""
    return text.replace("\r\n", "\n").translate(_CLEANED)


def says_something(char: str) -> bool:
    """Whether a sign carries meaning: a letter, a digit or a symbol such as an emoji, no mere dot.

    By Unicode's categories: everything but punctuation, marks and spaces.
    """
    return unicodedata.category(char)[0] in "LNS"


def compact(text: str) -> str:
    """Drop what only parts a number (spaces, hyphens, dots, tatweel); full-width signs narrow."""
    plain = unicodedata.normalize("NFKC", strip_invisible(text)).replace(TATWEEL, "")
    return _SEPARATORS.sub("", ascii_digits(plain))


def fold(text: str) -> str:
    """Fold spelling variants for search and indexes (Lucene's Arabic rules and Persian letters)."""
    plain = unicodedata.normalize("NFKC", strip_invisible(text)).translate(_LETTERS)
    parts = unicodedata.normalize("NFD", plain.casefold())
    bare = "".join(c for c in parts if not "\u0300" <= c <= "\u036f")
    return " ".join(ascii_digits(unicodedata.normalize("NFC", bare)).split())


def name_words(text: str) -> list[str]:
    """The folded words of a name; «عبد الله» and «عبدالله» give the same single word."""
    words: list[str] = []
    for word in re.findall(r"[^\W_]+", fold(text)):
        if words and words[-1] in _NAME_HEADS:
            words[-1] += word
        else:
            words.append(word)
    return words[:_NAME_WORDS_KEPT]


def phone_e164(text: str, region: str = "SA") -> str | None:
    """Read a phone however it is written (+966…, 00966…, 966…, 05…, any digits), else None."""
    plain = ascii_digits(strip_invisible(text)).strip().strip(_QUOTES).strip()
    number = compact(_PHONE_TAIL.sub("", _PHONE_HEAD.sub("", plain)))
    number = re.sub(r"(?<=\d)[oO](?=\d)", "0", number)
    if number.endswith("+") and number.count("+") == 1:
        number = "+" + number[:-1]
    if number.startswith("00"):
        number = "+" + number[2:]
    if not re.fullmatch(r"\+?[0-9]{5,17}", number):
        return None
    found = _parse(number, region)
    if found is None and len(number) >= _INTERNATIONAL_DIGITS and number[0] not in "+0":
        found = _parse("+" + number, region)
    return found


def _parse(number: str, region: str) -> str | None:
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
