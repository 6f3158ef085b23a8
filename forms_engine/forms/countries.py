"""The countries of ISO 3166 in every language (CLDR), and the names people type for them."""

import re
from functools import cache

from babel import Locale
from django.conf import settings
from django.utils.translation import get_language

from forms_engine.forms.normalise import fold
from theme.languages import spoken

# What CLDR lists beside the codes of ISO 3166-1: groups of states, outlying parts, test codes.
_NO_COUNTRIES = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ".split())
# The countries most pilgrims come from, and the association's own.
FREQUENT = ("SA", "EG", "ID", "PK", "IN", "BD", "NG", "TR", "IR", "DZ", "MA", "SD", "YE", "IQ")
GULF = ("SA", "AE", "BH", "KW", "OM", "QA")
_OWN_NAMES = {
    "PS": {
        "ar": "فلسطين",
        "en": "Palestine",
        "ur": "فلسطین",
        "id": "Palestina",
        "fr": "Palestine",
        "tr": "Filistin",
        "bn": "ফিলিস্তিন",
        "fa": "فلسطین",
        "ha": "Falasɗinu",
    }
}
_ALSO = {
    "SA": "السعودية سعودي سعودية saudi ksa المملكة sau",
    "EG": "مصري مصرية egyptian جمهورية_مصر_العربية misr egy",
    "ID": "اندونيسي اندونيسية indonesian idn",
    "PK": "باكستاني باكستانية pakistani پاکستان pak",
    "IN": "هندي هندية indian بھارت bharat ind",
    "BD": "بنغالي بنغالية بنجلاديش بنغلادش bangladeshi বাংলাদেশ bgd",
    "NG": "نيجيري نيجيرية nigerian nga",
    "TR": "تركي تركية turkish turkiye turkey tur",
    "IR": "ايراني ايرانية iranian irn",
    "DZ": "جزائري جزائرية algerian dza algerie",
    "MA": "مغربي مغربية moroccan mar maroc المملكة_المغربية",
    "SD": "سوداني سودانية sudanese sdn",
    "YE": "يمني يمنية yemeni yem",
    "IQ": "عراقي عراقية iraqi irq",
    "SY": "سوري سورية syrian syr",
    "JO": "اردني اردنية jordanian jor",
    "PS": "فلسطيني فلسطينية palestinian pse الاراضي_الفلسطينية",
    "AE": "الامارات اماراتي اماراتية uae emirati emirates are",
    "KW": "كويتي كويتية kuwaiti kwt",
    "QA": "قطري قطرية qatari qat",
    "BH": "بحريني بحرينية bahraini bhr",
    "OM": "سلطنة_عمان عماني عمانية omani omn",
    "TN": "تونسي تونسية tunisian tun tunisie",
    "LY": "ليبي ليبية libyan lby",
    "AF": "افغاني افغانية afghan afg",
    "MY": "ماليزي ماليزية malaysian mys",
    "SO": "صومالي صومالية somali som",
    "GB": "بريطانيا بريطاني بريطانية british uk england انجلترا gbr great_britain",
    "US": "امريكا امريكي امريكية american usa america الولايات_المتحدة_الامريكية",
    "FR": "فرنسي فرنسية french fra",
    "DE": "الماني المانية german deu",
}


@cache
def names(language: str) -> dict[str, str]:
    """Every country's name in a language by its two-letter code, in alphabetical order."""
    code = spoken(language)
    found = {
        country: _OWN_NAMES.get(country, {}).get(code, name)
        for country, name in Locale(code).territories.items()
        if re.fullmatch("[A-Z]{2}", country) and country not in _NO_COUNTRIES
    }
    return dict(sorted(found.items(), key=lambda pair: _key(pair[1])))


def name_of(code: str) -> str:
    """The country's name in the active language; the code itself where it is unknown."""
    return names(get_language() or "ar").get(code, code)


def country_named(text: str) -> str | None:
    """The code of the country that a code, a name or a nationality means, else None."""
    if (code := text.strip().upper()) in names("en"):
        return code
    return _spellings().get(_key(text))


@cache
def _spellings() -> dict[str, str]:
    codes = [code for code, _name in settings.LANGUAGES if code not in ("en", "ar")]
    known: dict[str, str] = {}
    for language in (*codes, "en", "ar"):  # where two languages differ, the later is right
        known |= {_key(name): code for code, name in names(language).items()}
    return known | {_key(word): code for code, words in _ALSO.items() for word in words.split()}


def _key(text: str) -> str:
    # The article is dropped: «الهند» and «هند» are looked for alike.
    return re.sub(r"[\W_]+", "", fold(text).replace("_", " ")).removeprefix("ال")
