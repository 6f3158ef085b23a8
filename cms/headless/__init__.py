"""The site without its theme: pages as data, drafts for a front end, webhooks, OpenAPI."""
