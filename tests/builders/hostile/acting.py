"""PDFs that do something when they are opened or pressed: every one of them is refused."""

from builders.hostile.payloads import MARK
from builders.hostile.writing import in_stream, packed, pdf, stream, updated

JS = b"<</S/JavaScript/JS(app.alert\\('rakeen-canary'\\))>>"
OPENS = b"/OpenAction 4 0 R"
WIDGET = b"/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[0 0 9 9]%b>>]"
LINK = b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A %b>>]"
OTHER = b"/Annots[<</Type/Annot/Subtype/%b/Rect[0 0 9 9]>>]"
ATTACHED = packed(b"MZ" + MARK, b"/Type/EmbeddedFile")


def link(action):
    return pdf(page=LINK % action)


def address(text):
    return link(b"<</S/URI/URI(%b)>>" % text)


def openings() -> dict[str, bytes]:
    """Something happens as soon as the file, a page or a field is shown."""
    actions = {
        "a script": JS,
        "a program": b"<</S/Launch/F(cmd.exe)>>",
        "a program of windows": b"<</S/Launch/Win<</F(cmd.exe)/P(/c calc)>>>>",
        "an address": b"<</S/URI/URI(https://example.org)>>",
        "another document": b"<</S/GoToR/F(\\\\\\\\host\\\\share\\\\a.pdf)/D[0/Fit]>>",
        "a form sent": b"<</S/SubmitForm/F(https://example.org)>>",
        "data taken in": b"<</S/ImportData/F(a.fdf)>>",
        "a menu": b"<</S/Named/N/Print>>",
        "a sound": b"<</S/Sound/Sound 5 0 R>>",
        "a film": b"<</S/Movie>>",
        "a rendition": b"<</S/Rendition/OP 0>>",
        "a page, then a script": b"<</S/GoTo/D[3 0 R/Fit]/Next %b>>" % JS,
        "a page, then many": b"<</S/GoTo/D[3 0 R/Fit]/Next[<</S/GoTo/D[3 0 R/Fit]>>]>>",
        "an act without a kind": b"<</URI(https://example.org)>>",
        "a name": b"/Fit",
    }
    made = {name: pdf(action, root=OPENS) for name, action in actions.items()}
    return made | {
        "on the first page": pdf(page=b"/AA<</O %b>>" % JS),
        "on closing": pdf(root=b"/AA<</WC %b>>" % JS),
        "on printing": pdf(root=b"/AA<</WP %b>>" % JS),
        "in a field": pdf(page=WIDGET % (b"/AA<</K %b>>" % JS)),
        "on a page of a tree": pdf(pages=b"<</Type/Pages/Count 1/Kids[3 0 R]/AA<</O %b>>>>" % JS),
    }


def hidings() -> dict[str, bytes]:
    """The same script, where a search for its words does not find it."""
    quiet = pdf()
    names = b"/Names<</JavaScript<</Names[(a) 4 0 R]>>>>"
    return {
        "by name": pdf(JS, root=names),
        "by an escaped name": pdf(b"<</S/J#61vaScript/J#53(1)>>", root=OPENS),
        "by a name escaped whole": pdf(
            b"<</#53/#4a#61#76#61#53#63#72#69#70#74/#4a#53(1)>>", root=b"/O#70enAction 4 0 R"
        ),
        "in a string of numbers": pdf(b"<</S/JavaScript/JS<6170702e616c657274>>>", root=OPENS),
        "in a stream": pdf(b"<</S/JavaScript/JS 5 0 R>>", packed(b"app.alert(1)"), root=OPENS),
        "behind a reference": pdf(b"5 0 R", JS, root=OPENS),
        "behind a kind by reference": pdf(
            b"<</S 5 0 R/X(1)>>", b"/JavaScript", page=LINK % b"4 0 R"
        ),
        "in a packed object": in_stream({6: JS}, root=b"/OpenAction 6 0 R"),
        "in a packed object by name": in_stream(
            {6: b"<</Names[(a)%b]>>" % JS}, root=b"/Names<</JavaScript 6 0 R>>"
        ),
        "in a later version": updated(pdf(b"null", root=OPENS), {4: JS}),
        "in a later root": updated(quiet, {1: b"<</Type/Catalog/Pages 2 0 R/OpenAction %b>>" % JS}),
        "in a later packed root": updated(
            in_stream({}), {1: b"<</Type/Catalog/Pages 2 0 R/AA<</WC %b>>>>" % JS}
        ),
        "in arrays of arrays": pdf(b"[" * 20 + JS + b"]" * 20, root=b"/Odd 4 0 R"),
        "in the words of a piece": pdf(root=b"/PieceInfo<</x<</Private<</a[%b]>>>>>>" % JS),
        "in a form inside the page": pdf(
            stream(b"", b"/Type/XObject/Subtype/Form/PieceInfo<</a %b>>" % JS),
            page=b"/Resources<</XObject<</a 4 0 R>>>>",
        ),
        "in an outline": pdf(root=b"/Outlines<</First<</Title(a)/A %b>>>>" % JS),
        "in an object that nothing leads to": pdf(JS),
        "with comments between": pdf(b"<</S%x\n/JavaScript%y\n/JS%z\n(1)>>", root=OPENS),
        "without a table": pdf(JS, root=OPENS).split(b"xref\n")[0] + b"trailer<</Root 1 0 R>>",
        "with a wrong table": pdf(JS, root=OPENS).replace(b"\n00000000", b"\n00000077"),
        "behind a page of the web": pdf(JS, root=OPENS, before=b"%PDF-1.4\n%<html>\n"),
        "in an old header": pdf(JS, root=OPENS, before=b"%PDF-1.0\n"),
        "in a header of no version": pdf(JS, root=OPENS, before=b"%PDF-\xff\n"),
        "in the trailer": pdf(JS, trailer=b"/Info 4 0 R"),
    }


def pressings() -> dict[str, bytes]:
    """Something happens to whoever presses a link."""
    made = {
        "a script": link(JS),
        "a program": link(b"<</S/Launch/F(calc.exe)>>"),
        "a program without a kind": link(b"<</F(calc.exe)>>"),
        "another document": link(b"<</S/GoToR/F(a.pdf)>>"),
        "a document inside": link(b"<</S/GoToE/T<</R/C>>>>"),
        "a form sent": link(b"<</S/SubmitForm/F(https://example.org)>>"),
        "a view of three sides": link(b"<</S/GoTo3DView>>"),
        "rich media": link(b"<</S/RichMediaExecute>>"),
        "a script after an address": link(b"<</S/URI/URI(https://a.example)/Next %b>>" % JS),
        "a script as an address": address(b"javascript:alert(1)"),
        "a script in capitals": address(b" JaVaScRiPt:alert(1)"),
        "a script in pieces": address(b"java\\nscr\\tipt:alert(1)"),
        "a script in sixteen bits": link(
            b"<</S/URI/URI<feff006a0061007600610073006300720069007000740 03a>>>"
        ),
        "a page as an address": address(b"data:text/html;base64,PHNjcmlwdD4="),
        "a file of the machine": address(b"file:///etc/passwd"),
        "a share of the network": address(b"\\\\\\\\host\\\\share"),
        "a share without a kind": address(b"//host/share"),
        "a setting of windows": address(b"ms-msdt:/id PCWDiagnostic"),
        "a call by a program": address(b"skype:a?call"),
        "a base of all addresses": pdf(root=b"/URI<</Base(javascript:alert(1))>>"),
    }
    return made


def contents() -> dict[str, bytes]:
    """Files and players inside the file."""
    made = {
        "a file": pdf(
            b"<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>",
            ATTACHED,
            root=b"/Names<</EmbeddedFiles<</Names[(a)4 0 R]>>>>",
        ),
        "a file without a name": pdf(ATTACHED),
        "a file beside a page": pdf(b"<</F(a)/EF<</F 5 0 R>>>>", ATTACHED, page=b"/AF[4 0 R]"),
        "a file by its other name": pdf(b"<</UF(a.exe)>>", root=b"/Odd 4 0 R"),
        "a collection": pdf(root=b"/Collection<</View/T>>"),
        "a form of forms": pdf(packed(b"<xdp:xdp/>"), root=b"/AcroForm<</XFA 4 0 R/Fields[]>>"),
        "a form of forms in pieces": pdf(packed(b"<a/>"), root=b"/AcroForm<</XFA[(a)4 0 R]>>"),
        "dots from another file": pdf(
            stream(b"", b"/F(http://a.example/x)"), page=b"/Contents 4 0 R"
        ),
        "dots from another document": pdf(
            stream(b"", b"/Subtype/Form/Ref<</F<</F(a.pdf)>>/Page 0>>")
        ),
        "a program for a printer": pdf(stream(b"systemdict", b"/Type/XObject/Subtype/PS")),
        "a script of a body": pdf(
            stream(b"", b"/Type/3D/Subtype/U3D/OnInstantiate 5 0 R"), stream(b"x")
        ),
        "media": pdf(page=b"/Annots[<</Subtype/Link/RichMediaContent<<>>>>]"),
        "settings of media": pdf(page=b"/Annots[<</Subtype/Link/RichMediaSettings<<>>>>]"),
    }
    for kind in (b"RichMedia", b"3D", b"FileAttachment", b"Screen", b"Movie", b"Sound"):
        made[f"a player: {kind.decode()}"] = pdf(page=OTHER % kind)
    return made


def acting() -> dict[str, tuple[str, bytes]]:
    """The whole family."""
    families = {
        "opening": openings(),
        "hiding": hidings(),
        "pressing": pressings(),
        "content": contents(),
    }
    return {
        f"pdf {family}: {name}": ("active_content", data)
        for family, made in families.items()
        for name, data in made.items()
    }
