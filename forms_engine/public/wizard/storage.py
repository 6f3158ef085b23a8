"""formtools' storage over the run's own rows: no session, no files, the address names the step."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.utils.datastructures import MultiValueDict
from formtools.wizard.storage.base import BaseStorage

from forms_engine.public.wizard.gate import Visit


class RunStorage(BaseStorage):
    """Reads what a run has saved; writing is the runs room's, in one transaction."""

    def __init__(self, prefix: str, request: HttpRequest, file_storage: None = None) -> None:
        super().__init__(prefix, request, file_storage)
        self.init_data()

    @property
    def visit(self) -> Visit:
        """The opened run, which the view puts on the request."""
        return cast(Visit, self.request.visit)

    def get_step_data(self, step: str) -> MultiValueDict[str, str] | None:
        """What was typed at a step, as a form takes it."""
        saved = self.visit.saved.get(step)
        return MultiValueDict(saved.typed) if saved else None

    def get_step_files(self, step: str) -> None:
        """No step has files."""
        return

    def reset(self) -> None:
        """A run is never emptied by looking at it."""

    def update_response(self, response: HttpResponse) -> None:
        """The run's cookie is given at the start, not here."""
