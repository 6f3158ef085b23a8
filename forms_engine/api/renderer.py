"""Writes JSON as it is read: Arabic in its own letters, not as escapes."""

from collections.abc import Mapping

from ninja.renderers import JSONRenderer


class PlainRenderer(JSONRenderer):
    """UTF-8 without escapes: about a third of the bytes for Arabic."""

    json_dumps_params: Mapping[str, bool] = {"ensure_ascii": False}
