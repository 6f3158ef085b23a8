"""The description is OpenAPI 3.1, names every address, and is true of what is answered."""

import re

import pytest
from openapi_spec_validator import validate

from builders import cms as make
from builders.openapi import faults
from cms.api import api_router
from cms.models import HouseSettings

pytestmark = pytest.mark.django_db


@pytest.fixture
def described(client):
    return client.get("/api/v2/openapi.json").json()


def test_it_is_openapi(described):
    validate(described)

    assert described["openapi"] == "3.1.0"


def test_every_address_is_described(described):
    patterns = [pattern for one in api_router.get_urlpatterns() for pattern in flat(one)]
    addresses = {
        re.sub(r"<int:pk>", "{id}", p).replace("<int:number>", "{number}") for p in patterns
    }

    assert {path.removeprefix("/api/v2/") for path in described["paths"]} == {
        address for address in addresses if not address.endswith(("openapi.json", ".*$"))
    }


def flat(pattern, above=""):
    here = above + str(pattern.pattern).removeprefix("^")
    below = getattr(pattern, "url_patterns", None)
    return [here] if below is None else [deep for one in below for deep in flat(one, here)]


def test_every_reference_resolves(described):
    found = set(re.findall(r"#/components/schemas/([\w.]+)", str(described)))

    assert found - set(described["components"]["schemas"]) == set()


def test_lists_and_facts_are_as_described(client, described):
    home = make.make_site(languages=("ar", "en"))
    make.make_services(home, "الإيواء")
    HouseSettings.objects.create(site=home.get_site(), phone="+966120000000")

    def told(path):
        answer = client.get(f"/api/v2/{path}").json()
        schema = described["paths"][f"/api/v2/{path.partition('?')[0]}"]["get"]["responses"]["200"]
        inline = {"It": schema["content"]["application/json"]["schema"]}
        schemas = {**described["components"]["schemas"], **inline}
        return faults({"components": {"schemas": schemas}}, "It", answer)

    paths = ["pages/", "images/", "documents/", "navigation/", "settings/", "search/?q=الإيواء"]
    assert {path: told(path) for path in paths} == {path: [] for path in paths}


def test_a_version_and_a_refusal_are_as_described(client, described):
    page = make.make_policy(make.make_site(), make.clause("l1", "قبل"))
    make.change(page, clauses=make.stream(make.clause("l1", "بعد")), version="1.1")

    version = client.get(f"/api/v2/pages/{page.pk}/versions/2/").json()
    refused = client.get("/api/v2/pages/?colour=red").json()

    assert faults(described, "VersionWhole", version) == []
    assert faults(described, "Refusal", refused) == []
    assert faults(described, "Refusal", version) != []
