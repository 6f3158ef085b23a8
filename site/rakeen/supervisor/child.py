"""One supervised process: started, watched, revived when it dies, stopped with its family."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field

PR_SET_PDEATHSIG = 1
RESTART_PAUSE = 1.0  # seconds between a death and the next start


def _die_with_parent() -> None:
    """Linux: the kernel ends the child should the supervisor be killed outright."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


@dataclass
class Child:
    """A named command line; `process` is None until the first start."""

    name: str
    command: list[str]
    environment: dict[str, str]
    process: subprocess.Popen[bytes] | None = None
    started: float = field(default=0.0)

    def start(self) -> None:
        """Start in a session of its own, so that Ctrl-C reaches only the supervisor."""
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            env=self.environment,
            start_new_session=True,
            preexec_fn=_die_with_parent,
        )

    def revive(self) -> bool:
        """Start again if it has died and rested; True when it was restarted."""
        if self.process is None or self.process.poll() is None:
            return False
        if time.monotonic() - self.started < RESTART_PAUSE:
            return False
        self._signal(signal.SIGKILL)  # descendants that outlived it would hold the port
        self.start()
        return True

    def stop(self, *, within: float) -> None:
        """SIGTERM, then SIGKILL for whoever is left after `within` seconds."""
        if self.process is None:
            return
        self._signal(signal.SIGTERM, group=False)
        try:
            self.process.wait(timeout=within)
        except subprocess.TimeoutExpired:
            pass
        self._signal(signal.SIGKILL)
        self.process.wait()

    def _signal(self, number: signal.Signals, *, group: bool = True) -> None:
        if self.process is None:
            return
        try:
            (os.killpg if group else os.kill)(self.process.pid, number)
        except ProcessLookupError:
            pass
