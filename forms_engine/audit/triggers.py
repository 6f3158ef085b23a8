"""The events are guarded by triggers; who owns the database can lift them: `verify` is for that."""

from forms_engine.audit.guards import Guard

EVENTS = Guard("fe_audit_event", "fe_audit", "events are only ever added")
install, remove, lifted = EVENTS.install, EVENTS.remove, EVENTS.lifted
