"""Makes a small site: home pages, page types with their smallest content, translations."""

import json
from datetime import date
from itertools import count
from uuid import uuid4

from wagtail.models import Locale, Page, Site
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms import models
from cms.starting import forms
from cms.starting.read import entry
from cms.starting.streams import Writer

_numbers = count(1)


def block(kind, value):
    """One raw StreamField block with an id of its own."""
    return {"type": kind, "value": value, "id": str(uuid4())}


def stream(*blocks):
    return json.dumps(list(blocks), ensure_ascii=False)


def clause(key, text, *, shape="paragraph"):
    return block("clause", {"key": key, "shape": shape, "text": f"<p>{text}</p>"})


def heading(key, text, *, level="2"):
    return block("heading", {"key": key, "level": level, "text": text})


def question(key, text, answer, *, kind="question", service="", step=""):
    value = {"question": text, "answer": f"<p>{answer}</p>", "kind": kind, "service": service}
    return block("question", {"key": key, **value, "step": step})


def make_site(*, languages=("ar",)):
    """Home pages that serve /ar/ and the others; returns the Arabic one."""
    for language in languages:
        Locale.objects.get_or_create(language_code=language)
    root = Page.get_first_root_node() or Page.add_root(
        instance=Page(title="Root", slug="root", locale=Locale.get_default())
    )
    for welcome in root.get_children():
        welcome.delete()
    root = Page.objects.get(pk=root.pk)
    arabic = Locale.objects.get(language_code="ar")
    home = _publish(
        root, models.HomePage(locale=arabic, title="ركين", slug="home", hero_sentence="نقف معك")
    )
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "127.0.0.1", "port": 8000, "root_page": home}
    )
    for language in languages[1:]:
        make_translation(home, language, title="Rakeen", hero_sentence="We stand with you")
    return home


def _publish(parent, page):
    parent.add_child(instance=page)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def make_page(model, parent, **fields):
    """A published page of any type under `parent`, in the parent's language."""
    number = next(_numbers)
    fields.setdefault("title", f"صفحة {number}")
    fields.setdefault("slug", f"page-{number}")
    return _publish(parent, model(locale=parent.locale, **fields))


def make_translation(page, language="en", **fields):
    """Publish the page in another language, under the translation of its parent."""
    copy = page.copy_for_translation(Locale.objects.get(language_code=language))
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.save_revision().publish()
    return type(page).objects.get(pk=copy.pk)


def send_for_translation(page, language="en", *, done=0):
    """Send a page to wagtail-localize, translate its first strings, publish; returns them all."""
    locale = Locale.objects.get(language_code=language)
    source, _ = TranslationSource.get_or_create_from_instance(page)
    Translation.objects.create(source=source, target_locale=locale)
    segments = list(source.stringsegment_set.order_by("order"))
    translate_strings(segments[:done], language)
    source.create_or_update_translation(locale, publish=False, fallback=True)
    page.get_translation(locale).get_latest_revision().publish()
    return segments


def translate_strings(segments, language="en"):
    """Give strings a translation, as a translator does."""
    locale = Locale.objects.get(language_code=language)
    for segment in segments:
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=locale,
            defaults={"data": f"{language} {segment.order}"},
        )


def change(page, **fields):
    """Edit and publish, as an editor does."""
    page = type(page).objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def make_services(home, *titles):
    index = make_page(models.ServiceIndexPage, home, title="الخدمات", slug="services")
    return [make_service(index, title, code=f"code{n}") for n, title in enumerate(titles, 1)]


def make_service(index, title="الإيواء", *, code="housing", **fields):
    return make_page(models.ServicePage, index, title=title, slug=code, code=code, **fields)


def make_guide(home, **fields):
    index = home.get_children().type(models.GuideIndexPage).first()
    index = index or make_page(models.GuideIndexPage, home, title="الأدلة", slug="guides")
    section = block(
        "section",
        {
            "key": "first",
            "title": "أول ما يُفعل",
            "body": [
                block("steps", [block("step", {"title": "التوقف في مكان آمن", "text": ""})]),
                block("notice", {"kind": "warning", "title": "انتباه", "text": "لا تسلّم جوازك."}),
            ],
        },
    )
    fields.setdefault("sections", stream(section))
    fields.setdefault("reviewed_on", date(2026, 11, 22))
    return make_page(models.GuidePage, index.specific, **fields)


def make_faq(home, *questions, **fields):
    index = make_page(models.FaqIndexPage, home, title="الأسئلة", slug="faq")
    rows = questions or [question("is-it-free", "هل الخدمة مجانية؟", "نعم، دون مقابل.")]
    return make_page(models.FaqPage, index, questions=stream(*rows), **fields)


def make_policy(home, *clauses, **fields):
    index = models.PolicyIndexPage.objects.child_of(home).first() or make_page(
        models.PolicyIndexPage, home, title="السياسات", slug="policies"
    )
    fields.setdefault("version", "1.0")
    fields.setdefault("slug", "relations")
    rows = clauses or [clause("l1", "يُستقبل المستفيد بلباقة.")]
    return make_page(models.PolicyPage, index, clauses=stream(*rows), **fields)


def make_content(home, **fields):
    fields.setdefault("body", stream(block("text", "<p>نص الصفحة.</p>")))
    return make_page(models.ContentPage, home, **fields)


def make_channels(home, reference="relations#l1", **fields):
    value = {"key": "phone", "name": "الهاتف", "text": "للسؤال.", "how": "<p>بالاتصال.</p>"}
    rows = stream(block("channel", {**value, "clause": reference}))
    return make_page(models.ChannelsPage, home, **{"channels": rows, **fields})


def form_fields(code="help", language="ar"):
    """The fields of a starting form's page, with the steps as raw blocks."""
    written = entry(f"forms/{code}", language)
    fields = forms.form(written, Writer(f"forms/{code}", {}, {}))
    return {**fields, "title": written["title"], "slug": code, "summary": written["summary"]}


def make_form_page(home, which="help", **fields):
    return make_page(models.FormPage, home, **{**form_fields(which), **fields})


def with_steps(page, change):
    """The page's steps as JSON, after `change` has worked on the list of raw steps."""
    raw = json.loads(json.dumps(list(page.steps.raw_data)))
    change(raw)
    return json.dumps(raw, ensure_ascii=False)


def make_season(code="hajj", **fields):
    """A season of every Hijri year: 1 to 20 Dhu al-Hijjah unless told otherwise."""
    days = {
        "season_from_day": 1,
        "season_from_month": 12,
        "season_to_day": 20,
        "season_to_month": 12,
    }
    season = models.Season(code=code, **{"name": code, **days, **fields})
    season.full_clean()
    season.save()
    return season


def make_banner(title="تنبيه", *, language="ar", **fields):
    """A banner that is switched on; `of` makes it a translation of another banner."""
    if of := fields.pop("of", None):
        fields["translation_key"] = of.translation_key
    locale = Locale.objects.get(language_code=language)
    return models.Banner.objects.create(locale=locale, title=title, **fields)


def make_news(home, **fields):
    """A piece of news of today, under the one list of news."""
    index = models.NewsIndexPage.objects.child_of(home).first() or make_page(
        models.NewsIndexPage, home, title="الأخبار", slug="news"
    )
    fields.setdefault("body", stream(block("text", "<p>نص الخبر.</p>")))
    return make_page(models.NewsPage, index, **fields)


def make_snapshot(kind="aid", *, data=None, **fields):
    """Published figures as they were taken; aid of 1447 unless told otherwise."""
    usual = {"rows": [["code1", 40, 30], ["", 12, 8]]}
    fields = {"year": 1447 if kind == "aid" else None, "published": True, **fields}
    return models.Snapshot.objects.create(kind=kind, data=data or usual, **fields)


def make_transparency(home, **fields):
    item = {"title": "السياسات", "note": "", "state": "published", "page": None, "document": None}
    item |= fields.pop("item", {})
    group = {"key": "documents", "title": "الوثائق", "items": [block("item", item)]}
    people = [block("member", {"name": "سارة", "office": "رئيسة المجلس"})]
    body = {"key": "board", "name": "المجلس", "about": "يقر السياسات.", "term": ""}
    fields.setdefault("disclosures", stream(block("group", group)))
    fields.setdefault("bodies", stream(block("body", {**body, "members": people})))
    return make_page(models.TransparencyPage, home, **fields)


def emergency():
    """The emergency numbers of the settings: one, with its name in two languages."""
    names = [("ar", "الهلال الأحمر"), ("en", "Red Crescent")]
    labels = [block("item", {"language": code, "text": text}) for code, text in names]
    return stream(block("number", {"number": "997", "labels": labels}))
