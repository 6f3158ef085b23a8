"""Writes PDFs object by object, so that they can say what no library would write."""

import struct
import zlib

CATALOG = b"<</Type/Catalog/Pages 2 0 R%b>>"
PAGES = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<<>>%b>>"
HEAD = b"%PDF-1.7\n"


def stream(data, extra=b""):
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(data), extra, data)


def packed(data, extra=b""):
    return stream(zlib.compress(data, 9), b"/Filter/FlateDecode" + extra)


def _table(out, at, more):
    """The cross-reference table of objects at these places, and the end of the file."""
    rows = b"".join(b"%d 1\n%010d 00000 n \n" % (n, place) for n, place in at.items())
    trailer = b"trailer<</Size %d/Root 1 0 R%b>>" % (max(at) + 1, more)
    return b"xref\n0 1\n0000000000 65535 f \n" + rows + trailer + _end(len(out))


def _end(at):
    return b"\nstartxref\n%d\n%%%%EOF\n" % at


def _written(out, objects):
    at, out = {}, bytearray(out)
    for number, body in objects.items():
        at[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    return bytes(out), at


def pdf(*objects, root=b"", page=b"", trailer=b"", before=HEAD, pages=PAGES):
    """One page; further objects are numbered from 4, and the rest adds to what is there."""
    bodies = [CATALOG % root, pages, PAGE % page, *objects]
    out, at = _written(before, dict(enumerate(bodies, 1)))
    return out + _table(out, at, trailer)


def updated(data, objects, trailer=b""):
    """A later version of some objects behind the end of a file, which readers show instead."""
    before = data.rindex(b"startxref\n") + 10
    previous = int(data[before : data.index(b"\n", before)])
    out, at = _written(data, objects)
    return out + _table(out, at, b"/Prev %d%b" % (previous, trailer))


def in_stream(objects, *, root=b"", page=b"", encode=zlib.compress):
    """One page whose further objects, by number from 6, lie in a packed stream."""
    heads, bodies = b"", b""
    for number, body in objects.items():
        heads += b"%d %d " % (number, len(bodies))
        bodies += body + b" "
    extra = b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (len(objects), len(heads))
    fixed = {1: CATALOG % root, 2: PAGES, 3: PAGE % page, 4: stream(encode(heads + bodies), extra)}
    out, at = _written(HEAD, fixed)
    size = max(objects, default=5) + 1
    rows = struct.pack(">BLH", 0, 0, 65535)
    order = list(objects)
    for number in range(1, size):
        if number in objects:
            rows += struct.pack(">BLH", 2, 4, order.index(number))
        else:
            rows += struct.pack(">BLH", 1, at.get(number, len(out)), 0)
    table = stream(rows, b"/Type/XRef/W[1 4 2]/Root 1 0 R/Size %d" % size)
    return out + b"5 0 obj\n%b\nendobj" % table + _end(len(out))
