"""The site without its theme: what pages show as data, drafts for a front end, webhooks, OpenAPI."""
