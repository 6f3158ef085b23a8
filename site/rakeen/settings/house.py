"""Our own settings: where links point and through which channels messages leave."""

from rakeen.environment import BASE_URL, EMAIL_URL, PRODUCTION, VAR, env

RAKEEN_PRODUCTION = PRODUCTION
RAKEEN_VAR = VAR
RAKEEN_BASE_URL = BASE_URL
RAKEEN_CHANNELS = {
    "email": "smtp" if EMAIL_URL else "local",
    "sms": env.str("RAKEEN_SMS", default="local"),
}
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("RAKEEN_FROM_EMAIL", default="rakeen@example.org")
if EMAIL_URL:
    globals().update(env.email_url_config(EMAIL_URL))
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = VAR / "outbox" / "staff-mail"
