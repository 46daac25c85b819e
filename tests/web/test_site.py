from pathlib import Path
from types import SimpleNamespace

from answering.engine import Answerer
from ingest.builtin import BUILTIN_ID
from ingest.index import Index
from records.database import open_database
from web.desk import Desk
from web.service import Service
from web.site import Site


def test_a_site_shows_the_plan_and_keeps_the_records_of_its_service(index: Index, tmp_path: Path) -> None:
    database, desk = open_database(None, tmp_path), Desk()
    site = Site(Service(Answerer(index), database), desk, SimpleNamespace())
    assert site.database is database
    assert site.catalog is index.catalog
    assert site.record.plan.id == BUILTIN_ID
    desk.close()
    database.close()
