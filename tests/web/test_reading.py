"""Close reading: the original cannot do anything, shared passages are marked alike, and own words are held against the case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar.testing import TestClient

from tests.browser.pile import story_case
from twosource.case import Case
from twosource.web.app import make_app
from twosource.web.desk import Desk
from twosource.web.guard import Guard
from twosource.web.reading import marked

GUARD = Guard("open", 8123)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reading") / "case"
    case = story_case("port-warehouse-fire", path)
    page = path.parent / "evil.html"
    text = "<p>The quay burned for two days, the mayor said on Monday, and nobody was hurt there.</p>"
    page.write_text(f"<html><body><script>top.location='//example.org'</script>{text * 3}</body></html>", encoding="utf-8")
    case.add([page])
    case.run()
    case.close()
    return path


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[TestClient]:  # type: ignore[type-arg]
    with TestClient(make_app(Desk(folder), GUARD), base_url="http://127.0.0.1:8123") as opened:
        opened.get("/?token=open")
        opened.headers["X-Twosource"] = GUARD.change_token
        yield opened


def report_id(folder: Path, start: str) -> str:
    with Case.open(folder) as case:
        return next(one.id for one in case.reports if one.file.startswith(start))


def test_the_original_is_the_very_bytes_and_may_do_nothing(client: TestClient, folder: Path) -> None:  # type: ignore[type-arg]
    answer = client.get(f"/reports/{report_id(folder, 'evil')}/original")
    assert answer.content == (folder.parent / "evil.html").read_bytes()
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("sandbox; default-src 'none'")
    assert "script-src" not in policy
    assert "allow-scripts" not in policy


def test_the_original_is_shown_in_its_frame_alone(client: TestClient, folder: Path) -> None:  # type: ignore[type-arg]
    address = f"/reports/{report_id(folder, 'evil')}/original"
    assert client.get(address, headers={"Sec-Fetch-Dest": "document"}).status_code == 403
    page = client.get(f"/reports/{report_id(folder, 'evil')}").text
    assert f'<iframe class="original" name="original" sandbox loading="lazy" src="{address}"' in page
    assert "<script>top" not in page


def test_what_two_reports_share_is_marked_alike_in_both(client: TestClient, folder: Path) -> None:  # type: ignore[type-arg]
    left, right = report_id(folder, "000"), report_id(folder, "001")
    page = client.get(f"/compare/{left}/{right}").text
    assert 'id="p-1-1"' in page
    assert 'id="p-2-1"' in page
    assert client.get(f"/compare/{left}/nothing").status_code == 404


def test_own_words_are_held_against_the_case(client: TestClient) -> None:  # type: ignore[type-arg]
    said = client.post("/check", data={"draft": "It was proven <b>beyond doubt</b> that 900 fled [1]."}).text
    assert "verdict" in said
    assert "<b>beyond" not in said
    assert "There is no text yet" in client.post("/check", data={"draft": " "}).text


def test_stretches_are_the_whole_text(small_reports: tuple) -> None:  # type: ignore[type-arg]
    from twosource.model import Span

    report = small_reports[0]
    found = marked(report, [Span(4, 9), Span(12, 20)])
    assert "".join(words for words, _ in found) == report.text
    assert [number for _, number in found] == [0, 1, 0, 2, 0]
