"""Every line of the bench with its goal; one without a measure prints as not measured yet."""

from .b5 import form_step
from .b5_long import long_form_step
from .b6 import final_submit
from .b8 import dispatch
from .b13 import footprint
from .line import Line

LINES = [
    Line("B1", "anonymous page, hot, against nginx static", ">=", 0.5),
    Line("B2", "the same behind nginx, against nginx static", ">=", 0.95),
    Line("B3", "page uncached, CPU against a bare view", "<=", 18),
    Line("B4", "pages rendered again after publishing one", "<=", 1),
    Line("B5", "form step saved durably, CPU against a bare view", "<=", 25, form_step),
    Line("B5.60", "step of 60 questions in 15 steps against 20 in 6", "<=", 1.3, long_form_step),
    Line("B6", "final submit against the same rows written raw", ">=", 0.5, final_submit),
    Line("B7", "staff queue at 100,000 cases against 1,000", "<=", 1.5),
    Line("B8", "durable once-only dispatch against huey's own", ">=", 0.5, dispatch),
    Line("B9", "100,000 surveys in bulk against huey one by one", ">=", 25),
    Line("B10", "Arabic search recall over 10,000 pages", ">=", 0.95),
    Line("B11", "API page read, CPU against Wagtail's own", "<=", 0.1),
    Line("B12", "first view of home against 75 KB", "<=", 1),
    Line("B13", "footprint: the worse of memory/350 MB and second start/5 s", "<=", 1, footprint),
    Line("B14", "submission at 1,000,000 cases against 1,000", "<=", 1.2),
]
