"""The shipped nginx configuration knows the same campaigns and cookies as the application."""

import re
from pathlib import Path

from rakeen.hot.asking import CAMPAIGN, FOREIGN_COOKIE

SHIPPED = (Path(__file__).resolve().parents[3] / "deploy" / "nginx.conf").read_text("utf-8")


def names(pattern):
    return set(re.sub(r"[\s()]", "", pattern).split("|"))


def test_it_leaves_out_the_same_parameters():
    (shipped,) = re.findall(r'"~\^\(\((utm_.*?)\)\(=', SHIPPED)

    assert names(shipped) == names(CAMPAIGN.pattern)


def test_it_overlooks_the_same_cookies():
    (shipped,) = re.findall(r'"~\^\(\((_ga.*?)\)=', SHIPPED)

    assert names(shipped) == names(FOREIGN_COOKIE.pattern)


def test_only_the_application_says_what_is_kept():
    assert "proxy_cache_valid" not in SHIPPED
    assert re.findall(r"proxy_ignore_headers (.*);", SHIPPED) == ["Vary Cache-Control Expires"]


def test_what_is_answered_to_one_origin_is_neither_kept_nor_taken_from_what_is_kept():
    rules = re.findall(r"proxy_(cache_bypass|no_cache) (.*);", SHIPPED)

    assert [name for name, told in rules if "$http_origin" in told.split()] == [
        "cache_bypass",
        "no_cache",
    ]
