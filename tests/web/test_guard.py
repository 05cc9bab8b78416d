"""Each check of the guard, by a request that nothing else stops."""

from __future__ import annotations

import hashlib
import hmac
import logging
import socket
from urllib.parse import urlsplit

import pytest
from litestar import Request
from litestar.exceptions import PermissionDeniedException
from litestar.testing import TestClient
from litestar.types import ASGIApp

from tests.web.conftest import ANSWER_S, PORT, TOKEN, Served
from twosource.errors import CaseError
from twosource.web.desk import Desk
from twosource.web.guard import HEADERS, Guard, guarded
from twosource.web.server import serve

OWN = f"http://127.0.0.1:{PORT}"
SECRET = "what-no-answer-may-say"
Client = TestClient[ASGIApp]


def change(client: Client, **headers: str) -> int:
    """The status of a change; 400 is the application's own answer to a judgement of no kind."""
    return client.post("/judge", data={"kind": "none"}, headers=headers).status_code


# Who is let in


@pytest.mark.parametrize("path", ["/", "/history", "/state", "/static/desk.js", "/vendor/htmx.min.js", "/schema", "/nowhere"])
def test_without_the_token_nothing_is_answered_not_even_what_exists(stranger: Client, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 401
    assert "twosource serve" in answer.text and TOKEN not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])
def test_no_method_goes_around_the_token(stranger: Client, method: str) -> None:
    assert stranger.request(method, "/judge").status_code == 401


@pytest.mark.parametrize("token", ["", "wrong", TOKEN[:-1], TOKEN + "x", TOKEN.upper(), "té", "\U0001f511", "%ff%fe", "\x00"])
def test_a_wrong_token_is_refused_wherever_it_is_shown(stranger: Client, guard: Guard, token: str) -> None:
    asked = stranger.get("/", params={"token": token})
    assert asked.status_code == 401 and "set-cookie" not in asked.headers
    shown = token.encode("utf-8")
    assert stranger.get("/", headers={b"authorization": b"Bearer " + shown}).status_code == 401
    assert stranger.get("/", headers={b"cookie": guard.cookie.encode() + b"=" + shown}).status_code == 401


def test_bytes_that_are_no_unicode_are_refused_and_break_nothing(stranger: Client, client: Client) -> None:
    assert client.get("/?token=%ff%ed%a0%80").status_code == 401
    assert stranger.get("/", headers={b"authorization": b"Bearer \xff\xfe"}).status_code == 401
    assert client.post("/judge", data={"kind": "none"}, headers={b"x-twosource": b"\xff\xe9"}).status_code == 403


def test_the_token_moves_from_the_address_into_a_cookie(stranger: Client, guard: Guard) -> None:
    answer = stranger.get("/", params={"token": TOKEN, "q": "a b&c", "sort": "newest"})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/?q=a+b%26c&sort=newest"
    cookie = answer.headers["set-cookie"].lower()
    assert cookie.startswith(f"{guard.cookie}={TOKEN}".lower())
    assert "httponly" in cookie and "samesite=strict" in cookie and "path=/" in cookie and "domain" not in cookie
    assert stranger.get("/").status_code == 200


@pytest.mark.parametrize(
    "path",
    ["//evil.example/", "///evil.example/", "/%5cevil.example/", "/%5c%5cevil.example", "/%2f/evil.example",
     "/%09/evil.example", "/%5c%2f%5cevil.example", "//evil.example%2f..", "/%0d%0aLocation:%20http://evil.example/",
     "/ /evil.example", "/@evil.example"],
)  # fmt: skip
def test_the_address_with_a_token_leads_nowhere_else(stranger: Client, path: str) -> None:
    # By bytes, so that the client does not put it right.
    answer = stranger.get(f"{OWN}{path}?token={TOKEN}")
    assert answer.status_code == 303
    location = answer.headers["location"]
    assert location.startswith("/") and location[1:2] not in ("/", "\\") and not set(location) & set("\\\t\r\n ")
    assert urlsplit(location).netloc == ""


def test_servers_on_two_ports_do_not_share_a_cookie() -> None:
    assert Guard(TOKEN, 1).cookie != Guard(TOKEN, 2).cookie


def test_the_change_token_tells_nothing_of_the_token() -> None:
    assert Guard(TOKEN, PORT).change_token == hmac.new(TOKEN.encode(), b"change", hashlib.sha256).hexdigest()
    assert TOKEN not in Guard(TOKEN, PORT).change_token


# Rebinding


@pytest.mark.parametrize(
    "host",
    ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "localhost", f"127.0.0.1:{PORT + 1}",
     f"127.0.0.1.evil.example:{PORT}", f"0.0.0.0:{PORT}", f"[::]:{PORT}", "",
     f"127.0.0.1:{PORT}@evil.example", f"twosource@127.0.0.1:{PORT}"],
)  # fmt: skip
def test_another_name_for_this_machine_is_refused_also_with_the_token(client: Client, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 403
    asked = client.get("/", params={"token": TOKEN}, headers={"Host": host})
    assert asked.status_code == 403 and "set-cookie" not in asked.headers


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}", f"LocalHost:{PORT}", f"[::1]:{PORT}"])
def test_this_machines_own_names_are_known(stranger: Client, host: str) -> None:
    answer = stranger.get("/history", headers={"Host": host, "Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200


def test_a_request_with_two_hosts_is_refused(guard: Guard) -> None:
    # By hand: clients join them, and this server's own parser takes none of it.
    own, other = (b"host", f"127.0.0.1:{PORT}".encode()), (b"host", b"evil.example")
    bearer = (b"authorization", f"Bearer {TOKEN}".encode())
    for hosts in ([own, other], [other, own]):
        scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": [*hosts, bearer]}
        with pytest.raises(PermissionDeniedException):
            guard.check(Request(scope))  # type: ignore[arg-type]
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": [own, bearer]}
    assert guard.check(Request(scope)) is None  # type: ignore[arg-type]


# Changes


def test_a_change_from_an_own_page_goes_on(client: Client, guard: Guard) -> None:
    assert change(client) == 400
    assert change(client, Origin=OWN) == 400
    assert change(client, **{"Sec-Fetch-Site": "same-origin"}) == 400


@pytest.mark.parametrize("token", ["", "wrong", TOKEN, "x" * 64])
def test_a_change_without_the_pages_token_is_refused(client: Client, token: str) -> None:
    assert change(client, **{"X-Twosource": token}) == 403


def test_a_change_with_the_cookie_alone_is_refused(client: Client) -> None:
    del client.headers["X-Twosource"]
    assert change(client) == 403


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "null", "", f"https://127.0.0.1:{PORT}", f"http://127.0.0.1:{PORT + 1}", f"{OWN}.evil.example"],
)
def test_a_change_from_a_foreign_origin_is_refused(client: Client, origin: str) -> None:
    assert change(client, Origin=origin) == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", "", "Same-Origin, cross-site"])
def test_a_change_from_another_site_is_refused(client: Client, site: str) -> None:
    assert change(client, **{"Sec-Fetch-Site": site}) == 403


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "MADE-UP"])
def test_every_method_that_is_not_for_reading_is_a_change(client: Client, method: str) -> None:
    assert client.request(method, "/judge", headers={"X-Twosource": "wrong"}).status_code == 403


def test_a_token_in_the_address_makes_no_change(client: Client) -> None:
    client.cookies.clear()
    assert client.post("/judge", params={"token": TOKEN}, data={"kind": "none"}).status_code == 401


def test_a_refused_change_keeps_nothing(client: Client, desk: Desk) -> None:
    left, right = list(desk.view().statements)[:2]
    asked = {"kind": "same", "left": left, "right": right}
    assert client.post("/judge", data=asked, headers={"X-Twosource": "wrong"}).status_code == 403
    assert desk.judgements() == ()
    assert client.post("/judge", data=asked).status_code == 200
    assert len(desk.judgements()) == 1


# Programs


def test_a_program_shows_the_token_as_a_bearer_and_may_change(stranger: Client) -> None:
    for scheme in ("Bearer", "bearer"):
        headers = {"Authorization": f"{scheme} {TOKEN}"}
        assert stranger.get("/history", headers=headers).status_code == 200
        assert stranger.post("/judge", data={"kind": "none"}, headers=headers).status_code == 400


def test_a_wrong_bearer_is_not_saved_by_a_cookie(client: Client) -> None:
    assert client.get("/", headers={"Authorization": "Bearer wrong"}).status_code == 401
    assert client.get("/", headers={"Authorization": "Bearer"}).status_code == 401


def test_a_bearer_from_another_site_changes_nothing(stranger: Client) -> None:
    assert change(stranger, Authorization=f"Bearer {TOKEN}", Origin="http://evil.example") == 403
    assert change(stranger, Authorization=f"Bearer {TOKEN}", **{"Sec-Fetch-Site": "cross-site"}) == 403


# Answers


def check_headers(answer: object) -> None:
    headers = answer.headers  # type: ignore[attr-defined]
    assert {name: headers.get(name) for name in HEADERS} == HEADERS
    assert len(headers.get_list("content-security-policy")) == 1


@pytest.mark.parametrize(
    "path, status",
    [("/", 200), ("/static/desk.css", 200), ("/static/page.css", 200), ("/favicon.ico", 204), ("/nowhere", 404),
     ("/static/nowhere", 404), ("/claims/none", 404), ("/views/none", 404), ("/?token=wrong", 401), (f"/?token={TOKEN}", 303)],
)  # fmt: skip
def test_every_answer_has_the_headers(client: Client, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    check_headers(answer)


def test_refusals_have_the_headers_and_are_no_markup(stranger: Client, client: Client) -> None:
    refusals = (
        client.post("/history"),
        client.post("/judge", data={"kind": "<b>"}),
        client.post("/judge", data={"kind": "none"}, headers={"X-Twosource": "wrong"}),
        client.get("/", headers={"Host": "evil.example"}),
        client.get("/claims/%3Cscript%3E", headers={"Authorization": "Bearer wrong"}),
    )
    assert [answer.status_code for answer in refusals] == [405, 400, 403, 403, 401]
    for answer in refusals:
        check_headers(answer)
        assert "<script" not in answer.text


def test_the_policy_allows_no_script_but_ours() -> None:
    rules = dict(rule.split(" ", 1) for rule in HEADERS["Content-Security-Policy"].split("; "))
    assert rules["script-src"] == "'self'" and rules["default-src"] == "'none'" and rules["base-uri"] == "'none'"
    assert rules["form-action"] == "'self'" and rules["connect-src"] == "'self'"


def test_what_goes_wrong_inside_is_told_without_its_words(client: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(desk, "view", fail)
    monkeypatch.setattr(desk, "judgements", fail)
    answer = client.get("/history")
    assert answer.status_code == 500
    check_headers(answer)
    assert SECRET not in answer.text and "Traceback" not in answer.text


def test_an_application_that_breaks_outright_is_answered_for(guard: Guard, caplog: pytest.LogCaptureFixture) -> None:
    async def broken(scope: object, receive: object, send: object) -> None:
        raise RuntimeError(SECRET)

    client = TestClient(guarded(guard)(broken), base_url=OWN, raise_server_exceptions=False)
    with caplog.at_level(logging.ERROR):
        answer = client.get("/", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 500
    check_headers(answer)
    assert SECRET not in answer.text
    assert SECRET in caplog.text


# Files


@pytest.mark.parametrize("folder", ["static", "vendor"])
@pytest.mark.parametrize(
    "name",
    ["../guard.py", "..%2fguard.py", "%2e%2e/guard.py", "%2e%2e%2fguard.py", "..%5cguard.py", "....//guard.py",
     "%2fetc%2fpasswd", "/etc/passwd", "desk.js%00.css", "desk.js/", "desk.js/..", "htmx.min.js%2f..%2f..%2fguard.py",
     "__init__.py", ".", "..", ""],
)  # fmt: skip
def test_only_the_listed_files_are_given(client: Client, folder: str, name: str) -> None:
    # Where the client walks up before it asks, it finds a page or nothing; `raw` below walks nowhere.
    answer = client.get(f"{OWN}/{folder}/{name}")
    assert "__future__" not in answer.text and "root:" not in answer.text


# As it is served: what no client library would send


def raw(server: Served, request: str) -> str:
    """The whole answer to these lines."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=ANSWER_S) as connection:
        connection.sendall(request.replace("\n", "\r\n").encode("latin-1"))
        return b"".join(iter(lambda: connection.recv(65536), b"")).decode("utf-8", "replace")


def test_a_real_server_holds_too(served: Served) -> None:
    known = f"Host: 127.0.0.1:{served.port}\nAuthorization: Bearer {TOKEN}\nConnection: close\n\n"
    for request, status in {
        f"GET / HTTP/1.1\n{known}": 200,
        "GET / HTTP/1.1\nConnection: close\n\n": 400,
        f"GET / HTTP/1.0\nAuthorization: Bearer {TOKEN}\n\n": 403,
        f"GET /?token={TOKEN} HTTP/1.0\n\n": 403,
        f"GET http://evil.example/ HTTP/1.1\nHost: evil.example\nAuthorization: Bearer {TOKEN}\nConnection: close\n\n": 403,
        f"GET /history HTTP/1.1\nHost: 127.0.0.1:{served.port}\nConnection: close\n\n": 401,
        f"GET /static/../guard.py HTTP/1.1\n{known}": 404,
        f"GET /static/%2e%2e/guard.py HTTP/1.1\n{known}": 404,
        f"GET /static/..%2fguard.py HTTP/1.1\n{known}": 404,
        f"GET /static//etc/passwd HTTP/1.1\n{known}": 404,
        f"GET /vendor/../../../guard.py HTTP/1.1\n{known}": 404,
        f"GET /nowhere HTTP/1.1\n{known}": 404,
        f"GET //evil.example/?token={TOKEN} HTTP/1.1\n{known}": 303,
        f"GET /\\evil.example/?token={TOKEN} HTTP/1.1\n{known}": 303,
        f"GET /%ff%fe?token=%ff HTTP/1.1\n{known}": 401,
        f"GET /é?token=é HTTP/1.1\n{known}": 400,
    }.items():
        answer = raw(served, request)
        assert answer.startswith(f"HTTP/1.1 {status} "), (request, answer[:200])
        assert "__future__" not in answer and "root:" not in answer and "Traceback" not in answer
        if status != 400:  # what is no HTTP does not come as far as the application
            assert all(f"{name.lower()}: {words}\r\n" in answer for name, words in HEADERS.items()), (request, answer[:900])
        if status == 303:
            assert "location: /evil.example/\r\n" in answer


def test_a_socket_is_closed_unheard(served: Served) -> None:
    upgrade = (
        f"GET / HTTP/1.1\nHost: 127.0.0.1:{served.port}\nAuthorization: Bearer {TOKEN}\nConnection: Upgrade\n"
        "Upgrade: websocket\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n\n"
    )
    with socket.create_connection(("127.0.0.1", served.port), timeout=ANSWER_S) as connection:
        connection.sendall(upgrade.replace("\n", "\r\n").encode())
        assert not connection.recv(65536).startswith(b"HTTP/1.1 101")


def test_no_other_machine_can_ask(served: Served) -> None:
    for address in {entry[4][0] for entry in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}:
        if not str(address).startswith("127."):
            with pytest.raises(OSError):
                socket.create_connection((str(address), served.port), timeout=1).close()


def test_a_taken_port_and_an_impossible_one_are_told(served: Served) -> None:
    for port, reason in ((served.port, "choose another"), (70000, "65535"), (-1, "65535")):
        with pytest.raises(CaseError, match=reason):
            serve(served.folder, port=port)
    with pytest.raises(CaseError, match="no case here"):
        serve(served.folder / "none")
