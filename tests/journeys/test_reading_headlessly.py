"""A program reads the site and sends a request, over HTTP alone."""

import json
import subprocess
import sys
from urllib.error import HTTPError

import pytest

from builders.house import ROOT

pytestmark = pytest.mark.browser  # it needs the running house, as the browsers do

EXAMPLES = ROOT / "docs" / "examples"
TYPES = {
    *("HomePage", "ServiceIndexPage", "ServicePage", "GuideIndexPage", "GuidePage"),
    *("FaqIndexPage", "FaqPage", "PolicyIndexPage", "PolicyPage", "ContentPage", "ChannelsPage"),
    *("FormPage", "NewsIndexPage", "NewsPage", "TransparencyPage"),
}


def read(house, path):
    return json.loads(house.get(path)[1])


def pages(house, query):
    """Every row of a listing, page by page."""
    rows = []
    while len(rows) < (total := read(house, f"/api/v2/pages/?{query}")["meta"]["total_count"]):
        rows += read(house, f"/api/v2/pages/?{query}&limit=20&offset={len(rows)}")["items"]
    assert len(rows) == total
    return rows


def refusal(house, path):
    try:
        return house.get(path)[0]
    except HTTPError as answer:
        with answer:
            return answer.code


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_page_of_a_language_is_listed_and_opens_whole(house, language):
    rows = pages(house, f"locale={language}")

    wholes = [read(house, f"/api/v2/pages/{row['id']}/") for row in rows]

    assert {row["meta"]["locale"] for row in rows} == {language}
    assert [whole["meta"]["html_url"] for whole in wholes] == [
        row["meta"]["html_url"] for row in rows
    ]


def test_every_type_is_there_in_arabic(house):
    kinds = {row["meta"]["type"].removeprefix("cms.") for row in pages(house, "locale=ar")}

    assert kinds == TYPES


def test_a_policy_comes_clause_by_clause_with_its_versions(house):
    (row,) = pages(house, "type=cms.PolicyPage&locale=ar&slug=beneficiary-relations")

    policy = read(house, f"/api/v2/pages/{row['id']}/")

    keys = [clause["value"]["key"] for clause in policy["clauses"]]
    assert ("l33" in keys, "l52" in keys) == (True, True)
    assert policy["versions"][-1]["label"] == "1.0"
    assert [one["locale"] for one in policy["meta"]["translations"]] == ["en"]


@pytest.mark.parametrize("fields", ["*", "sections", "reviewed_on,service"])
def test_fields_are_chosen_in_the_listing(house, fields):
    (first, *_) = read(house, f"/api/v2/pages/?type=cms.GuidePage&locale=ar&fields={fields}")[
        "items"
    ]

    asked = {"sections", "reviewed_on"} if fields == "*" else set(fields.split(","))
    assert asked <= set(first)


@pytest.mark.parametrize("what", ["images", "documents"])
def test_images_and_documents_are_listed(house, what):
    listed = read(house, f"/api/v2/{what}/")

    assert len(listed["items"]) == listed["meta"]["total_count"]


@pytest.mark.parametrize(("language", "way"), [("ar", "rtl"), ("en", "ltr")])
def test_navigation_and_settings_stand_beside_the_pages(house, language, way):
    menu = read(house, f"/api/v2/navigation/?locale={language}")
    facts = read(house, f"/api/v2/settings/?locale={language}")

    assert (menu["locale"], menu["dir"], menu["home_url"]) == (language, way, f"/{language}/")
    assert len(menu["main"]) >= 3
    assert facts["dir"] == way


@pytest.mark.parametrize("room", ["cases", "submissions", "messages", "users", "staff", "runs"])
def test_nothing_private_is_listed(house, room):
    assert refusal(house, f"/api/v2/{room}/") == 404


def test_the_forms_describe_themselves_as_openapi(house):
    told = read(house, "/api/forms/v1/openapi.json")

    assert told["openapi"].startswith("3.1")
    assert "/api/forms/v1/runs/{run_id}/submit" in told["paths"]


def test_the_documented_client_sends_a_request_that_staff_can_open(house):
    ran = subprocess.run(
        [sys.executable, str(EXAMPLES / "client.py"), house.url],
        capture_output=True,
        text=True,
        timeout=60,
    )

    reference, state, promised = ran.stdout.strip().splitlines()
    assert ran.stderr == ""
    assert state == "We have received your request"
    assert "AH" in promised
    assert house.letter("+966501234567", reference)


@pytest.mark.parametrize(("language", "first"), [("ar", "ar rtl "), ("en", "en ltr ")])
def test_the_documented_reader_reads_the_site(house, language, first):
    command = [sys.executable, str(EXAMPLES / "reader.py"), house.url, language]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60)

    lines = ran.stdout.splitlines()
    assert (ran.stderr, lines[0].startswith(first)) == ("", True)
    assert sum(line.startswith("service: ") for line in lines) > 3
    assert [line for line in lines if line.startswith("policy: ")] != []
