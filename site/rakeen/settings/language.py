"""Arabic is the source; every locale is prefixed; time is Makkah's."""

from django.conf.locale import LANG_INFO
from django.utils.translation import gettext_lazy as _

from rakeen.environment import ROOT

LANGUAGE_CODE = "ar"
# Installed: each has its addresses and its whole interface. Which of them are offered to the public
# follows from what editors have translated (docs/decisions/0019).
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("ar", _("Arabic")),
    ("en", _("English")),
    ("ur", _("Urdu")),
    ("id", _("Indonesian")),
    ("fr", _("French")),
    ("tr", _("Turkish")),
    ("bn", _("Bengali")),
    ("fa", _("Persian")),
    ("ha", _("Hausa")),
]
# Django knows the names and directions of all but this one; Wagtail reads the same table.
LANG_INFO.setdefault("ha", {"bidi": False, "code": "ha", "name": "Hausa", "name_local": "Hausa"})
LOCALE_PATHS = [path for path in (ROOT / "locale", ROOT / "rakeen" / "locale") if path.is_dir()]
USE_I18N = WAGTAIL_I18N_ENABLED = True
USE_TZ = True
TIME_ZONE = "Asia/Riyadh"
USE_THOUSAND_SEPARATOR = False
