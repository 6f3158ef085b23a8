"""Our own settings: where links point, which channels messages take, what may be uploaded."""

from rakeen.environment import BASE_URL, EMAIL_URL, PRODUCTION, VAR, env

RAKEEN_PRODUCTION = PRODUCTION
RAKEEN_VAR = VAR
RAKEEN_PREPARING = env.bool("RAKEEN_PREPARING", default=False)
# Ready answers kept by each web process, in bytes; 0 for none.
RAKEEN_PAGE_CACHE = env.int("RAKEEN_PAGE_CACHE", default=32 * 1024 * 1024)
# How long a CDN may keep a public page without asking again: long only where RAKEEN_CDN purges it.
RAKEEN_SHARED_SECONDS = env.int("RAKEEN_SHARED_SECONDS", default=1)
# Whether browsers keep guides and numbers to be read without a network; off takes them away again.
RAKEEN_OFFLINE = env.bool("RAKEEN_OFFLINE", default=True)
# Addresses of proxies whose word for the visitor's address is taken, such as 127.0.0.1.
RAKEEN_PROXIES = env.list("RAKEEN_PROXIES", default=[])
RAKEEN_BASE_URL = BASE_URL
# Languages whose starting texts the worker brings into a new site, after Arabic and English.
RAKEEN_STARTING_LANGUAGES = env.list(
    "RAKEEN_STARTING_LANGUAGES", default=["ur", "id", "bn", "fa", "tr", "fr", "ha"]
)
RAKEEN_CHANNELS = {
    "email": "smtp" if EMAIL_URL else "local",
    "sms": env.str("RAKEEN_SMS", default="local"),
    "whatsapp": env.str("RAKEEN_WHATSAPP", default="off"),  # off, local or http: docs/whatsapp.md
}
RAKEEN_WHATSAPP = {
    "url": env.str("RAKEEN_WHATSAPP_URL", default=""),
    "token": env.str("RAKEEN_WHATSAPP_TOKEN", default=""),
    "templates": env.dict("RAKEEN_WHATSAPP_TEMPLATES", default={}),
}
# Shared with the service that reports bounces; without it the address is closed: docs/bounces.md
RAKEEN_BOUNCE_SECRET = env.str("RAKEEN_BOUNCE_SECRET", default="")
# Hours in Riyadh in which no phone rings for what may be read in the morning; "" for none.
RAKEEN_QUIET_HOURS = env.str("RAKEEN_QUIET_HOURS", default="21-8")
MEGABYTE = 1024 * 1024
# Sizes in bytes. Files up to `at_once` are examined while the person waits, others by the worker.
RAKEEN_UPLOADS = {
    "largest": env.int("RAKEEN_UPLOAD_LARGEST", default=5 * MEGABYTE),
    "at_once": env.int("RAKEEN_UPLOAD_AT_ONCE", default=5 * MEGABYTE),
    "reserve": env.int("RAKEEN_UPLOAD_RESERVE", default=256 * MEGABYTE),
    # A virus scanner (clamd), none by default: tcp://host:3310 or unix:///run/clamav/clamd.ctl
    "scanner": env.str("RAKEEN_CLAMD", default=""),
}
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("RAKEEN_FROM_EMAIL", default="rakeen@example.org")
if EMAIL_URL:
    globals().update(env.email_url_config(EMAIL_URL))
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = VAR / "outbox" / "staff-mail"
# Without the theme: origins whose scripts may use the APIs, the front end that previews drafts, and
# hosts that webhooks may reach although they are private (docs/headless.md).
RAKEEN_ORIGINS = [one.rstrip("/") for one in env.list("RAKEEN_ORIGINS", default=[])]
RAKEEN_FRONT_END = env.str("RAKEEN_FRONT_END", default="").rstrip("/")
RAKEEN_WEBHOOK_HOSTS = env.list("RAKEEN_WEBHOOK_HOSTS", default=[])
