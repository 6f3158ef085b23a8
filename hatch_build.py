"""Compiles the catalogues into every wheel: git-ignored `.mo` files would drop out silently."""

from pathlib import Path
from typing import Any

import polib
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface):  # type: ignore[type-arg]
    """Puts `locale/**/*.mo` beside the packages; editable installs read the source tree instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        for source in sorted(Path(self.root, "locale").glob("*/LC_MESSAGES/*.po")):
            compiled = source.with_suffix(".mo")
            polib.pofile(str(source)).save_as_mofile(str(compiled))
            inside = compiled.relative_to(self.root)
            build_data["force_include"][str(compiled)] = f"rakeen/{inside}"
