"""References: short codes that name a case; the phone's last digits or a link must come too."""

from forms_engine.forms.codes import new_code, read_code

new_reference, read_reference = new_code, read_code
