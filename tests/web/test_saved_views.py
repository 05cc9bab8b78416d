"""Boards under a name, as pages and as JSON: the same views, kept under the guard, and nothing but boards."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from litestar.testing import TestClient
from litestar.types import ASGIApp

from tests.web.api_case import make_case, program
from tests.web.conftest import PORT
from twosource.case import Case
from twosource.web.desk import Desk

Client = TestClient[ASGIApp]
HOSTILE = '"><script>alert(1)</script>\u202e{{ 7 * 7 }}'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("views")
    return make_case(base / "case", base / "pages")


@pytest.fixture
def both(made: Path, tmp_path: Path) -> Iterator[tuple[Client, Desk]]:
    with program(Path(shutil.copytree(made, tmp_path / "case"))) as found:
        yield found


def views(client: Client) -> dict[str, str]:
    return {view["name"]: view["board"] for view in client.get("/api/saved-views").json()}


def refusal(response: httpx.Response, status: int) -> str:
    assert response.status_code == status, response.text
    assert list(response.json()) == ["detail"]
    return str(response.json()["detail"])


def test_what_a_page_keeps_the_api_tells_and_the_other_way_round(client: Client) -> None:
    board = "/?q=fire&place=Kazan&place=A+%26+B&page=2"
    assert client.post("/views/saved", data={"name": "Fires", "board": board}).status_code == 200
    assert views(client) == {"Fires": "q=fire&place=A+%26+B&place=Kazan"}
    kept = client.put("/api/saved-views", json={"name": "Denied", "board": "?show=denied"})
    assert (kept.status_code, kept.json()["board"]) == (200, "show=denied")
    page = client.get("/").text
    assert 'href="/?show=denied"' in page
    assert 'href="/?q=fire&amp;place=A+%26+B&amp;place=Kazan"' in page
    assert '<a href="/?show=denied" aria-current="page">' in client.get("/?show=denied&page=1").text


def test_views_are_renamed_and_deleted(client: Client) -> None:
    for name in ("A", "B", "C"):
        client.post("/views/saved", data={"name": name, "board": f"/?q={name}"})
    assert client.post("/views/saved/rename", data={"name": "A", "new": "Z / a"}).status_code == 200
    assert client.post("/api/saved-views/rename", json={"name": "B", "new": "Y"}).json()["name"] == "Y"
    assert client.post("/views/saved/delete", data={"name": "C"}).status_code == 200
    assert views(client) == {"Z / a": "q=A", "Y": "q=B"}
    left = client.delete("/api/saved-views", params={"name": "Z / a"})
    assert (left.status_code, [view["name"] for view in left.json()]) == (200, ["Y"])
    assert list(views(client)) == ["Y"]


def test_a_refusal_says_why_and_keeps_nothing(client: Client) -> None:
    client.post("/views/saved", data={"name": "A", "board": "/?q=a"})
    for path, data, why in (
        ("", {"name": "A", "board": "/?q=b"}, "already"),
        ("", {"name": " ", "board": "/?q=b"}, "needs a name"),
        ("", {"name": "B", "board": "//evil.example/?q=b"}, "address of a board"),
        ("", {"name": "B", "board": "javascript:alert(1)"}, "address of a board"),
        ("/rename", {"name": "none", "new": "B"}, "no saved view"),
        ("/delete", {"name": "none"}, "no saved view"),
        ("/delete", {}, "no saved view"),
    ):
        response = client.post(f"/views/saved{path}", data=data)
        assert response.status_code == 422
        assert why in response.text
        assert response.headers["HX-Retarget"] == "#told"
    assert views(client) == {"A": "q=a"}


def test_refusals_of_the_api(both: tuple[Client, Desk]) -> None:
    client, _ = both
    client.put("/api/saved-views", json={"name": "A", "board": "/?q=a"})
    client.put("/api/saved-views", json={"name": "A", "board": "/?q=b"})
    client.put("/api/saved-views", json={"name": "B", "board": ""})
    assert views(client) == {"A": "q=b", "B": ""}, "put again, it is replaced"
    assert "needs a name" in refusal(client.put("/api/saved-views", json={"name": "", "board": "/"}), 422)
    assert "of a board" in refusal(client.put("/api/saved-views", json={"name": "C", "board": "http://x/?q=1"}), 422)
    assert "name" in refusal(client.put("/api/saved-views", json={"board": "/"}), 400)
    assert "no saved view 'C'" in refusal(client.delete("/api/saved-views", params={"name": "C"}), 404)
    assert "no saved view 'C'" in refusal(client.post("/api/saved-views/rename", json={"name": "C", "new": "D"}), 404)
    assert "already" in refusal(client.post("/api/saved-views/rename", json={"name": "A", "new": "B"}), 422)


def test_a_hostile_name_is_words_and_nothing_else(client: Client) -> None:
    response = client.post("/views/saved", data={"name": HOSTILE, "board": f"/?q={HOSTILE}&place={HOSTILE}"})
    assert response.status_code == 200
    for text in (response.text, client.get("/").text, client.get("/", params={"q": HOSTILE, "place": HOSTILE}).text):
        assert "<script>alert" not in text
        assert "{{ 7 * 7 }}" in text
    assert HOSTILE in views(client)


def test_a_change_needs_the_token_of_a_page(client: Client) -> None:
    for path in ("", "/rename", "/delete"):
        response = client.post(f"/views/saved{path}", data={"name": "A", "board": "/"}, headers={"X-Twosource": ""})
        assert response.status_code == 403
    assert client.put("/api/saved-views", json={"name": "A", "board": "/"}, headers={"X-Twosource": ""}).status_code == 403
    assert client.delete("/api/saved-views?name=A", headers={"Origin": "http://evil.example"}).status_code == 403
    assert views(client) == {}


def test_a_stranger_sees_and_keeps_none(stranger: Client) -> None:
    assert stranger.get(f"http://127.0.0.1:{PORT}/api/saved-views").status_code == 401
    assert stranger.post("/views/saved", data={"name": "A", "board": "/"}).status_code == 401


def test_a_view_waits_for_a_run_and_survives_the_server(both: tuple[Client, Desk]) -> None:
    client, desk = both
    with desk._writing:
        asking = threading.Thread(
            target=client.put, args=("/api/saved-views",), kwargs={"json": {"name": "A", "board": "?q=a"}}
        )
        asking.start()
        asking.join(0.3)
        assert asking.is_alive(), "somebody else is writing"
    asking.join(30)
    assert not asking.is_alive()
    with Case.open(desk.folder) as case:
        assert [view.name for view in case.saved_views] == ["A"]


def test_the_board_and_its_api_narrow_alike(both: tuple[Client, Desk]) -> None:
    client, _ = both
    whole = client.get("/api/claims?lone=1").json()
    assert {facet["name"] for facet in whole["facets"]} >= {"outlet", "speaker", "conflict"}
    for facet in whole["facets"]:
        every = client.get(f"/api/facets/{facet['name']}?lone=1").json()
        assert every["values"][: len(facet["values"])] == facet["values"]
        assert len(every["values"]) == every["total"] == facet["total"]
        for value in facet["values"]:
            asked = {"lone": "1", facet["name"]: value["value"]}
            board = client.get("/api/claims", params=asked).json()
            assert board["total"] == value["claims"]
            assert board["query"]["chosen"] == {facet["name"]: [value["value"]]}
            page = client.get("/", params=asked).text
            assert page.count('<li class="row ') == board["total"]
            assert f">{board['total']} claim" in page
    assert client.get("/api/facets/none").status_code == 404


def test_rows_say_how_they_are_told_and_what_was_found(both: tuple[Client, Desk]) -> None:
    client, desk = both
    board = client.get("/api/claims?lone=1&q=ferry").json()
    assert board["claims"]
    for row in board["claims"]:
        facts, part = board["facts"][row["id"]], desk.view().claims[row["id"]]
        assert facts["found"], "it is here because of a statement"
        assert sum(facts["stances"].values()) >= facts["reports"] == len(part.card.report_ids)
    denied = next(one for one in board["facts"].values() if "denies" in one["stances"])
    page = client.get("/?lone=1&q=ferry").text
    assert f"{denied['stances']['denies']} denies it" in page
    assert "<mark>ferry</mark>" in page


def test_a_hit_beside_the_heading_is_shown_with_its_teller(both: tuple[Client, Desk]) -> None:
    client, desk = both
    shared, other = next(
        (part, line)
        for part in desk.view().dossier.claims
        for line in part.others
        if "60" in line.words and part.headline != line
    )
    assert "60" not in shared.headline.words
    row = client.get("/?q=60").text.partition(f'href="/claims/{shared.id}"')[2].partition("</li>")[0]
    hit = row.partition('<p class="hit">')[2].partition("</p>")[0]
    assert "<mark>60</mark>" in hit
    assert other.teller in hit
    assert "<mark>" not in row.partition("</a>")[0]


def test_a_teller_who_was_looked_for_is_marked(both: tuple[Client, Desk]) -> None:
    assert "said by <bdi>" in both[0].get("/?lone=1&q=berg").text


def test_a_fragment_brings_its_address_and_a_way_back_the_whole_page(client: Client) -> None:
    part = client.get("/?q=&show=denied&in_outlet=x&since=", headers={"HX-Request": "true"})
    assert part.headers["HX-Push-Url"] == "/?show=denied"
    assert "<html" not in part.text
    whole = client.get("/?show=denied", headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert "<html" in whole.text
