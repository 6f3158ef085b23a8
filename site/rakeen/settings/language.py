"""Arabic is the source; every locale is prefixed; time is Makkah's."""

from django.utils.translation import gettext_lazy as _

from rakeen.environment import ROOT

LANGUAGE_CODE = "ar"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("ar", _("Arabic")), ("en", _("English"))]
LOCALE_PATHS = [path for path in (ROOT / "locale", ROOT / "rakeen" / "locale") if path.is_dir()]
USE_I18N = WAGTAIL_I18N_ENABLED = True
USE_TZ = True
TIME_ZONE = "Asia/Riyadh"
USE_THOUSAND_SEPARATOR = False
