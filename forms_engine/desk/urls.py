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
    bundle,
    calendar,
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
    minutes,
    opportunities,
    outbox,
    periods,
    queue,
    research,
    results,
    sessions,
    sightings,
    volunteers,
)
from .views.reception import counts, ground, interviews, letters, phone, slots, social

app_name = "desk"
holidays, shifts = periods.HOLIDAYS, periods.SHIFTS

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
    screen(f"{CASE}bundle/", bundle.show, "bundle"),
    screen(f"{CASE}declaration/", declaration.show, "declaration"),
    screen(f"{CASE}act/<slug:action>/", act.act, "act"),
    screen(f"{CASE}assign/", case.give, "assign"),
    screen(f"{CASE}research/", research.research, "research"),
    screen(f"{CASE}conditions/", case.conditions, "conditions"),
    screen(f"{CASE}note/", case.note, "note"),
    screen(f"{CASE}complaint/", case.concerned, "complaint"),
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
    screen(f"{SESSION}attend/<int:place>/", sessions.attend, "session_attend"),
    screen(f"{SESSION}absent/<int:place>/", sessions.absent, "session_absent"),
    screen(f"{SESSION}seat/", sessions.seat, "session_seat"),
    screen(f"{SESSION}minutes/", minutes.minutes, "minutes"),
    screen(f"{SESSION}minutes/pdf/", minutes.minutes_pdf, "minutes_pdf"),
    screen(f"{SESSION}close/", sessions.close, "session_close"),
    screen(ITEM, item.item, "item"),
    screen(f"{ITEM}vote/", item.vote, "vote"),
    screen(f"{ITEM}conflict/", item.conflict, "conflict"),
    screen(f"{ITEM}decide/", item.decide, "decide"),
    screen(f"{ITEM}defer/", item.defer, "item_defer"),
    screen(f"{ITEM}move/<slug:where>/", item.move, "item_move"),
    screen("results/", results.results, "results"),
    screen("forms/", forms.listing, "forms"),
    screen("forms/<slug:code>/", forms.form, "form"),
    screen("forms/<slug:code>/<int:old>/<int:new>/", forms.compare, "form_diff"),
    screen("calendar/", calendar.month, "calendar"),
    screen("calendar/holidays/new/", holidays.add, "holiday_add"),
    screen("calendar/holidays/<int:pk>/", holidays.edit, "holiday"),
    screen("calendar/holidays/<int:pk>/remove/", holidays.remove, "holiday_drop"),
    screen("calendar/shifts/new/", shifts.add, "shift_add"),
    screen("calendar/shifts/<int:pk>/", shifts.edit, "shift"),
    screen("calendar/shifts/<int:pk>/remove/", shifts.remove, "shift_drop"),
    screen("calendar/months/", sightings.sightings, "sightings"),
    screen("calendar/months/<int:pk>/remove/", sightings.remove, "sighting_drop"),
    screen("interviews/", interviews.listing, "interviews"),
    screen("interviews/new/", interviews.new, "interview_new"),
    screen("interviews/times/", slots.listing, "slots"),
    screen("interviews/times/open/", slots.open_times, "slots_open"),
    screen("interviews/times/<int:pk>/close/", slots.closed, "slot_close"),
    screen("interviews/<int:pk>/", interviews.settled, "interview"),
    screen("interviews/<int:pk>/cancel/", interviews.cancelled, "interview_cancel"),
    screen("calls/", phone.log, "calls"),
    screen("calls/new/", phone.new, "call_new"),
    screen("calls/promised/", phone.waiting, "call_backs"),
    screen("calls/promised/<int:pk>/", phone.call_back, "call_back"),
    screen("letters/", letters.listing, "letters"),
    screen("letters/new/", letters.new, "letter_new"),
    screen("letters/<int:pk>/scan/", letters.scan, "letter_scan"),
    screen("social/", social.listing, "social"),
    screen("social/new/", social.new, "social_new"),
    screen("ground/", ground.listing, "ground"),
    screen("ground/new/", ground.new, "ground_new"),
    screen("counts/", counts.counts, "counts"),
    screen("counts/file/", counts.as_csv, "counts_csv"),
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
