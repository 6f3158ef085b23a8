"""The stream of a form's steps; its blocks come from code, so migrations do not repeat them."""

from typing import Any

from wagtail.fields import StreamField

from forms_engine.forms.blocks.steps import steps_block


class StepsField(StreamField):
    """Any number of steps. A new question type changes no column, and so needs no migration."""

    def __init__(self, block_types: object = None, **options: Any) -> None:  # Any: field options
        super().__init__(block_types or steps_block(), **options)

    def deconstruct(self) -> tuple[str, str, list[object], dict[str, Any]]:
        """Without the blocks, nor looking them up: migrations ask this hundreds of times."""
        name, path, _args, options = super(StreamField, self).deconstruct()
        return name, path, [], options
