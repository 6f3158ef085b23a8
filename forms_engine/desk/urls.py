"""The addresses of the desk, under the Wagtail admin's; each behind its row of permissions.py."""

from django.urls import register_converter

from .converters import Field, Reference
from .guard import screen
from .views import (
    accounts,
    act,
    audit,
    begin,
    bundle,
    case,
    contact,
    decided,
    declaration,
    files,
    forms,
    giving,
    item,
    jobs,
    keyed_files,
    keying,
    letters,
    minutes,
    outbox,
    queue,
    research,
    results,
    sessions,
    wordings,
)

app_name = "desk"

register_converter(Reference, "reference")
register_converter(Field, "field")

CASE = "requests/<reference:reference>/"
KEYED = "requests/new/<uuid:pk>/"
KEYED_FILES = f"{KEYED}files/<slug:step>/<slug:question>/"
SESSION = "committee/<uuid:pk>/"
ITEM = "committee/cases/<int:pk>/"
WORDING = "texts/<slug:template>/<slug:language>/<slug:channel>/"
ACCOUNT = "accounts/<int:pk>/"

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
    screen(f"{CASE}letter/", decided.show, "letter"),
    screen(f"{CASE}reply/", letters.reply, "reply"),
    screen(f"{CASE}settle/", letters.settle, "settle"),
    screen(f"{CASE}contact/", contact.contact, "contact"),
    screen(f"{CASE}reveal/<field:field>/", case.unmask, "reveal"),
    screen(f"{CASE}files/<uuid:file>/", files.download, "file"),
    screen("committee/", sessions.listing, "sessions"),
    screen("committee/open/", sessions.start, "session_open"),
    screen(SESSION, sessions.session, "session"),
    screen(f"{SESSION}add/", sessions.add, "session_add"),
    screen(f"{SESSION}attend/<int:seat>/", sessions.attend, "session_attend"),
    screen(f"{SESSION}absent/<int:seat>/", sessions.absent, "session_absent"),
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
    screen("messages/", outbox.listing, "outbox"),
    screen("messages/<uuid:pk>/", outbox.message, "message"),
    screen("messages/<uuid:pk>/back/", outbox.came_back, "message_back"),
    screen("letters/", letters.listing, "letters"),
    screen("texts/", wordings.listing, "wordings"),
    screen(WORDING, wordings.edit, "wording"),
    screen(f"{WORDING}reset/", wordings.reset, "wording_reset"),
    screen("jobs/again/", jobs.all_again, "jobs_rerun"),
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
