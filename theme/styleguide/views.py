"""The styleguide: all components, sample pages, and one colour scheme forced at a time."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from theme.icons import ICONS

from .forms import SampleForm
from .samples import page_names, page_sample, specimens
from .tokens import SCHEMES, token_block


def _frame(request: HttpRequest) -> dict[str, object]:
    """What every page needs: the house, the scheme asked for, and the menu of languages."""
    language = get_language() or "ar"
    scheme = request.GET.get("scheme", "")
    return {
        "house": page_sample("house", language),
        "scheme": scheme if scheme in SCHEMES else "",
        "languages": [
            _language(request, "ar", "العربية", "rtl", language),
            _language(request, "en", "English", "ltr", language),
        ],
    }


def _language(
    request: HttpRequest, code: str, label: str, direction: str, active: str
) -> dict[str, object]:
    """One entry of the language menu, leading to the same page."""
    url = request.path.replace(f"/{active}/", f"/{code}/", 1)
    return {"code": code, "label": label, "dir": direction, "url": url, "current": code == active}


def index(request: HttpRequest) -> HttpResponse:
    """Every component with its samples, in the page's language; `?scheme=dark` forces a scheme."""
    context = _frame(request) | {
        "specimens": specimens(get_language() or "ar"),
        "pages": page_names(),
        "icons": sorted(ICONS),
    }
    return render(request, "theme/styleguide/index.html", context)


def page(request: HttpRequest, name: str) -> HttpResponse:
    """One sample page; `?errors=1` shows its form as sent empty."""
    if name not in page_names():
        raise Http404
    sample = page_sample(name, get_language() or "ar")
    context = _frame(request) | sample
    if words := sample.get("fields"):
        data = sample.get("typed", {}) if "errors" in request.GET else None
        context["form"] = SampleForm(data, words=words)  # type: ignore[arg-type]
    return render(request, f"theme/styleguide/pages/{name}.html", context)


def scheme(request: HttpRequest, name: str) -> HttpResponse:
    """The tokens of one scheme as a stylesheet that wins over the visitor's preference."""
    if name not in SCHEMES:
        raise Http404
    return HttpResponse(
        f":root {{ {token_block(name)} }}\n", content_type="text/css; charset=utf-8"
    )
