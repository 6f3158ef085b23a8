"""The named wrappers of `{% wrap %}`: how a page outside the theme lays itself out."""


class UnknownLayout(Exception):
    """Raised for a name that is not in `LAYOUTS`."""


LAYOUTS: dict[str, tuple[str, str]] = {
    "actions": ("div", "actions"),  # buttons in a row that wraps
    "aside": ("aside", "aside"),  # beside the text from 960 px on
    "band": ("section", "band"),  # a full-width sand band
    "cards": ("div", "cards"),  # cards, as many columns as fit
    "check": ("dl", "check"),  # check rows
    "code": ("p", "panel__reference"),  # a code to be copied by hand
    "columns": ("div", "columns"),  # text and aside
    "desk": ("div", "desk"),  # around every staff screen in the admin
    "desk_columns": ("div", "desk-columns"),  # a case: what was said, and what to do
    "desk_main": ("div", "desk-main"),
    "desk_side": ("div", "desk-side"),
    "desk_panel": ("section", "desk-panel"),
    "disclosures": ("ul", "disclosures"),  # what is disclosed, each with its state
    "faq": ("div", "faq"),  # a group of details
    "facts": ("dl", "facts"),
    "figures": ("dl", "figures"),  # numbers, as many in a row as fit
    "lead": ("div", "lead"),  # the sentence under a title
    "list": ("ul", "links"),  # list rows
    "narrow": ("div", "narrow"),  # a form column
    "print_only": ("div", "print-only"),
    "prose": ("div", "prose"),  # text at a readable measure
    "results": ("ol", "results"),  # search results
    "screen_only": ("div", "screen-only"),
    "section": ("section", "section"),
    "small": ("div", "small"),
    "tiles": ("div", "tiles"),  # 2 by 2, 4 across from 960 px on
}
