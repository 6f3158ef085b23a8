"""Forms ask whoever publishes questions for those of a step, and live without them."""

from forms_engine.forms import explained as forms


def test_without_a_publisher_there_are_none(monkeypatch):
    monkeypatch.setattr(forms, "_providers", [])

    assert list(forms.explained("help", "contact", "ar")) == []


def test_the_publisher_is_asked_for_the_step(monkeypatch):
    monkeypatch.setattr(forms, "_providers", [])
    forms.register(lambda *asked: [forms.Explained("/".join(asked), "نعم")])

    assert list(forms.explained("help", "contact", "ar")) == [
        forms.Explained("help/contact/ar", "نعم")
    ]
