"""The months of the calendars by every usual name: Arabic of three regions, other languages."""

import re
from typing import Literal, NamedTuple

from forms_engine.forms.normalise import fold
from forms_engine.forms.years import Calendar

# One line a month, names folded and without spaces; the first lines are the first months.
_HIJRI = """
محرم المحرم محرمالحرام شهرمحرم muharram moharram muharrem muharam alMuharram mouharram মহররম মুহাররম
صفر صفرالخير صفرالمظفر safar safer sefer সফর safara
ربيعالاول ربيعاول ربيع1 ربيعالاولي rabialawwal rabialawal rabialavval rabiawwal rabiawal rabii rabi1 rabiulawal rabiulawwal rebiulevvel রবিউলআউয়াল রবিউলআওয়াল
ربيعالثاني ربيعثاني ربيعالاخر ربيعاخر ربيع2 ربيعالاخره rabialthani rabialakhir rabialakhar rabithani rabiii rabi2 rabiulakhir rabiulthani rabiussani rabiuthani rabiathani rebiulahir রবিউসসানি রবিউলসানি rabiusani
جماديالاولي جماديالاول جمادياولي جمادياول جمادالاول جماداول جماديالاوله جمادي1 jumadaalula jumadaalawwal jumadaalawal jumadaalala jumadalula jumadalawwal jumadai jumada1 jumadilawal jumadilawwal jamadiulawwal jamadiulawal cemaziyelevvel জমাদিউলআউয়াল জমাদিউলআওয়াল joumadaaloula joumadaloula jimadaawwal jumadaawwal
جماديالاخره جماديالاخر جماديالثانيه جماديالثاني جماديثانيه جماديثاني جمادالثاني جمادالاخره جمادثاني جمادي2 jumadaalakhirah jumadaalakhira jumadaalakhir jumadaalthani jumadaalthaniyah jumadaalthania jumadathani jumadalakhirah jumadalakhira jumadaii jumada2 jumadilakhir jamadiulakhir jamadiulthani jamadiussani cemaziyelahir জমাদিউসসানি জমাদিউলসানি joumadaalakhira joumadalakhira jimadasani jumadasani
رجب رجبالمرجب شهررجب rajab rajb radjab recep receb রজব rajaba
شعبان شعبانالمعظم شهرشعبان shaban shaaban shabaan chaabane chabane syaban syakban saban শাবান
رمضان رمضانالمبارك شهررمضان ramadan ramadhan ramzan ramazan ramadhaan রমজান রমযান ramadana
شوال شوالالمكرم شهرشوال shawwal shawal syawal chawwal sevval শাওয়াল
ذوالقعده ذيالقعده ذاالقعده ذوقعده ذيقعده ذالقعده القعده ذيالقعد ذيقعد dhualqadah dhualqada dhualqidah dhualqida dhulqadah dhulqada dhulqidah dhulqida dhulqaadah zulqadah zulqada zulqidah zulkaidah zilqad zilqadah dzulqadah thulqadah zilkade জিলকদ যিলকদ dhoualqida dhoulqida zulkida zulkiida zulƙida zulƙiida
ذوالحجه ذيالحجه ذاالحجه ذوحجه ذيحجه ذالحجه الحجه ذيالحج dhualhijjah dhualhijja dhualhijah dhulhijjah dhulhijja dhulhijah dhulhajj zulhijjah zulhijja zulhijah zilhijjah zilhajj zilhaj dzulhijjah thulhijjah thualhijjah zilhicce জিলহজ যিলহজ জিলহজ্জ dhoualhijja dhoulhijja zulhajji
"""  # noqa: E501 - a line a month reads better than its pieces
_GREGORIAN = """
يناير كانونالثاني كانونثاني جانفي جنوري january jan januari janvier ocak জানুয়ারি ژانويه janairu
فبراير شباط فيفري فروري february feb februari fevrier subat ফেব্রুয়ারি فوريه fabrairu faburairu
مارس اذار مارچ march mar maret mars mart মার্চ maris
ابريل نيسان افريل اپريل april apr avril nisan এপ্রিল اوريل afrilu afirilu
مايو ايار ماي مئي may mei mai mayis মে مه mayu
يونيو يونيه حزيران جوان جون june jun juni juin haziran জুন ژوئن yuni
يوليو يوليه تموز جويليه يوليوز جولائي july jul juli juillet temmuz জুলাই ژوئيه yuli
اغسطس اب اوت غشت اگست august aug agustus aout agustos আগস্ট আগষ্ট অগাস্ট agusta
سبتمبر ايلول شتنبر ستمبر september sep sept septembre eylul সেপ্টেম্বর سپتامبر satumba
اكتوبر تشرينالاول تشريناول اكتوبار october oct oktober octobre ekim অক্টোবর اكتبر oktoba
نوفمبر تشرينالثاني تشرينثاني نونبر نومبر november nov novembre kasim নভেম্বর نوامبر nuwamba
ديسمبر كانونالاول كانوناول دجنبر دسمبر december dec desember decembre aralik ডিসেম্বর دسامبر disamba
"""
# Of Iran, of Afghanistan in Persian and in Pashto, and both as Latin letters have them.
_SOLAR = """
فروردين حمل وري farvardin hamal wray
ارديبهشت ثور غويي ordibehesht sawr saur ghwayay
خرداد جوزا غبرګولي khordad jawza ghbargolay
تير سرطان چنګاښ tir saratan chungash
مرداد امرداد اسد زمري mordad asad zmaray
شهريور سنبله وږي shahrivar sunbula sonbola wazhay
مهر ميزان تله mehr mizan tala
ابان عقرب لړم aban aqrab laram
اذر قوس ليندۍ azar qaws lindai
دي جدي مرغومي dey jadi marghumay
بهمن دلو سلواغه bahman dalw dalv salwagha
اسفند اسپند حوت كب esfand hut kab
"""
BENGALI_MARK = "[\u0981-\u0983\u09bc\u09be-\u09cd\u09d7]"
_SHORT = str.maketrans("ীূ", "িু")


class Month(NamedTuple):
    """A month by its number and the calendar that its name belongs to."""

    number: int
    calendar: Calendar | Literal["solar"]


def _key(name: str) -> str:
    # Bengali's vowels are marks: without them জানু is জুন. Long and short ones are one.
    return re.sub(rf"(?!{BENGALI_MARK})\W|[_ʰ-˿]", "", fold(name)).translate(_SHORT)


def _named(lines: str, calendar: Calendar | Literal["solar"]) -> dict[str, Month]:
    rows = enumerate(lines.strip().splitlines(), start=1)
    return {_key(name): Month(number, calendar) for number, row in rows for name in row.split()}


_MONTHS = _named(_HIJRI, "hijri") | _named(_GREGORIAN, "gregorian") | _named(_SOLAR, "solar")


def month_named(name: str) -> Month | None:
    """The month of this name, whatever its spelling; None for a word that is no month."""
    return _MONTHS.get(_key(name))
