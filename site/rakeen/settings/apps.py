"""What is installed, in which order a request passes it, and how templates are found."""

ROOT_URLCONF = "rakeen.urls"
WSGI_APPLICATION = "rakeen.wsgi.application"

ROOMS = [
    "vault", "clock", "outbox", "audit", "staff", "forms", "messages", "runs", "cases",
    "research", "committee", "volunteers", "surveys", "reception", "casework", "privacy", "public",
    "api", "desk",
]  # fmt: skip

INSTALLED_APPS = [
    "rakeen.apps.RakeenConfig",
    "theme.apps.ThemeConfig",
    *[f"forms_engine.{room}.apps.{room.capitalize()}Config" for room in ROOMS],
    "cms.apps.CmsConfig",
    "cms.headless.apps.HeadlessConfig",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.api.v2",
    "wagtail",
    "rest_framework",
    "modelcluster",
    "taggit",
    "formtools",
    "huey.contrib.djhuey",
    "axes",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "rakeen.packing.Packed",
    "rakeen.middleware.Shared",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rakeen.middleware.Headers",
    "rakeen.maintenance.Closed",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "rakeen.middleware.Locale",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "rakeen.middleware.SessionOver",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "rakeen.middleware.AdminPolicy",
    "rakeen.middleware.Readable",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "cms.context.house",
            ],
        },
    }
]
