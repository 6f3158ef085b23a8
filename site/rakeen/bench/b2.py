"""B2: the same page behind nginx as we ship it, against nginx serving it with the same headers."""

from pathlib import Path

from . import scratch
from .b1 import FILE, lay_down
from .flood import flood, request
from .line import NotMeasured
from .nginx import nginx, static
from .readers import PAGE, ROUNDS, alone_on_the_other_core, folder, house, on_core, page_of, told
from .server import free_port

SHIPPED = Path(__file__).resolve().parents[3] / "deploy" / "nginx.conf"
OWN = {"content-type", "content-length", "content-encoding", "date", "server", "etag"}
UNSEEN = {"x-accel-expires", "vary", "connection"}


def _shipped(port: int, behind: int, place: Path) -> str:
    """Our configuration with this bench's ports and folders in the lines marked «here»."""
    if not SHIPPED.exists():
        raise NotMeasured("deploy/nginx.conf is not here")
    changed = {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "127.0.0.1:8000": f"127.0.0.1:{behind}",
        "/var/cache/nginx/rakeen": str(place / "cache"),
        "/srv/rakeen/var": scratch.environment()["RAKEEN_VAR"],
    }
    text = SHIPPED.read_text(encoding="utf-8")
    for before, after in changed.items():
        text = text.replace(before, after)
    return text


def proxied_page() -> tuple[float, str]:
    """CPU of nginx for one file ÷ for one page of the house, which nginx keeps for a second."""
    still, front = free_port(), free_port()
    with folder() as place, house() as (site, port):
        headers, text = page_of(port)
        lay_down(place / "root", text)
        sent = {name: value for name, value in headers.items() if name.lower() not in OWN | UNSEEN}
        servers = _shipped(front, port, place) + static(still, place / "root", sent)
        with nginx(place, servers, front) as served:
            on_core(site, 1)
            on_core(served, 0)
            with alone_on_the_other_core():
                asked, plain = request(PAGE, port=front), request(FILE, port=still)
                rounds = [
                    (flood(served, front, asked), flood(served, still, plain))
                    for _ in range(ROUNDS)
                ]
    return told(rounds)
