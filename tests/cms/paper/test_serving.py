"""PDFs of pages are served with the name and address of what they are copies of."""

import pypdfium2
import pytest

from builders import cms as make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def text_of(answer):
    pages = pypdfium2.PdfDocument(answer.content)
    return "\n".join(page.get_textpage().get_text_bounded() for page in pages)


def test_a_guide_is_a_pdf_that_its_page_leads_to(client):
    guide = make.make_guide(make.make_site(), slug="heat")

    answer = client.get("/ar/guides/heat/pdf/")

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'inline; filename="heat.pdf"'
    assert answer["Link"] == '<http://127.0.0.1:8000/ar/guides/heat/>; rel="canonical"'
    assert "التوقف" in text_of(answer)
    assert 'href="/ar/guides/heat/pdf/"' in client.get(guide.url).content.decode()


def test_it_is_made_once(client, monkeypatch):
    make.make_guide(make.make_site(), slug="heat")
    first = client.get("/ar/guides/heat/pdf/").content

    monkeypatch.setattr("cms.paper.serving.typeset", None)

    assert client.get("/ar/guides/heat/pdf/").content == first


def test_a_change_is_a_new_document(client):
    guide = make.make_guide(make.make_site(), slug="heat")
    client.get("/ar/guides/heat/pdf/")

    make.change(guide, summary="نص جديد")

    assert "جديد" in text_of(client.get("/ar/guides/heat/pdf/"))


def test_each_version_of_a_policy_is_a_pdf(client):
    page = make.make_policy(make.make_site(), make.clause("l1", "القديم"))
    make.change(page, version="2.0", clauses=make.stream(make.clause("l1", "الجديد")))

    now, then = client.get(f"{page.url}pdf/"), client.get(f"{page.url}versions/1/pdf/")

    assert ["الجديد" in text_of(now), "القديم" in text_of(then)] == [True, True]
    assert client.get(f"{page.url}versions/9/pdf/").status_code == 404
