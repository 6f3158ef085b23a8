"""A browser at an upload step."""

from django.core.files.uploadedfile import SimpleUploadedFile

from builders.files import make_jpeg
from builders.uploads import make_upload_run, place_in
from builders.wizard import Browser


class Uploader(Browser):
    """One person who stands at the step of papers; `send` adds a file, `remove` takes one away."""

    def __init__(self, *, language="ar", until="person", **settings):
        super().__init__(language)
        self.row, self.secret = make_upload_run(language=language, until=until, **settings)
        self.code = "volunteer"
        self.here = f"/{language}/volunteer/{self.row.pk}/papers/"

    @property
    def question(self):
        """The question of the step, in the language of the pages."""
        return place_in(self.row).question

    def send(self, data=None, name="consent.jpg", *, query="", question="papers", **headers):
        self._carry_cookie()
        file = SimpleUploadedFile(name, make_jpeg() if data is None else data)
        address = f"{self.at('papers')}files/{question}/{query}"
        return self.client.post(address, {f"file-{question}": file}, headers=headers)

    def send_as(self, name):
        """Send something whose name is written down as it is, quotes and line ends too."""
        self._carry_cookie()
        head = (
            f'--x\r\nContent-Disposition: form-data; name="file-papers"; filename="{name}"\r\n\r\n'
        )
        body = head.encode() + b"something\r\n--x--\r\n"
        address = f"{self.at('papers')}files/papers/"
        return self.client.post(address, body, content_type="multipart/form-data; boundary=x")

    def remove(self, file, **headers):
        self._carry_cookie()
        address = f"{self.at('papers')}files/papers/{file}/remove/"
        return self.client.post(address, headers=headers)
