"""The line icons: inner markup on a grid of 24, drawn with a stroke of 1.8 in the text's colour."""

# ruff: noqa: E501 - a drawing is one line
ICONS: dict[str, str] = {
    "alert": '<path d="M12 4 21.5 20h-19zM12 10v4.5M12 17.2v.1"/>',
    "arrow": '<path d="M4 12h15m-6-6 6 6-6 6"/>',
    "bed": '<path d="M3 19v-6h18v6M3 16h18M5 13V7h14v6M8 13v-2.5h8V13"/>',
    "book": '<path d="M12 6.5C10 5 7 4.5 3.5 5v13c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5zm0 0v13"/>',
    "bus": '<path d="M5 17V6.5C5 5 6 4 7.5 4h9C18 4 19 5 19 6.5V17zM5 11h14M8 14.2v.1m8-.1v.1M7.5 17v2.5m9-2.5v2.5"/>',
    "calendar": '<path d="M4 6h16v14H4zM4 10.5h16M8 3.5V8m8-4.5V8"/>',
    "check": '<path d="m4.5 12.5 5 5 10-11"/>',
    "chevron": '<path d="m9 5 7 7-7 7"/>',
    "clock": '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.5 2"/>',
    "cross": '<path d="m5 5 14 14M19 5 5 19"/>',
    "document": '<path d="M6 3.5h8L18.5 8v12.5H6zM13.5 3.5V8.5h5M9 12.5h6.5M9 16h6.5"/>',
    "food": '<path d="M4 12h16a8 8 0 0 1-5 7.3h-6A8 8 0 0 1 4 12zM9 8.5c-1-1.5 1-2.5 0-4m4 4c-1-1.5 1-2.5 0-4"/>',
    "globe": '<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17-5-5-5-12 0-17z"/>',
    "hand": '<path d="M3.5 13v8m0-1.5h9.5l6.5-5c1.3-1.2-.2-3-1.7-2l-4.3 2.8h-3m3 0c1.8 0 1.8-2.5 0-2.5H10L7.5 14h-4M12 9.5c-2.7-1.8-3.2-3-3-4.2.4-1.4 2.3-2 3-.4.7-1.6 2.6-1 3 .4.2 1.2-.3 2.4-3 4.2z"/>',
    "health": '<path d="M4 8h16v12H4zM9 8V4.5h6V8M12 11v6m-3-3h6"/>',
    "heart": '<path d="M12 20C5 15.5 3 12 3.5 8.5 4 5.5 9 3 12 8c3-5 8-2.5 8.5.5C21 12 19 15.5 12 20z"/>',
    "home": '<path d="M4 11.5 12 4.5l8 7M6 10v9.5h12V10M10 19.5V14h4v5.5"/>',
    "info": '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.7v.1"/>',
    "lost": '<path d="M12 21c5-5.5 7-8.5 7-11.5a7 7 0 0 0-14 0c0 3 2 6 7 11.5z"/><circle cx="12" cy="9.5" r="2.5"/>',
    "mail": '<path d="M3.5 6h17v12.5h-17zm0 1 8.5 6.5L20.5 7"/>',
    "minus": '<path d="M5 12h14"/>',
    "money": '<path d="M3.5 7h17v10.5h-17zM6.5 10v4.5m11-4.5v4.5"/><circle cx="12" cy="12.2" r="2.3"/>',
    "people": '<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.5-4.5 3-6.5 6.5-6.5s6 2 6.5 6.5M15.5 5c3.5.5 3.5 6 .5 6.5m2 2.5c2 .8 3.3 2.8 3.5 6"/>',
    "person": '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.5-5 3.5-7 7.5-7s7 2 7.5 7"/>',
    "phone": '<path d="M6 3.5h3.5L11 8.5 8.5 10c1 2.5 3 4.5 5.5 5.5l1.5-2.5 5 1.5V18c0 1.5-1 2.5-2.5 2.5C10.5 20 4 13.5 3.5 6 3.5 4.5 4.5 3.5 6 3.5z"/>',
    "print": '<path d="M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>',
    "shield": '<path d="M12 3.5 19.5 6v6c0 4-3 7-7.5 9-4.5-2-7.5-5-7.5-9V6zm-3.5 8.5 2.5 2.5 4.5-5"/>',
    "speech": '<path d="M4 5h16v11.5h-8.5L7 20.5v-4H4zM8 9h8m-8 3.5h5"/>',
    "tent": '<path d="M12 3v2.5C10.5 11 7 14 3 15v5h18v-5c-4-1-7.5-4-9-9.5M12 13l-2.5 7M12 13l2.5 7"/>',
}

FACING = frozenset({"arrow", "chevron"})
"""Icons that point along the reading direction and so are mirrored in right-to-left pages."""
