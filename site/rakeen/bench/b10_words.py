"""Arabic words in the forms people write them, by rules of grammar and not by our stemmer."""

import random

# singular and broken plural, or "" where the plural is made of endings
NOUNS = """
مسجد مساجد، كتاب كتب، طريق طرق، جبل جبال، باب أبواب، بيت بيوت، مدينة مدن، غرفة غرف، سرير أسرة،
مفتاح مفاتيح، برج أبراج، مكتب مكاتب، مركز مراكز، موقع مواقع، رقم أرقام، اسم أسماء، عنوان عناوين،
هاتف هواتف، رسالة رسائل، صورة صور، نموذج نماذج، عضو أعضاء، شرط شروط، برنامج برامج، سبب أسباب،
خطر أخطار، جرح جروح، جهاز أجهزة، عقد عقود، موسم مواسم، شهر أشهر، يوم أيام، ثوب ثياب، حذاء أحذية،
صندوق صناديق، مطعم مطاعم، صديق أصدقاء، فقير فقراء، شخص أشخاص، ولد أولاد، قصة قصص،
نصيحة نصائح، شاهد شهود، حقيبة حقائب، فندق فنادق، وثيقة وثائق، دواء أدوية، طبيب أطباء، مريض مرضى،
خيمة خيام، كرسي كراسي، طفل أطفال، قرار قرارات، سؤال أسئلة، حاج حجاج، زائر زوار، مطار مطارات،
محطة محطات، سيارة سيارات، بطاقة بطاقات، تأشيرة تأشيرات، رحلة رحلات، ساعة ساعات، مظلة مظلات،
نظارة نظارات، مهندس مهندسون، مسافر مسافرون، موظف موظفون، مرشد مرشدون، معلم معلمون، تدريب تدريبات،
تقرير تقارير، مشروع مشاريع، منطقة مناطق، نتيجة نتائج، وسيلة وسائل، جدول جداول، قائمة قوائم
"""
BEFORE = ("", "ال", "وال", "بال", "لل", "و")
OWNED = ("نا", "هم", "كم")
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def _with_article(word: str) -> list[str]:
    return [before + word for before in BEFORE]


def _singular(word: str) -> list[str]:
    bare = word.removesuffix("ة")
    link = f"{bare}ت" if word.endswith("ة") else word
    return [*_with_article(word), f"{link}ين", f"ال{link}ان", *(link + owner for owner in OWNED)]


def _plural(word: str) -> list[str]:
    found = _with_article(word)
    if word.endswith("ون"):
        found += _with_article(word.removesuffix("ون") + "ين")
    elif word.isalpha() and not word.endswith("ى"):
        found += [word + owner for owner in OWNED]
    return found


def families() -> list[list[str]]:
    """For each noun, its forms: with article and prepositions, dual, plural, and possessed."""
    nouns = [pair.split() for pair in NOUNS.replace("\n", " ").split("،")]
    return [[*_singular(one), *_plural(many)] for one, many in nouns]


def filler(chance: random.Random, count: int) -> list[str]:
    """Made-up words of four to six letters, which mean nothing and hold none of the nouns."""
    nouns = [form for family in families() for form in family if len(form) < 6]
    made_up = ("".join(chance.choices(LETTERS, k=chance.randint(4, 6))) for _ in range(2 * count))
    return [word for word in made_up if not any(noun in word for noun in nouns)][:count]
