"""The addresses of the desk, under the Wagtail admin's; each behind its row of permissions.py."""

from django.urls import register_converter

from .converters import Field, Reference
from .guard import screen
from .views import (
    accounts,
    act,
    audit,
    begin,
    case,
    checks,
    declaration,
    files,
    filters,
    forms,
    giving,
    item,
    jobs,
    keyed_files,
    keying,
    links,
    many,
    outbox,
    queue,
    results,
    sessions,
    todo,
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

urlpatterns = [
    screen("requests/", queue.QueueView.as_view(), "queue"),
    screen("requests/assign/", giving.give_many, "assign_many"),
    screen("requests/message/", many.message_many, "message_many"),
    screen("requests/export/", many.export_many, "export_many"),
    screen("requests/filters/", filters.listing, "filters"),
    screen("requests/filters/save/", filters.save, "filter_save"),
    screen("requests/filters/<int:pk>/", filters.edit, "filter"),
    screen("requests/filters/<int:pk>/remove/", filters.remove, "filter_remove"),
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
    screen(f"{CASE}check/<field:field>/", checks.check, "check"),
    screen(f"{CASE}check/<field:field>/undo/", checks.uncheck, "check_undo"),
    screen(f"{CASE}tick/", checks.mark, "tick"),
    screen(f"{CASE}task/", todo.add, "task_add"),
    screen(f"{CASE}family/", links.family, "family"),
    screen(f"{CASE}family/<reference:other>/part/", links.separate, "family_part"),
    screen(f"{CASE}duplicate/", links.duplicate, "duplicate"),
    screen(f"{CASE}duplicate/undo/", links.undo, "duplicate_undo"),
    screen(f"{CASE}quiet/", links.quiet, "quiet"),
    screen(f"{CASE}files/<uuid:file>/", files.download, "file"),
    screen("tasks/", todo.listing, "tasks"),
    screen("tasks/<int:pk>/done/", todo.finish, "task_done"),
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
