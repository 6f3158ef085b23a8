"""All hostile files by name, with what becomes of each: "kept", or the code of a refusal."""

from functools import cache

from builders.hostile.acting import acting
from builders.hostile.foreign import foreign
from builders.hostile.heics import heics
from builders.hostile.jpegs import jpegs
from builders.hostile.pdfs import pdfs
from builders.hostile.pngs import pngs

FAMILIES = {
    "jpegs": cache(jpegs),
    "pngs": cache(pngs),
    "heics": cache(heics),
    "pdfs that act": cache(acting),
    "other pdfs": cache(pdfs),
    "foreign files": cache(foreign),
}


def corpus() -> dict[str, tuple[str, bytes]]:
    """Every case of every family."""
    return {name: case for family in FAMILIES.values() for name, case in family().items()}


def bytes_of(cases: dict[str, tuple[str, bytes]]) -> dict[str, bytes]:
    """What is sent."""
    return {name: data for name, (_verdict, data) in cases.items()}
