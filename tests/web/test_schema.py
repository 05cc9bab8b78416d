"""The API against its own description: whatever fits it is answered, and every answer fits it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
import uvicorn
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks as fits

from tests.web.api_case import BEARER, GUARD, NEW, make_case, until
from twosource.case import exporters
from twosource.web.app import make_app
from twosource.web.desk import Desk
from twosource.web.facets import FACETS
from twosource.web.guard import Guard
from twosource.web.server import HOST, _bound, served_app

QUICK, LONG = 20, 100
CHECKS = [
    not_a_server_error,
    fits.status_code_conformance,
    fits.content_type_conformance,
    fits.response_headers_conformance,
    fits.response_schema_conformance,
]
# The description hangs on no case.
DESCRIPTION = make_app(Desk(Path("nowhere")), GUARD).openapi_schema.to_schema()
schema = schemathesis.openapi.from_dict(DESCRIPTION).include(path_regex="^/api/")
quick = settings(max_examples=QUICK, deadline=None, suppress_health_check=list(HealthCheck))
long = settings(max_examples=LONG, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Desk]]:
    """A server that listens: what a client sends comes as it would come. Its address, and its desk."""
    base = tmp_path_factory.mktemp("served")
    desk = Desk(make_case(base / "case", base / "pages"))
    listening = _bound(0)
    guard = Guard(GUARD.token, listening.getsockname()[1])
    server = uvicorn.Server(uvicorn.Config(served_app(desk, guard), log_level="warning", access_log=False, lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    until(lambda: server.started and desk.is_current)
    yield f"http://{HOST}:{guard.port}", desk
    server.should_exit = True
    thread.join()


def check_answer(case: Any, address: str) -> None:
    """Asks once; fails with every check of CHECKS that the answer does not pass."""
    answer = case.call(base_url=address, headers=BEARER)
    assert answer.status_code < 500
    case.validate_response(answer, checks=CHECKS)


@schema.parametrize()
@quick
def test_whatever_is_asked_the_answer_fits(case: Any, served: tuple[str, Desk]) -> None:
    check_answer(case, served[0])


@pytest.mark.slow
@schema.parametrize()
@long
def test_whatever_is_asked_at_length_the_answer_fits(case: Any, served: tuple[str, Desk]) -> None:
    check_answer(case, served[0])


def test_what_the_case_holds_fits(served: tuple[str, Desk]) -> None:
    address, desk = served
    view = desk.view()
    asked = [
        *[("/api/claims", f"/api/claims?lone={lone}&q={words}") for lone in ("", "1") for words in ("", "ferry")],
        *[("/api/claims/{claim_id}", f"/api/claims/{one}") for one in view.claims],
        *[("/api/reports/{report_id}", f"/api/reports/{one}") for one in view.reports],
        *[("/api/statements/{statement_id}", f"/api/statements/{one}") for one in view.statements],
        *[("/api/export/{form}", f"/api/export/{form}") for form in exporters()],
        ("/api/export/{form}", "/api/export/map?png=1"),
        ("/api/search", "/api/search?q=ferry"),
        ("/api/claims", "/api/claims?outlet=Harbour+Bulletin&outlet=none&conflict=quantity&since=2026-01-01&order=newest"),
        *[("/api/facets/{facet}", f"/api/facets/{facet}?lone=1") for facet in FACETS],
        *[
            (path, path)
            for path in ("/api/state", "/api/reports", "/api/doubts", "/api/history", "/api/jobs", "/api/saved-views")
        ],
    ]
    with httpx.Client(base_url=address, headers=BEARER, timeout=60) as client:
        for path, target in asked:
            response = client.get(target)
            assert response.status_code == 200, target
            schema[path]["GET"].validate_response(response)


def test_what_is_changed_fits(served: tuple[str, Desk]) -> None:
    address, _ = served
    body = {"kind": "party", "left": "Ola Berg", "right": "coast guard"}
    with httpx.Client(base_url=address, headers=BEARER, timeout=60) as client:
        for path, wanted in (("/api/judgements/preview", 200), ("/api/judgements", 201)):
            response = client.post(path, json=body)
            assert response.status_code == wanted
            schema[path]["POST"].validate_response(response)
        response = client.put("/api/saved-views", json={"name": "Ferry / boats", "board": "?q=ferry"})
        schema["/api/saved-views"]["PUT"].validate_response(response)
        response = client.post("/api/saved-views/rename", json={"name": "Ferry / boats", "new": "Boats"})
        schema["/api/saved-views/rename"]["POST"].validate_response(response)
        response = client.delete("/api/saved-views", params={"name": "Boats"})
        assert response.status_code == 200
        schema["/api/saved-views"]["DELETE"].validate_response(response)
        response = client.post("/api/reports", files={"files": ("night.txt", NEW.encode())})
        response.request.read()
        schema["/api/reports"]["POST"].validate_response(response)
        job_id = response.json()["job"]
        until(lambda: client.get(f"/api/jobs/{job_id}").json()["state"] == "done")
        schema["/api/jobs/{job_id}"]["GET"].validate_response(client.get(f"/api/jobs/{job_id}"))


def test_every_answer_and_every_operation_is_described() -> None:
    for path, operations in DESCRIPTION["paths"].items():
        if not path.startswith("/api/"):
            continue
        for method, operation in operations.items():
            assert operation["summary"] and operation["summary"] != operation["operationId"], path
            for status, response in operation["responses"].items():
                assert response["description"], (path, method, status)
                for content in response["content"].values():
                    assert content["schema"] or path == "/api/export/{form}", (path, method, status)
                if int(status) >= 400:
                    assert response["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Refusal"}


def test_the_description_is_served(served: tuple[str, Desk]) -> None:
    response = httpx.get(f"{served[0]}/schema/openapi.json", headers=BEARER)
    assert set(response.json()["paths"]) == set(DESCRIPTION["paths"])
