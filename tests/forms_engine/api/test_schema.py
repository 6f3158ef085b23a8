"""What the API tells of its forms and of itself is valid by the standards it names."""

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from builders.api import BASE, HELP, Api
from builders.kinds import every_kind

pytestmark = pytest.mark.django_db


def schemas(client, code):
    form = client.get(f"{BASE}/forms/{code}").json()
    return {step["key"]: step["answers_schema"] for step in form["steps"]}


def test_the_description_is_valid_openapi_3_1(client):
    document = client.get(f"{BASE}/openapi.json").json()

    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []


@pytest.mark.parametrize("code", ["help", "volunteer"])
def test_every_step_is_described_in_json_schema_2020_12(client, code):
    found = schemas(client, code)

    for schema in found.values():
        Draft202012Validator.check_schema(schema)
    assert {schema["$schema"] for schema in found.values()} == {
        "https://json-schema.org/draft/2020-12/schema"
    }


def test_every_kind_of_question_is_described_in_json_schema():
    for step in every_kind().steps:
        Draft202012Validator.check_schema(step.schema())


def test_answers_that_fit_the_schema_are_taken(client):
    found, api = schemas(client, "help"), Api(client)
    api.start()

    wrong = [
        e.message for key in HELP for e in Draft202012Validator(found[key]).iter_errors(HELP[key])
    ]

    assert (wrong, set(api.fill(HELP))) == ([], {200})


def test_every_text_comes_with_its_language_and_direction(client):
    for language, direction in (("ar", "rtl"), ("en", "ltr")):
        form = client.get(f"{BASE}/forms/help", headers={"Accept-Language": language}).json()
        refusal = client.get(f"{BASE}/forms/none", headers={"Accept-Language": language}).json()

        assert [(one["lang"], one["dir"]) for one in (form, refusal)] == [(language, direction)] * 2
