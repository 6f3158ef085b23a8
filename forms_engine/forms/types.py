"""The shapes that the forms room hands to the others."""

from collections.abc import Mapping
from typing import TypeAlias

from django.utils.functional import Promise

from forms_engine.vault.types import JSON

Text: TypeAlias = str | Promise
StepAnswers: TypeAlias = dict[str, JSON]
Answers: TypeAlias = dict[str, StepAnswers]
Typed: TypeAlias = Mapping[str, list[str]]
Structure: TypeAlias = dict[str, JSON]
