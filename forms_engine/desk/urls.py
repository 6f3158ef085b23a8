"""The addresses of the desk, under the Wagtail admin's; each behind its row of permissions.py."""

from django.urls import register_converter

from .converters import Field, Reference
from .guard import screen
from .views import (
    accounts,
    act,
    attendance,
    audit,
    begin,
    case,
    declaration,
    files,
    forms,
    giving,
    item,
    jobs,
    keyed_files,
    keying,
    matching,
    opportunities,
    outbox,
    queue,
    results,
    sessions,
    volunteers,
)

app_name = "desk"

register_converter(Reference, "reference")
register_converter(Field, "field")

CASE = "requests/<reference:reference>/"
KEYED = "requests/new/<uuid:pk>/"
KEYED_FILES = f"{KEYED}files/<slug:step>/<slug:question>/"
SESSION = "committee/<uuid:pk>/"
ITEM = "committee/cases/<int:pk>/"
ACCOUNT = "accounts/<int:pk>/"
VOLUNTEER = "volunteers/<reference:reference>/"
CHECK = f"{VOLUNTEER}checks/<slug:kind>/"
OPPORTUNITY = "opportunities/<int:pk>/"
PLACE = "opportunities/places/<int:pk>/"

urlpatterns = [
    screen("requests/", queue.QueueView.as_view(), "queue"),
    screen("requests/assign/", giving.give_many, "assign_many"),
    screen("requests/new/", begin.new, "key"),
    screen(KEYED, keying.key, "keyed"),
    screen(f"{KEYED}paper/", keying.paper, "keyed_paper"),
    screen(KEYED_FILES, keyed_files.files, "keyed_file"),
    screen(f"{KEYED_FILES}<uuid:file>/remove/", keyed_files.files, "keyed_file_remove"),
    screen(CASE, case.show, "case"),
    screen(f"{CASE}declaration/", declaration.show, "declaration"),
    screen(f"{CASE}act/<slug:action>/", act.act, "act"),
    screen(f"{CASE}assign/", case.give, "assign"),
    screen(f"{CASE}note/", case.note, "note"),
    screen(f"{CASE}reveal/<field:field>/", case.unmask, "reveal"),
    screen(f"{CASE}files/<uuid:file>/", files.download, "file"),
    screen(f"{CASE}volunteers/", matching.match, "match"),
    screen("volunteers/", volunteers.listing, "volunteers"),
    screen("volunteers/hours/", attendance.export, "hours_export"),
    screen(VOLUNTEER, volunteers.show, "volunteer"),
    screen(CHECK, volunteers.check, "volunteer_check"),
    screen(f"{CHECK}drop/", volunteers.drop, "volunteer_check_drop"),
    screen(f"{VOLUNTEER}places/", volunteers.places, "volunteer_places"),
    screen("opportunities/", opportunities.listing, "opportunities"),
    screen("opportunities/new/", opportunities.new, "opportunity_new"),
    screen(OPPORTUNITY, opportunities.show, "opportunity"),
    screen(f"{OPPORTUNITY}change/", opportunities.change, "opportunity_change"),
    screen(f"{OPPORTUNITY}move/", opportunities.move, "opportunity_move"),
    screen(f"{OPPORTUNITY}cancel/", opportunities.cancel, "opportunity_cancel"),
    screen(f"{PLACE}attend/", attendance.attend, "attendance"),
    screen(f"{PLACE}hours/", attendance.correct, "hours"),
    screen("committee/", sessions.listing, "sessions"),
    screen("committee/open/", sessions.start, "session_open"),
    screen(SESSION, sessions.session, "session"),
    screen(f"{SESSION}add/", sessions.add, "session_add"),
    screen(f"{SESSION}attend/", sessions.attend, "session_attend"),
    screen(f"{SESSION}close/", sessions.close, "session_close"),
    screen(ITEM, item.item, "item"),
    screen(f"{ITEM}vote/", item.vote, "vote"),
    screen(f"{ITEM}conflict/", item.conflict, "conflict"),
    screen(f"{ITEM}decide/", item.decide, "decide"),
    screen(f"{ITEM}defer/", item.defer, "item_defer"),
    screen("results/", results.results, "results"),
    screen("forms/", forms.listing, "forms"),
    screen("forms/<slug:code>/", forms.form, "form"),
    screen("forms/<slug:code>/<int:old>/<int:new>/", forms.compare, "form_diff"),
    screen("messages/", outbox.listing, "outbox"),
    screen("messages/<uuid:pk>/", outbox.message, "message"),
    screen("jobs/", jobs.listing, "jobs"),
    screen("jobs/<int:pk>/again/", jobs.again, "job_rerun"),
    screen("accounts/", accounts.listing, "accounts"),
    screen("accounts/invite/", accounts.invite, "account_invite"),
    screen(ACCOUNT, accounts.account, "account"),
    screen(f"{ACCOUNT}disable/", accounts.disable, "account_disable"),
    screen(f"{ACCOUNT}enable/", accounts.enable, "account_enable"),
    screen(f"{ACCOUNT}invite/", accounts.invite_again, "account_invite_again"),
    screen("audit/", audit.audit, "audit"),
]
