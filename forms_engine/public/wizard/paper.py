"""A form to print and fill in by hand; it holds nobody's answers and sets no cookie."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from forms_engine.forms import registry
from forms_engine.forms.errors import UnknownForm
from forms_engine.forms.form import load
from forms_engine.forms.handing import hand_in_url
from forms_engine.forms.paper import sheet
from forms_engine.forms.standing import message, standing


@require_safe
def paper_view(request: HttpRequest, form: str) -> HttpResponse:
    """The current version of a form on paper, in the language of the page."""
    try:
        published = registry.published(form)
    except UnknownForm:
        raise Http404 from None
    language = get_language() or "ar"
    context = {
        "sheet": sheet(published.version, load(published.version, language)),
        "hand_in": hand_in_url(language),
        "notice": message(published, standing(published), language),
    }
    return render(request, "theme/paper.html", context)
