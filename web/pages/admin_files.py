"""What administrators download: all records, and real questions as drafts of test cases."""

from collections.abc import Iterator
from datetime import UTC, datetime

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import StreamingResponse

from records.bank import Which, question_lines
from records.export import record_lines
from web.language import page_language
from web.site import Site
from web.wording import word


def administrators_only(request: Request) -> None:
    """Let administrators pass.

    Raises:
        HTTPException: 403, it is somebody else, or nobody that is known.
    """
    identity = getattr(request.state, "identity", None)
    if getattr(identity, "role", None) != "administrator":
        raise HTTPException(403, word("page.administrators_only", page_language(request)))


def routes(site: Site) -> APIRouter:
    """GET /admin/records.jsonl and /admin/questions.jsonl, both JSON lines, read from the records in batches."""
    router = APIRouter(prefix="/admin", dependencies=[Depends(administrators_only)], include_in_schema=False)

    @router.get("/records.jsonl")
    def records() -> StreamingResponse:
        """Every exchange with its feedback and versions."""
        return _attached("records", record_lines(site.database))

    @router.get("/questions.jsonl")
    def questions(which: Which = "all") -> StreamingResponse:
        """Questions with drafted gold; `which`: all, declined or disliked."""
        return _attached(f"questions-{which}", question_lines(site.database, which))

    return router


def _attached(name: str, lines: Iterator[str]) -> StreamingResponse:
    """Lines as a file that is saved under its name and today's date, and kept in no cache."""
    file = f"clausewise-{name}-{datetime.now(UTC).date().isoformat()}.jsonl"
    return StreamingResponse(
        (line + "\n" for line in lines),
        media_type="application/x-ndjson",
        headers={
            "Content-Disposition": f'attachment; filename="{file}"',
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        },
    )
