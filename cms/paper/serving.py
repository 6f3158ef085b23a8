"""Serves a document: made once for what stands in it, then kept."""

import hashlib
import json

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from cms.kept import kept
from theme.pdf import Document, typeset


def pdf(document: Document, name: str, canonical: str) -> HttpResponse:
    """The PDF under `name`.pdf, which leads programs to the page it is a copy of."""
    told = [document.language, document.told()]
    digest = hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
    body = kept(f"pdf/{digest}.pdf", lambda: typeset(document))
    shown = content_disposition_header(as_attachment=False, filename=f"{name}.pdf")
    headers = {
        "Content-Disposition": shown or "inline",
        "Link": f'<{canonical}>; rel="canonical"',
    }
    return HttpResponse(body, content_type="application/pdf", headers=headers)
