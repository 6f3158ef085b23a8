"""How large a picture may be, so that looking at it takes no more memory than the child has."""

MOST_DOTS = 52_000_000  # what telephones call 50 megapixels
MOST_DECODED = 16_000_000  # dots that are held at once, four bytes each
DOT = 4
ROOM = 2 * MOST_DECODED * DOT  # bytes while a picture is decoded
