"""Frozen forms are guarded by triggers: what a person answered to can be shown years later."""

from forms_engine.audit.guards import Guard

GUARDS = (
    Guard("fe_forms_formversion", "fe_forms_version", "versions of forms never change"),
    Guard("fe_forms_formtext", "fe_forms_text", "texts of forms are only ever added"),
)
