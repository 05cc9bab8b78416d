"""What programs are answered: the same as the pages and the exports say, and clear refusals."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient
from litestar.types import ASGIApp

from tests.web.api_case import BEARER, GUARD, NEW, TEXTS, make_case, program, until
from twosource.case import Case, exporters
from twosource.errors import CaseError
from twosource.model import JudgementKind
from twosource.settings import Settings
from twosource.web.api import MEDIA_TYPES
from twosource.web.board_view import ORDERS, SHOWN, BoardQuery, listed
from twosource.web.desk import Desk, Progress
from twosource.web.queue_view import doubts

Client = TestClient[ASGIApp]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("where-the-case-lies")
    return make_case(base / "case-of-a-reader", base / "pages")


@pytest.fixture(scope="module")
def both(folder: Path) -> Iterator[tuple[Client, Desk]]:
    """For reading."""
    with program(folder) as found:
        yield found


@pytest.fixture
def own(folder: Path, tmp_path: Path) -> Iterator[tuple[Client, Desk]]:
    """A copy for one test to change."""
    with program(Path(shutil.copytree(folder, tmp_path / "copy-of-the-case"))) as found:
        yield found


def answer(client: Client, path: str, status: int = 200) -> Any:
    response = client.get(f"/api{path}")
    assert response.status_code == status, response.text
    return response.json()


def post(client: Client, path: str, body: object, status: int) -> Any:
    response = client.post(f"/api{path}", json=body)
    assert response.status_code == status, response.text
    return response.json()


def refusal(found: Any) -> str:
    assert list(found) == ["detail"]
    return str(found["detail"])


def test_state(both: tuple[Client, Desk]) -> None:
    client, desk = both
    state = answer(client, "/state")
    assert state["progress"] == {"what": "", "done": 0, "total": 0, "failed": ""}
    assert (state["view"], state["current"], state["reports"]) == (desk.view().number, True, len(TEXTS))


@pytest.mark.parametrize("show", SHOWN)
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("rest", ["", "&lone=1", "&q=ferry", "&page=9"])
def test_the_board_is_the_one_of_the_page(both: tuple[Client, Desk], show: str, order: str, rest: str) -> None:
    client, desk = both
    board = answer(client, f"/claims?show={show}&order={order}{rest}")
    query = BoardQuery("ferry" if "q=" in rest else "", show, order, lone="lone" in rest, page=9 if "page" in rest else 1)
    rows = listed(desk.view(), query, desk.statements_with("ferry") if query.words else None)
    assert [row["id"] for row in board["claims"]] == [part.id for part in rows.parts]
    assert (board["total"], board["pages"], board["counts"]) == (rows.total, rows.pages, rows.counts)
    asked = {"q": query.words, "show": show, "order": order, "lone": query.lone, "page": 1}
    assert board["query"] == {**asked, "chosen": {}, "since": "", "until": ""}


def test_a_board_query_that_is_not_understood_says_what_was(both: tuple[Client, Desk]) -> None:
    board = answer(both[0], "/claims?show=nonsense&order=none&lone=perhaps&page=-3")
    asked = {"q": "", "show": "all", "order": "concern", "lone": False, "page": 1}
    assert board["query"] == {**asked, "chosen": {}, "since": "", "until": ""}


def test_every_claim_says_what_its_page_says(both: tuple[Client, Desk]) -> None:
    client, desk = both
    view = desk.view()
    ids = list(view.claims)
    for number, (claim_id, part) in enumerate(view.claims.items()):
        claim = answer(client, f"/claims/{claim_id}")
        assert claim["row"]["told_by"] == part.told_by
        assert (claim["row"]["independent"], claim["row"]["floor"]) == (part.independent, part.floor)
        assert [line["statement"] for line in claim["lines"]] == [line.statement_id for line in part.lines]
        assert [line["statement"] for line in claim["lane"]] == [line.statement_id for line in part.lane]
        assert [origin["name"] for origin in claim["origins"]] == [origin.name for origin in part.origins]
        assert [one["because"] for one in claim["disputes"]] == [one.because for one in part.disputes]
        assert claim["before"] == (ids[number - 1] if number else None)
        assert claim["after"] == (ids[number + 1] if number + 1 < len(ids) else None)
        for line in (claim["headline"], *claim["lines"], *claim["lane"]):
            text = view.reports[line["report"]].report.text
            assert " […] ".join(text[span["start"] : span["end"]] for span in line["spans"]) == line["words"]


def test_reports_and_statements_are_those_of_the_json_case(both: tuple[Client, Desk]) -> None:
    client, desk = both
    case = answer(client, "/export/json")
    documents = {one["id"]: one for one in case["documents"]}
    statements = {one["id"]: one for one in [*case["statements"], *case["review"]]}
    listed_reports = answer(client, "/reports")
    assert [one["id"] for one in listed_reports] == list(documents)
    seen = set()
    for row in listed_reports:
        report = answer(client, f"/reports/{row['id']}")
        assert report["document"] == documents[row["id"]]
        assert row["statements"] == len(report["statements"])
        for statement in report["statements"]:
            seen.add(statement["id"])
            assert answer(client, f"/statements/{statement['id']}") == statement
            wanted = statements[statement["id"]]
            assert statement["review"] == wanted.get("state")
            assert {key: statement[key] for key in wanted if key != "state"} == {
                key: value for key, value in wanted.items() if key != "state"
            }
            assert statement["report"] == row["id"]
            assert [one for one in statement["claims"] if one not in desk.view().claims] == []
    assert seen == set(statements)


def test_offsets_count_code_points(both: tuple[Client, Desk]) -> None:
    client, _ = both
    report = next(one for one in answer(client, "/reports") if one["file"] == "evening.txt")
    found = answer(client, f"/reports/{report['id']}")
    text = found["document"]["text"]
    assert "𝔓" in text
    for statement in found["statements"]:
        assert " ".join(text[start:end] for start, end in statement["spans"]) == statement["content"]


def test_doubts_are_those_of_the_page(both: tuple[Client, Desk]) -> None:
    client, desk = both
    found = answer(client, "/doubts")
    wanted = doubts(desk.view())
    assert [one["title"] for one in found["doubts"]] == [one.title for one in wanted]
    assert (found["total"], found["page"]) == (len(wanted), 1)


def test_history_is_newest_first_and_says_what_holds(both: tuple[Client, Desk]) -> None:
    undo, party = answer(both[0], "/history")
    assert (undo["number"], undo["kind"], undo["undoes"], undo["holds"]) == (2, "undo", party["id"], True)
    assert (party["number"], party["kind"], party["holds"]) == (1, "party", False)
    assert (party["note"], party["by"], party["left"]["name"]) == ("he works there", "A. Reader", "Ola Berg")
    assert party["made_at"]


def test_search_finds_what_the_case_finds(both: tuple[Client, Desk]) -> None:
    client, desk = both
    found = answer(client, '/search?q="harbour master"')
    assert {one["report"]: tuple(one["statements"]) for one in found} == desk.search('"harbour master"')
    assert answer(client, "/search?q=zeppelin") == []
    assert answer(client, "/search?q=fer%00ry") == []
    assert answer(client, "/search?q=ferry%00") == answer(client, "/search?q=ferry")


@pytest.mark.parametrize("path", ["/search?q=", '/search?q=""', '/claims?q="', "/search?q=%20", "/search?q=%00"])
def test_a_search_for_nothing_is_refused(both: tuple[Client, Desk], path: str) -> None:
    assert "at least one word" in refusal(answer(both[0], path, 422))


def test_a_search_needs_words(both: tuple[Client, Desk]) -> None:
    assert "'q'" in refusal(answer(both[0], "/search", 400))


@pytest.mark.parametrize("form", exporters())
def test_exports_are_those_of_the_case(both: tuple[Client, Desk], form: str) -> None:
    client, desk = both
    response = client.get(f"/api/export/{form}")
    assert response.status_code == 200
    suffix = exporters()[form].suffix
    assert response.headers["content-type"].removesuffix("; charset=utf-8") == MEDIA_TYPES[suffix]
    assert response.headers["content-disposition"] == f'attachment; filename="case-{form}{suffix}"'
    if form == "pdf":  # its bytes are a matter of the exporter's own tests
        assert response.content.startswith(b"%PDF-")
        return
    with Case.open(desk.folder) as case:
        assert response.content == case.export(form)


def test_a_picture_as_png(both: tuple[Client, Desk]) -> None:
    response = both[0].get("/api/export/timeline?png=1")
    assert response.headers["content-type"] == "image/png"
    assert 'filename="case-timeline.png"' in response.headers["content-disposition"]
    assert response.content.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/claims/none", 404, "other statements now"),
        ("/reports/none", 404, "no report none"),
        ("/statements/none", 404, "no statement none"),
        ("/jobs/none", 404, "no job none"),
        ("/export/none", 404, "no export format 'none'; there are: docx"),
        ("/export/json?png=1", 422, "no picture"),
        ("/export/map?png=perhaps", 400, "png: "),
    ],
)
def test_what_is_not_there(both: tuple[Client, Desk], path: str, status: int, words: str) -> None:
    assert words in refusal(answer(both[0], path, status))


def test_a_judgement_is_kept_counts_and_can_be_undone(own: tuple[Client, Desk]) -> None:
    client, desk = own
    body = {"kind": "party", "left": "Ola Berg", "right": "coast guard", "note": "he said so", "by": "B. Reader"}
    changes = post(client, "/judgements/preview", body, 200)
    with Case.open(desk.folder) as case:
        wanted = case.preview("party", "Ola Berg", "coast guard")
    assert changes == [{"what": one.what, "words": one.words, "statement_ids": list(one.statement_ids)} for one in wanted]
    assert len(answer(client, "/history")) == 2, "a preview keeps nothing"
    kept = post(client, "/judgements", body, 201)
    assert kept["number"] == 3
    newest = answer(client, "/history")[0]
    assert (newest["id"], newest["note"], newest["by"], newest["holds"]) == (kept["id"], "he said so", "B. Reader", True)
    until(lambda: bool(answer(client, "/state")["current"]))
    assert post(client, "/judgements", {"kind": "undo", "undoes": kept["id"]}, 201)["number"] == 4
    assert [one["holds"] for one in answer(client, "/history")] == [True, False, True, False]


def test_a_judgement_sent_twice_with_its_key_is_kept_once(own: tuple[Client, Desk]) -> None:
    client, _ = own
    body = {"kind": "party", "left": "Ola Berg", "right": "Norway", "key": "a-key-of-its-own"}
    assert post(client, "/judgements", body, 201) == post(client, "/judgements", body, 201)


@pytest.mark.parametrize("path", ["/judgements", "/judgements/preview"])
@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        ({}, 400, "`kind`"),
        ({"kind": "nonsense"}, 400, "kind: "),
        ({"kind": "same", "left": 4}, 400, "left: "),
        ([], 400, "data: "),
        ({"kind": "same"}, 422, "needs two things"),
        ({"kind": "same", "left": "", "right": ""}, 422, "needs two things"),
        ({"kind": "same", "left": "nobody", "right": "no one"}, 422, "no statement id and no name"),
        ({"kind": "undo", "undoes": "99"}, 422, "no judgement '99'"),
        ({"kind": "undo"}, 422, "no judgement"),
        ({"kind": "grade", "left": "Coast Courier", "right": "Z"}, 422, "letter from A"),
        ({"kind": "confirm", "left": "none"}, 422, "no statement"),
    ],
)
def test_a_judgement_that_cannot_be(both: tuple[Client, Desk], path: str, body: object, status: int, words: str) -> None:
    assert words in refusal(post(both[0], path, body, status))
    assert len(both[1].judgements()) == 2


@pytest.mark.parametrize("kind", JudgementKind.__args__)  # type: ignore[attr-defined]
def test_every_kind_of_judgement_is_understood(both: tuple[Client, Desk], kind: str) -> None:
    assert "enum" not in refusal(post(both[0], "/judgements/preview", {"kind": kind, "left": "none", "right": "none"}, 422))


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b'"\\ud800"', b'{"kind": "undo", "by": "\\ud800"}'])
@pytest.mark.parametrize("path", ["/judgements", "/judgements/preview", "/drafts/check"])
def test_what_is_no_json_is_refused(both: tuple[Client, Desk], path: str, content: bytes) -> None:
    response = both[0].post(f"/api{path}", content=content, headers={"Content-Type": "application/json"})
    assert response.status_code == 400
    refusal(response.json())


def test_a_draft_is_checked_as_the_case_checks_it(both: tuple[Client, Desk]) -> None:
    client, desk = both
    draft = "The ferry 𝔓 carried 90 people [1].\nIt is confirmed. [99]"
    remarks = post(client, "/drafts/check", {"text": draft}, 200)
    with Case.open(desk.folder) as case:
        wanted = case.check(draft)
    assert wanted
    assert remarks == [
        {"line": one.line, "start": one.span.start, "end": one.span.end}
        | {"words": one.words, "excess": one.excess, "remedy": one.remedy}
        for one in wanted
    ]
    assert all(draft[one["start"] : one["end"]] == one["words"] for one in remarks)
    assert post(client, "/drafts/check", {"text": ""}, 200) == []
    assert "`text`" in refusal(post(client, "/drafts/check", {}, 400))


def test_reports_are_added_in_the_background(own: tuple[Client, Desk]) -> None:
    client, desk = own
    files = [("files", ("../night.txt", NEW.encode())), ("files", ("x.bin", b"\x00\x01"))]
    response = client.post("/api/reports", files=files)
    assert response.status_code == 202
    job_id = response.json()["job"]
    until(lambda: answer(client, f"/jobs/{job_id}")["state"] == "done")
    job = answer(client, f"/jobs/{job_id}")
    assert answer(client, "/jobs") == [job]
    assert (job["what"], job["done"], job["total"], job["reason"]) == ("adding reports", 2, 2, "")
    assert [one["file"] for one in job["files"]] == ["night.txt", "x.bin"]
    until(lambda: job["files"][0]["report"] in desk.view().reports)
    assert answer(client, f"/reports/{job['files'][0]['report']}")["document"]["text"] == NEW
    assert "has ended: done" in refusal(post(client, f"/jobs/{job_id}/cancel", None, 409))


def test_one_report_alone(own: tuple[Client, Desk]) -> None:
    response = own[0].post("/api/reports", files={"files": ("night.txt", NEW.encode())})
    assert response.status_code == 202


def test_a_job_is_cancelled(own: tuple[Client, Desk]) -> None:
    client, desk = own
    with desk._writing:
        job_id = client.post("/api/reports", files={"files": ("night.txt", NEW.encode())}).json()["job"]
        post(client, f"/jobs/{job_id}/cancel", None, 200)
    until(lambda: answer(client, f"/jobs/{job_id}")["state"] == "cancelled")
    assert post(client, f"/jobs/{job_id}/cancel", None, 200)["state"] == "cancelled"
    assert "no job none" in refusal(post(client, "/jobs/none/cancel", None, 404))


def test_files_over_the_limit_are_refused(folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    with program(copy, Settings(max_file_bytes=1000)) as (client, _):
        one = client.post("/api/reports", files={"files": ("big.txt", b"x" * 1001)})
        assert one.status_code == 413
        assert "big.txt: is over the limit of 1,000 bytes" in refusal(one.json())
        all_together = client.post("/api/reports", files=[("files", (f"{number}.txt", b"x" * 999)) for number in range(11)])
        assert all_together.status_code == 413
        refusal(all_together.json())
        assert answer(client, "/jobs") == []


def test_files_larger_than_other_bodies_may_be_are_taken(own: tuple[Client, Desk]) -> None:
    content = NEW.encode() + b" " * 11_000_000
    assert own[0].post("/api/reports", files={"files": ("long.txt", content)}).status_code == 202


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"files": [("other", ("a.txt", b"x"))]},
        {"data": {"files": "words"}},
        {"json": {"files": ["x"]}},
        {"content": b"--x\r\nnonsense", "headers": {"Content-Type": "multipart/form-data; boundary=x"}},
        {"content": b"x", "headers": {"Content-Type": "multipart/form-data"}},
    ],
)
def test_what_is_no_file_is_refused(both: tuple[Client, Desk], sent: dict[str, Any]) -> None:
    response = both[0].post("/api/reports", **sent)
    assert response.status_code in (400, 422), response.text
    refusal(response.json())


def test_a_case_that_is_in_use_is_told_without_where_it_lies(
    both: tuple[Client, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    client, desk = both

    def fail(*_: object, **__: object) -> None:
        raise CaseError(f"{desk.folder}: no case here; make one with `twosource new {desk.folder}`")

    monkeypatch.setattr(Desk, "judgements", fail)
    assert refusal(answer(client, "/history", 503)) == "no case here; make one with `twosource new CASE`"


def test_a_disk_that_fails_is_told_without_where(both: tuple[Client, Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    client, desk = both

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", str(desk.folder))

    monkeypatch.setattr(Desk, "judgements", fail)
    assert refusal(answer(client, "/history", 503)) == "the case cannot be read or written (No space left on device)"


def test_a_run_that_failed_is_told_without_where(both: tuple[Client, Desk]) -> None:
    client, desk = both
    before = desk.progress
    try:
        desk.progress = Progress(failed=f"{desk.folder.name}: the case cannot be written; see {desk.folder}/lock")
        assert answer(client, "/state")["progress"]["failed"] == "the case cannot be written; see CASE/lock"
    finally:
        desk.progress = before


def test_nothing_says_where_the_case_lies(own: tuple[Client, Desk]) -> None:
    client, desk = own
    client.post("/api/reports", files={"files": ("night.txt", NEW.encode())})
    view = desk.view()
    paths = ["/state", "/claims?lone=1", "/reports", "/doubts", "/history", "/search?q=ferry", "/jobs", "/export/json"]
    paths += [f"/claims/{one}" for one in view.claims] + [f"/reports/{one}" for one in view.reports]
    for path in [*paths, "/claims/x", "/search?q=", "/jobs/x"]:
        response = client.get(f"/api{path}")
        told = response.text + json.dumps(dict(response.headers))
        assert desk.folder.name not in told, path
        assert str(desk.folder.parent) not in told, path


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/state"), ("GET", "/export/json"), ("POST", "/reports"), ("GET", "/jobs")]
)
@pytest.mark.parametrize("shown", ["", "Bearer", "Bearer wrong", "Basic a-token-for-programs"])
def test_without_the_token_there_is_no_answer(both: tuple[Client, Desk], method: str, path: str, shown: str) -> None:
    response = both[0].request(method, f"/api{path}", headers={**BEARER, "Authorization": shown})
    assert response.status_code == 401


def test_a_browser_needs_the_token_for_changes_too(both: tuple[Client, Desk]) -> None:
    client, _ = both
    cookie = {"Cookie": f"{GUARD.cookie}={GUARD.token}", "Authorization": ""}
    body = {"kind": "same"}
    assert client.post("/api/judgements", json=body, headers={**cookie, "X-Twosource": ""}).status_code == 403
    assert client.post("/api/judgements", json=body, headers={**cookie, "X-Twosource": GUARD.change_token}).status_code == 422
    foreign = {**BEARER, "Origin": "http://evil.example"}
    assert client.post("/api/judgements", json=body, headers=foreign).status_code == 403


def test_reading_goes_on_while_somebody_writes(both: tuple[Client, Desk]) -> None:
    client, desk = both
    with desk._writing:
        assert answer(client, "/state")["reports"] == len(TEXTS)
        assert answer(client, "/search?q=ferry")
