"""An nginx of the bench's own: a static file, or our shipped configuration before a house."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from .line import NotMeasured
from .server import wait_until_open

MAIN = """
worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    open_file_cache max=1000 inactive=60s;
    types {{ text/html html; text/css css; }}
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {servers}
}}
"""


def static(port: int, root: Path, headers: Mapping[str, str] | None = None) -> str:
    """A server of files, packed beforehand, with these headers on each."""
    sent = "".join(f'add_header {name} "{value}";' for name, value in (headers or {}).items())
    files = f"location / {{ gzip_static on; {sent} }}"
    return f"server {{ listen 127.0.0.1:{port}; root {root}; {files} }}"


@contextmanager
def nginx(folder: Path, servers: str, port: int) -> Iterator[int]:
    """Serve; yields the process id. Raises NotMeasured where nginx is not installed."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if program is None:
        raise NotMeasured("nginx is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "nginx.conf"
    settings.write_text(MAIN.format(folder=folder, servers=servers), encoding="utf-8")
    process = subprocess.Popen([program, "-p", str(folder), "-c", str(settings)])
    try:
        wait_until_open(port, within=10)
        if process.poll() is not None:
            raise NotMeasured(f"nginx did not start: {(folder / 'error.log').read_text()[-300:]}")
        yield process.pid
    finally:
        process.terminate()
        process.wait(timeout=10)
