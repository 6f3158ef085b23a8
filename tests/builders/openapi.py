"""Holds answers against a description."""

from jsonschema import Draft202012Validator


def faults(described, name, answer):
    """What of `answer` the schema of this name does not allow; its refs are resolved."""
    schema = {"$ref": f"#/components/schemas/{name}", "components": described["components"]}
    errors = Draft202012Validator(schema).iter_errors(answer)
    return [f"{'/'.join(map(str, one.absolute_path))}: {one.message[:200]}" for one in errors]
