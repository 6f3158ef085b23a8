"""Every line of the bench with its goal; one without a measure prints as not measured yet."""

from .b1 import hot_page
from .b2 import proxied_page
from .b3 import as_pages_grow, list_page, uncached_page
from .b4 import after_publishing
from .b5 import form_step
from .b5_long import long_form_step
from .b6 import final_submit
from .b7 import over_an_empty_listing, queue_embedded, queue_in_postgres
from .b8 import dispatch
from .b10 import cost, recall
from .b11 import hot_read, uncached_read
from .b12 import first_views, second_view
from .b13 import footprint
from .b14 import submission_as_work_grows
from .line import Line

LINES = [
    Line("B1", "anonymous page, hot, against nginx static", ">=", 0.5, hot_page),
    Line("B2", "the same behind nginx, against nginx static", ">=", 0.95, proxied_page),
    Line("B3", "page uncached, CPU against a bare view", "<=", 18, uncached_page),
    Line("B3.LIST", "list page uncached, CPU against a page", "<=", 1.5, list_page),
    Line("B3.MANY", "page uncached among 10,000, against among few", "<=", 1.2, as_pages_grow),
    Line("B4", "made anew after publishing one, and seen in 2 s", "<=", 1, after_publishing),
    Line("B5", "form step saved durably, CPU against a bare view", "<=", 25, form_step),
    Line("B5.60", "step of 60 questions in 15 steps against 20 in 6", "<=", 1.3, long_form_step),
    Line("B6", "final submit against the same rows written raw", ">=", 0.5, final_submit),
    Line("B7", "staff queue at 1,000,000 cases against 1,000", "<=", 1.5, queue_in_postgres),
    Line("B7.100", "the same embedded, at 100,000 cases", "<=", 1.5, queue_embedded),
    Line("B7.25", "queue of 25 against an empty listing", "<=", 1.5, over_an_empty_listing),
    Line("B8", "durable once-only dispatch against huey's own", ">=", 0.5, dispatch),
    Line("B9", "100,000 surveys in bulk against huey one by one", ">=", 25),
    Line("B10", "Arabic search recall over 10,000 pages", ">=", 0.95, recall),
    Line("B10.CPU", "search for a word that every page has against a page", "<=", 2, cost),
    Line("B11", "API page read, CPU against Wagtail's own", "<=", 0.1, uncached_read),
    Line("B11.HOT", "API page read, hot, against nginx static", ">=", 0.5, hot_read),
    Line("B12", "first view: home against 75 KB, a step against 65", "<=", 1, first_views),
    Line("B12.2", "second view against 6 KB", "<=", 1, second_view),
    Line("B13", "footprint: the worse of memory/350 MB and second start/5 s", "<=", 1, footprint),
    Line("B14", "submission at 1,000,000 cases against 1,000", "<=", 1.2, submission_as_work_grows),
]
