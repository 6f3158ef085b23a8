"""`/healthz`: is the database there, and is the oldest promise to act still young?"""

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from forms_engine.outbox.queries import oldest_due_age


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """200 with `oldest_due_seconds` (0.0 when nothing is due), 503 when the database is away."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        age = oldest_due_age()
    except DatabaseError:
        return JsonResponse({"status": "down", "oldest_due_seconds": None}, status=503)
    return JsonResponse(
        {"status": "ok", "oldest_due_seconds": round(age.total_seconds(), 1) if age else 0.0}
    )
