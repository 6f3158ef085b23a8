"""Files that people and attackers send, each made here."""

import struct
import zlib
from io import BytesIO

import pikepdf
from PIL import Image, PngImagePlugin, TiffImagePlugin

from builders.cases import VOLUNTEER_ANSWERS, make_case
from builders.forms import frozen, make_question, posted
from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case, Submission
from forms_engine.clock.time import now
from forms_engine.forms.form import Form, load
from forms_engine.forms.questions import BirthYear, Declaration, Name, Phone, Upload
from forms_engine.forms.step import Step
from forms_engine.runs.enums import Channel
from forms_engine.runs.files.adding import Place, Sent, add
from forms_engine.runs.files.sealed import Inside, seal_inside
from forms_engine.runs.models import Run, RunFile
from forms_engine.runs.services import answer, start
from forms_engine.vault.files import keep
from forms_engine.vault.services import new_key

GPS = 0x8825
ORIENTATION = 0x0112
HTML = b"<!doctype html><script>alert(1)</script>"


def make_image(size=(60, 40), colour="teal", mode="RGB"):
    return Image.new(mode, size, colour)


def make_jpeg(size=(60, 40), *, colour="teal", place=False, orientation=None, comment=b""):
    """A picture, with the place where it was taken and the way the camera was held."""
    exif = Image.Exif()
    if place:
        tude = [TiffImagePlugin.IFDRational(n) for n in (21, 25, 12)]
        exif.get_ifd(GPS).update({1: "N", 2: tude, 3: "E", 4: tude})
        exif[0x010E] = "the tent of Amal"
    if orientation:
        exif[ORIENTATION] = orientation
    target = BytesIO()
    make_image(size, colour).save(target, "JPEG", exif=exif, comment=comment)
    return target.getvalue()


def make_png(size=(60, 40), *, mode="RGB", text=""):
    notes = PngImagePlugin.PngInfo()
    if text:
        notes.add_itxt("XML:com.adobe.xmp", text)
    target = BytesIO()
    make_image(size, mode=mode, colour=0 if mode in ("1", "L", "P") else "teal").save(
        target, "PNG", pnginfo=notes
    )
    return target.getvalue()


def make_heic(size=(64, 48)):
    from pillow_heif import register_heif_opener

    register_heif_opener()
    target = BytesIO()
    make_image(size).save(target, "HEIF")
    return target.getvalue()


def _chunk(kind, data):
    return struct.pack("!L", len(data)) + kind + data + struct.pack("!L", zlib.crc32(kind + data))


def make_png_claiming(width, height):
    """A few bytes that say they are `width` by `height` pixels."""
    head = struct.pack("!LLBBBBB", width, height, 8, 0, 0, 0, 0)
    body = (
        _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(bytes(1000))) + _chunk(b"IEND", b"")
    )
    return b"\x89PNG\r\n\x1a\n" + body


def make_pdf(pages=1, *, encryption=None, **root):
    """Empty pages; `root` adds entries to the document's root, from which readers start."""
    pdf = pikepdf.new()
    for _page in range(pages):
        pdf.add_blank_page()
    for name, value in root.items():
        pdf.Root[f"/{name}"] = pdf.make_indirect(value)
    target = BytesIO()
    pdf.save(target, encryption=encryption)
    return target.getvalue()


def act(kind, **more):
    """A PDF action of this kind."""
    return pikepdf.Dictionary(S=pikepdf.Name(f"/{kind}"), **more)


def script():
    return act("JavaScript", JS=pikepdf.String("app.alert(1)"))


def make_pdf_with_annotation(**entries):
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Rect=[0, 0, 9, 9], Subtype=pikepdf.Name.Link, **entries
    )
    page.obj["/Annots"] = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(note)]))
    target = BytesIO()
    pdf.save(target)
    return target.getvalue()


def make_locked_pdf():
    return make_pdf(encryption=pikepdf.Encryption(owner="owner", user="user"))


def make_pdf_locked_for_printing():
    """It opens without a password, and is encrypted all the same."""
    return make_pdf(encryption=pikepdf.Encryption(owner="owner", user=""))


def make_pdf_with_attachment():
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.attachments["run.exe"] = b"MZ"
    target = BytesIO()
    pdf.save(target)
    return target.getvalue()


def make_pdf_that_hides_a_script():
    """The script is behind a name written in hexadecimal, in a compressed object."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.Root["/Names"] = pikepdf.Dictionary(
        JavaScript=pdf.make_indirect(pikepdf.Dictionary(Names=["x", script()]))
    )
    target = BytesIO()
    pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return target.getvalue()


def make_zip(name="a.txt", data=b"x"):
    from zipfile import ZIP_DEFLATED, ZipFile

    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return target.getvalue()


def make_upload_form(*, optional=False, **settings):
    """A volunteer's form with a step of papers between the person and the declaration."""
    papers = make_question(
        Upload,
        key="papers",
        label="الأوراق المساندة",
        hint="مثل موافقة ولي الأمر مكتوبة.",
        optional=optional,
        **settings,
    )
    person = (
        make_question(Name, key="name", label="الاسم"),
        make_question(BirthYear, key="birth_year", label="سنة الميلاد"),
        make_question(Phone, key="phone", label="الجوال"),
    )
    declared = make_question(Declaration, key="declared", label="أقر بصحة ما ذكرت", body="الإقرار")
    return Form(
        code="volunteer",
        kind="volunteer",
        title="أوراق",
        steps=(
            Step(key="person", title="صاحب الطلب", questions=person),
            Step(key="papers", title="الأوراق", questions=(papers,)),
            Step(key="check", title="المراجعة", questions=(declared,)),
        ),
    )


def make_upload_run(*, language="ar", until="", **settings):
    """A run of that form, and its secret."""
    version = frozen(make_upload_form(**settings))
    run, secret = start("volunteer", language=language, channel=Channel.VOLUNTEER)
    Run.objects.filter(pk=run.pk).update(form_version=version)
    run = Run.objects.select_related("form_version", "key").get(pk=run.pk)
    for step in TYPED_PAPERS if until else ():
        give(run, step)
        if step == until:
            break
    return run, secret


TYPED_PAPERS = {
    "person": {"name": ["Basil"], "birth_year": ["1990"], "phone": ["0501234567"]},
    "papers": {},
    "check": {"declared": ["on"]},
}


def give(run, step):
    """Send a step with the usual answers."""
    form = load(run.form_version, run.language)
    return answer(run, form, form.step(step), posted(TYPED_PAPERS[step]))


def place_in(run):
    """The upload question of that run."""
    form = load(run.form_version, run.language)
    step = form.step("papers")
    return Place(run, form, step, step.questions[0])


def add_file(run, data=None, name="consent.jpg"):
    """Send one file; without `data` a small picture."""
    return add(place_in(run), Sent(name, make_jpeg() if data is None else data))


def make_case_with_file(
    data=b"%PDF- papers", *, kind="pdf", state="available", reason="", **columns
):
    """A volunteer's case with one file, kept under the case's key as sending a form leaves it."""
    case = make_case(kind=Kind.VOLUNTEER, answers=VOLUNTEER_ANSWERS, **columns)
    Submission.objects.filter(pk=case.submission_id).update(
        form_version=frozen(make_upload_form(optional=True))
    )
    case = Case.objects.select_related("submission__form_version", "key").get(pk=case.pk)
    return case, attach_file(case, data, kind=kind, state=state, reason=reason)


def attach_file(case, data=b"%PDF- papers", *, kind="pdf", state="available", reason=""):
    """A file of this case, whatever its form asked for."""
    moment = now()
    run = Run.objects.create(
        id=case.submission.run_id,
        form_version_id=case.submission.form_version_id,
        language="ar",
        channel=case.channel,
        key=new_key(),
        state="submitted",
        case_reference=case.reference,
        created_at=moment,
        touched_at=moment,
        expires_at=moment,
    )
    stored = keep([data])
    row = RunFile(
        run=run,
        key=case.key,
        step="papers",
        question="papers",
        stored="" if reason else stored.name,
        digest="0" * 40,
        size=len(data),
        kind=kind,
        state=state,
        reason=reason,
        created_at=moment,
    )
    row.sealed = seal_inside(case.key, row, Inside("موافقة.pdf", stored.secret, "0" * 64))
    row.save(force_insert=True)
    return row
