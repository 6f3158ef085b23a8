"""Wagtail and wagtail-localize; each refusal of a default names the trap it avoids."""

from rakeen.environment import BASE_URL, env

WAGTAIL_SITE_NAME = "ركين"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = [("ar", "العربية"), ("en", "English")]
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # no third-party request
WAGTAIL_ENABLE_UPDATE_CHECK = False  # no third-party request
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["pdf"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["avif", "jpg", "jpeg", "png", "webp"]
# Wagtail's half a second saves at every pause; whoever publishes meanwhile on a slow line is then
# warned of a newer version "in another window", which is their own.
WAGTAIL_AUTOSAVE_INTERVAL = 3_000  # milliseconds
WAGTAIL_PASSWORD_RESET_ENABLED = True
WAGTAILADMIN_USER_LOGIN_FORM = "forms_engine.desk.forms.login.SignInForm"
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []  # no third-party request
WAGTAILAPI_LIMIT_MAX = 50
WAGTAILAPI_RICH_TEXT_FORMAT = "html"  # links as addresses, not as ids
WAGTAILAPI_USE_FRONTENDCACHE = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# The default publishes the translation at once, with the Arabic text in it.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
X_FRAME_OPTIONS = "SAMEORIGIN"  # the editor's preview is a frame
# The last approval publishes, though its giver may not publish by themselves.
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.approved.publish"
WAGTAILREDIRECTS_AUTO_CREATE = True  # moved and renamed pages keep their old addresses
# Whether the worker asks other sites at night if what we link to is still there.
RAKEEN_LOOK_OUTSIDE = env.bool("RAKEEN_LOOK_OUTSIDE", default=False)


def _cdn() -> dict[str, dict[str, str]]:
    """A cache that takes PURGE at an address, or Cloudflare; none by default."""
    named = env.str("RAKEEN_CDN", default="")
    backends = "wagtail.contrib.frontend_cache.backends"
    if named == "cloudflare":
        token, zone = env.str("RAKEEN_CDN_TOKEN"), env.str("RAKEEN_CDN_ZONE")
        cloud = {"BACKEND": f"{backends}.CloudflareBackend", "BEARER_TOKEN": token, "ZONEID": zone}
        return {"default": cloud}
    http = {"BACKEND": f"{backends}.HTTPBackend", "LOCATION": named}
    return {"default": http} if named else {}


WAGTAILFRONTENDCACHE = _cdn()
