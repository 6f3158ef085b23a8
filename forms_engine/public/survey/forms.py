"""What the survey asks: procedure and provider apart (policy L21), the rest only if wished."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from forms_engine.surveys.enums import Facet, Score
from theme.renderer import HouseRenderer
from theme.widgets import RadioCards, Textarea

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LONGEST_COMMENT = 1200
UNHAPPY = Score.DISSATISFIED


def _scored(
    label: "StrOrPromise", *, missing: "StrOrPromise", required: bool = True
) -> forms.TypedChoiceField:
    """Five labelled rows; the value is the score, None when left open."""
    return forms.TypedChoiceField(
        label=label,
        choices=Score.choices,
        coerce=int,
        empty_value=None,
        required=required,
        widget=RadioCards,
        error_messages={"required": missing, "invalid_choice": missing},
    )


class SurveyForm(forms.Form):
    """Three questions, of which the third may stay open, and a place for words."""

    default_renderer = HouseRenderer

    procedure = _scored(
        _("How satisfied are you with the procedure: the steps, and the time they took?"),
        missing=_("Choose one of the five answers about the procedure."),
    )
    provider = _scored(
        _("How satisfied are you with the way our people treated you?"),
        missing=_("Choose one of the five answers about how you were treated."),
    )
    result = _scored(
        _("How satisfied are you with the result?"),
        missing=_("Choose one of the five answers about the result, or none."),
        required=False,
    )
    comment = forms.CharField(
        label=_("How can we do better?"),
        help_text=_("Do not write personal data, such as a name or a phone number."),
        required=False,
        max_length=LONGEST_COMMENT,
        widget=Textarea(longest=LONGEST_COMMENT),
        error_messages={
            "max_length": ngettext_lazy(
                "Shorten the text to %(limit_value)d character. It has %(show_value)d.",
                "Shorten the text to %(limit_value)d characters. It has %(show_value)d.",
                "limit_value",
            )
        },
    )

    @property
    def is_unhappy(self) -> bool:
        """True if any score of a valid form is on the unhappy side."""
        scores = [self.cleaned_data.get(facet.value) for facet in Facet]
        return any(score is not None and score <= UNHAPPY for score in scores)
