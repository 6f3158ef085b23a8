"""B1: an anonymous page that is ready, embedded profile, against nginx serving its bytes."""

import gzip
from pathlib import Path

from .flood import flood, request
from .nginx import nginx, static
from .readers import PAGE, ROUNDS, alone_on_the_other_core, folder, house, on_core, page_of, told
from .server import free_port

FILE = "/page.html"


def lay_down(root: Path, text: str) -> None:
    """The page as a file, and packed beside it."""
    root.mkdir()
    (root / FILE[1:]).write_text(text, encoding="utf-8")
    (root / f"{FILE[1:]}.gz").write_bytes(gzip.compress(text.encode(), 8))


def hot_page(path: str = PAGE) -> tuple[float, str]:
    """CPU of nginx for one answer ÷ ours, on the same core, packed by gzip."""
    still = free_port()
    with folder() as place, house() as (site, port):
        lay_down(place / "root", page_of(port, path)[1])
        with nginx(place, static(still, place / "root"), still) as files:
            on_core(site, 0)
            on_core(files, 0)
            with alone_on_the_other_core():
                asked, plain = request(path, port=port), request(FILE, port=still)
                rounds = [
                    (flood(site, port, asked), flood(files, still, plain)) for _ in range(ROUNDS)
                ]
    return told(rounds)
