"""What is next, what was not read and what is known of a report, by program; and files that come in by a page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar.testing import TestClient
from litestar.types import ASGIApp

from tests.web.api_case import NEW, make_case, program, until
from twosource.settings import Settings
from twosource.web.desk import Desk

Client = TestClient[ASGIApp]
HOSTILE = '"><script>alert(1)</script>\u202e{{ 7 * 7 }}'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("next")
    return make_case(base / "case", base / "pages")


@pytest.fixture
def both(made: Path, tmp_path: Path) -> Iterator[tuple[Client, Desk]]:
    with program(Path(shutil.copytree(made, tmp_path / "case")), Settings(max_file_bytes=10_000)) as found:
        yield found


def test_questions_come_by_kind_with_their_words(both: tuple[Client, Desk]) -> None:
    client, desk = both
    told = client.get("/api/questions").json()
    assert told["total"] == sum(told["counts"].values()) == len(told["questions"]) > 0
    dates = client.get("/api/questions?kind=date").json()
    assert {one["kind"] for one in dates["questions"]} == {"date"}
    assert {one for each in dates["questions"] for one in each["reports"]} <= desk.view().reports.keys()
    assert any(one["lines"] for one in told["questions"])
    refused = client.get("/api/questions?kind=guess")
    assert (refused.status_code, list(refused.json())) == (400, ["detail"])


def test_forecasts_are_held_against_a_day(both: tuple[Client, Desk]) -> None:
    client, _ = both
    assert client.get("/api/forecasts").json()["on"] is None
    (before,) = client.get("/api/forecasts?on=2031-05-31").json()["forecasts"]
    (after,) = client.get("/api/forecasts?on=2031-06-01").json()["forecasts"]
    assert (before["due"], before["standing"], after["standing"]) == ("2031-05", "ahead", "overdue")
    assert before["line"]["words"].startswith("The ferry will sail again")
    assert client.get("/api/forecasts?on=soon").status_code == 400


def test_the_page_says_against_which_day_and_what_is_no_day(both: tuple[Client, Desk]) -> None:
    client, _ = both
    page = client.get("/next?on=2031-06-01").text
    assert "Held against <b>2031-06-01</b>" in page
    assert '<span class="chip concern">overdue</span>' in page
    page = client.get("/next", params={"on": HOSTILE, "kind": HOSTILE, "due": "-1", "asked": "99999999"}).text
    assert "is no day" in page
    assert "<script>alert(1)" not in page
    text = client.get("/next/questions.txt")
    assert text.headers["content-type"].startswith("text/plain")
    assert text.text.count("\n- ") + text.text.startswith("- ") == client.get("/api/questions").json()["total"]


def test_a_stated_day_is_kept_with_who_said_it_and_follows_in_the_counts(both: tuple[Client, Desk]) -> None:
    client, desk = both
    report_id = next(iter(desk.view().reports))
    kept = client.post(f"/api/reports/{report_id}/given", json={"published": "2026-05-04", "by": "A. Reader"})
    assert kept.status_code == 200, kept.text
    assert kept.json()["published_evidence"] == "stated by A. Reader"
    until(lambda: desk.is_current and desk.view().reports[report_id].report.published == "2026-05-04")
    assert client.get("/api/forecasts").json()["on"] == "2026-05-04"
    back = client.post(f"/api/reports/{report_id}/given", json={"published": ""}).json()
    assert (back["published"], back["given"]) == (None, [])
    for path, body, status in (
        (report_id, {"published": "soon"}, 422),
        ("nowhere", {"published": "2026"}, 404),
        (report_id, {"published": 2026}, 400),
    ):
        refused = client.post(f"/api/reports/{path}/given", json=body)
        assert (refused.status_code, list(refused.json())) == (status, ["detail"])


def test_the_form_sends_on_only_what_was_changed_in_it(both: tuple[Client, Desk]) -> None:
    client, desk = both
    report_id = next(iter(desk.view().reports))
    form = {"published": "2026", "was-published": "", "credit": " ", "was-credit": "", "by": HOSTILE}
    answer = client.post(f"/reports/{report_id}/facts", data=form)
    assert answer.status_code == 200
    assert 'value="2026"' in answer.text
    assert "Kept: <bdi>stated by" in answer.text
    assert "<script>alert" not in answer.text
    untouched = client.post(f"/reports/{report_id}/facts", data={"published": "2026", "was-published": "2026", "by": "B"})
    assert "stated by B" not in untouched.text
    refused = client.post(f"/reports/{report_id}/facts", data={"published": "soon", "was-published": "2026"})
    assert (refused.status_code, refused.headers["hx-retarget"]) == (422, "#told")
    taken_back = client.post(f"/reports/{report_id}/facts", data={"published": "", "was-published": "2026"})
    assert 'name="published" value=""' in taken_back.text


def test_files_that_come_in_by_the_page_are_told_one_by_one(both: tuple[Client, Desk]) -> None:
    client, desk = both
    files = [
        ("files", ("night.txt", NEW.encode())),
        ("files", ("empty.txt", b"")),
        ("files", (f"{HOSTILE}.docx", b"PK\x03\x04word/")),
    ]
    sent = client.post("/uploads", files=files)
    assert sent.status_code == 200
    assert 'id="files"' in sent.text
    until(lambda: "2 not taken in" in client.get("/uploads").text and desk.is_current)
    told = client.get("/uploads").text
    assert "the file is empty; save or download it again" in told
    assert "save it as PDF or plain text" in told
    assert "<script>" not in told
    (night,) = (one for one, each in desk.view().reports.items() if each.report.file == "night.txt")
    assert f'<a href="/reports/{night}">' in told
    assert "hx-trigger" not in told, "nothing more will change"
    problems = client.get("/api/problems").json()
    assert {one["file"]: one["remedy"] for one in problems}["empty.txt"].startswith("save or download")
    assert all(one["remedy"] for one in problems)
    assert 'href="/reports#problems"' in client.get("/").text
    assert "not taken in: " in client.get("/reports").text


def test_a_file_over_the_limit_is_refused_in_words_and_nothing_is_kept(both: tuple[Client, Desk]) -> None:
    client, _ = both
    refused = client.post("/uploads", files=[("files", ("big.txt", b"x" * 10_001))])
    assert (refused.status_code, refused.headers["hx-retarget"]) == (422, "#told")
    assert "over the limit of 10,000 bytes" in refused.text
    assert client.get("/api/jobs").json() == []


def test_a_job_that_is_shown_as_it_is_needs_no_new_words(both: tuple[Client, Desk]) -> None:
    client, desk = both
    client.post("/uploads", files=[("files", ("night.txt", NEW.encode()))])
    (job,) = client.get("/api/jobs").json()
    until(lambda: desk.is_current and "hx-trigger" not in client.get("/uploads").text)
    assert client.get(f"/uploads/{job['id']}?seen=done-1-1-1").status_code == 204
    assert client.get(f"/uploads/{job['id']}?seen=running-0-0").status_code == 200
    assert client.get("/uploads/nothing").text.strip() == ""
    assert "1 taken in" in client.post(f"/uploads/{job['id']}/cancel").text
