from fastapi.testclient import TestClient
from prometheus_client import REGISTRY
from prometheus_client.parser import text_string_to_metric_families

from web.api.metrics import Metrics
from web.desk import Desk, Ticket
from web.site import Site


def samples(text: str) -> dict[tuple[str, str], float]:
    """The samples by name and joined labels."""
    return {
        (sample.name, " ".join(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_answers_are_counted_by_channel_status_and_engine(client: TestClient) -> None:
    for question in ("谁负责园区减污降碳？", "谁负责农业？", "今天天气怎么样？"):
        assert client.post("/api/ask", json={"question": question}).status_code == 200
    client.post("/api/ask", json={"question": ""})
    given = client.get("/metrics")
    assert given.headers["content-type"].startswith("text/plain; version=")
    found = samples(given.text)
    answered = found["clausewise_questions_total", "api extractive answered"]
    assert answered == 2
    assert sum(value for (name, _), value in found.items() if name == "clausewise_questions_total") == 3
    assert found["clausewise_answering_seconds_count", ""] == 3
    assert found["clausewise_answering_seconds_sum", ""] > 0
    assert found["clausewise_waiting_seconds_count", ""] == 3
    assert found["clausewise_refusals_total", "invalid"] == 1


def test_who_waits_now_is_read_from_the_desk(site: Site, metrics: Metrics) -> None:
    assert samples(metrics.printed().decode())["clausewise_waiting", ""] == 0
    site.desk.waiting.append(Ticket(site.desk))
    assert samples(metrics.printed().decode())["clausewise_waiting", ""] == 1


def test_feedback_is_counted_by_verdict(metrics: Metrics) -> None:
    for verdict in ("useful", "wrong", "useful"):
        metrics.judged(verdict)
    found = samples(metrics.printed().decode())
    assert found["clausewise_feedback_total", "useful"] == 2
    assert found["clausewise_feedback_total", "wrong"] == 1


def test_two_servers_count_apart_and_nothing_is_global() -> None:
    one, other = Metrics(Desk()), Metrics(Desk())
    one.refused("rate")
    assert "clausewise_refusals_total{" not in other.printed().decode()
    assert not any(family.name.startswith("clausewise") for family in REGISTRY.collect())


def test_nothing_that_is_counted_tells_the_question(client: TestClient) -> None:
    client.post("/api/ask", json={"question": "谁负责园区减污降碳？", "id": "secret-id"})
    text = client.get("/metrics").text
    assert "园区" not in text
    assert "secret-id" not in text
