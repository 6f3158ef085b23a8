"""The tree obeys docs/architecture.md: imports, packages, lengths, words."""

import ast
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {"theme": "theme", "forms_engine": "forms_engine", "cms": "cms", "rakeen": "site/rakeen"}
MAY_IMPORT = {
    "theme": {"theme"},
    "forms_engine": {"forms_engine", "theme"},
    "cms": {"cms", "theme", "forms_engine.forms", "forms_engine.outbox"},
    "rakeen": {"rakeen", "cms", "theme", "forms_engine"},
}
FLOORS = [
    {"vault", "clock", "outbox", "audit", "staff"},
    {"forms"},
    {"messages"},
    {"runs"},
    {"cases"},
    {"research", "committee", "volunteers", "surveys", "reception", "casework"},
    {"privacy"},
    {"public", "api", "desk"},
]
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
TOP_LEVEL = {
    ".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "Makefile", "README.md", "cms", "deploy",
    "docs", "forms_engine", "hatch_build.py", "locale", "pyproject.toml", "site", "tests",
    "theme", "uv.lock",
}  # fmt: skip


def sources() -> Iterator[tuple[str, Path]]:
    for package, folder in PACKAGES.items():
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield package, path


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def module_name(package: str, path: Path) -> list[str]:
    inside = path.relative_to(ROOT / PACKAGES[package]).with_suffix("").parts
    return [package, *(part for part in inside if part != "__init__")]


def imports(package: str, path: Path) -> Iterator[str]:
    """Absolute names of all that a file imports; relative and `from a import b` forms resolved."""
    name = module_name(package, path)
    here = name if path.name == "__init__.py" else name[:-1]
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = here[: len(here) - node.level + 1] if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{stem}.{alias.name}" for alias in node.names)


def ours(name: str) -> bool:
    return name.split(".")[0] in PACKAGES


def within(name: str, allowed: set[str]) -> bool:
    return any(name == prefix or name.startswith(prefix + ".") for prefix in allowed)


def test_folders_named_like_stdlib_modules_are_no_packages():
    assert [
        name for name in ("site", "locale", "tests") if (ROOT / name / "__init__.py").exists()
    ] == []


def test_the_top_level_holds_only_what_the_plan_names():
    hidden = {".git", ".venv", "var", "dist", "node_modules", ".github"}
    found = {path.name for path in ROOT.iterdir()} - hidden
    caches = {name for name in found if name.endswith("_cache") or name == ".hypothesis"}

    assert found - caches - TOP_LEVEL == set()


@pytest.mark.parametrize("package", sorted(PACKAGES))
def test_packages_import_only_downwards(package):
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for owner, path in sources()
        if owner == package
        for name in imports(owner, path)
        if ours(name) and not within(name, MAY_IMPORT[package])
    ]

    assert wrong == []


def room_of(name: str) -> str | None:
    parts = name.split(".")
    return (
        parts[1] if parts[0] == "forms_engine" and len(parts) > 1 and parts[1] in FLOOR_OF else None
    )


def is_upward(here: str, there: str) -> bool:
    same_floor = FLOOR_OF[here] == FLOOR_OF[there] and FLOOR_OF[here] > 0
    return here != there and (FLOOR_OF[there] > FLOOR_OF[here] or same_floor)


def test_rooms_import_only_lower_floors():
    wrong = []
    for owner, path in sources():
        here = room_of(".".join(module_name(owner, path)))
        for name in imports(owner, path) if here else ():
            there = room_of(name)
            if there and is_upward(here, there):
                wrong.append(f"{path.relative_to(ROOT)} imports {name}")

    assert wrong == []


def test_every_room_has_its_floor():
    rooms = {path.name for path in (ROOT / "forms_engine").iterdir() if (path / "apps.py").exists()}

    assert rooms == set(FLOOR_OF)


def test_services_never_import_tasks():
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for owner, path in sources()
        if path.name not in {"tasks.py", "wake.py", "apps.py"}
        for name in imports(owner, path)
        if ours(name) and "tasks" in name.split(".")
    ]

    assert wrong == []


def functions() -> Iterator[tuple[str, int]]:
    for _package, path in sources():
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = node.end_lineno - node.lineno + 1
                yield f"{path.relative_to(ROOT)}:{node.name}", lines


def module_lengths() -> dict[str, int]:
    return {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for _package, path in sources()
    }


def test_no_function_is_longer_than_forty_lines():
    assert [name for name, lines in functions() if lines > 40] == []


def test_no_module_is_longer_than_three_hundred_lines():
    assert [name for name, lines in module_lengths().items() if lines > 300] == []


def test_the_median_function_is_under_ten_lines():
    assert statistics.median(lines for _name, lines in functions()) < 10


def test_the_median_module_is_under_eighty_lines():
    assert statistics.median(module_lengths().values()) < 80


def test_every_module_says_what_it_holds():
    silent = [
        str(path.relative_to(ROOT))
        for _p, path in sources()
        if parsed(path).body and not ast.get_docstring(parsed(path))
    ]

    assert silent == []


def test_nothing_reads_the_shared_folder_or_names_a_path_of_a_machine():
    listed = [path for _p, path in sources()] + sorted((ROOT / "docs").rglob("*.md"))
    words = ("../" + "shared", "/" + "work/", "/" + "root/")
    wrong = [
        str(p.relative_to(ROOT)) for p in listed if any(w in p.read_text("utf-8") for w in words)
    ]

    assert wrong == []
