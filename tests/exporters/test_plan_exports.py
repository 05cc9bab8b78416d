"""A dossier of one's own in every written form: the own words, only the chosen claims, and citations that are what they say."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from pypdf import PdfReader

from tests.browser.pile import story_case
from tests.browser.test_hostile import PAYLOADS
from tests.exporters.test_html import Page
from twosource.case import Case, exporters
from twosource.dossier import texts
from twosource.dossier.blocks import reference
from twosource.dossier.compose import compose_dossier
from twosource.dossier.content import Dossier
from twosource.dossier.planned import compose, entry_of
from twosource.drafts import check_plan
from twosource.errors import PlanError, SettingsError
from twosource.model import DOSSIER_PARTS, FIRST_PARTS, DossierPart, Entry, Plan, Report

FORMS = ("html", "markdown", "docx", "pdf")
WORDS = "What we make of it is open: the reports differ"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    made = story_case("drone-factory", tmp_path_factory.mktemp("plan") / "case")
    snapshot, board = made.snapshot(), made.board()
    reports, whole = snapshot.by_id(Report), compose_dossier(snapshot)
    # The words also cite a claim that is not chosen.
    numbers = [board[place].headline.id for place in (3, 5)]
    cited = [next(one.number for one in whole.citations if one.anchor == f"s-{key}") for key in numbers]
    own = Entry(2, heading="Our reading", text=f"{WORDS} [{cited[0]}].\n\n- A second paragraph, it was proved [{cited[1]}].")
    made.keep_plan(
        Plan("mine", "A reading of mine", (entry_of(board[3], 1, reports, board), own, entry_of(board[0], 3, reports, board)))
    )
    yield made
    made.close()


@pytest.fixture(scope="module")
def dossier(case: Case) -> Dossier:
    remarks = check_plan(case.plan("mine"), compose_dossier(case.snapshot()))
    return compose(case.snapshot(), case.plan("mine"), sum(map(len, remarks.values())))[1]


@pytest.fixture(scope="module")
def given_out(case: Case) -> dict[str, bytes]:
    return {form: case.export(form, plan="mine") for form in FORMS}


def words_in(content: bytes, form: str) -> str:
    """As a reader sees them, without spaces and line ends, which layout may move."""
    if form == "docx":
        found = "".join(one.text or "" for one in docx.Document(io.BytesIO(content)).element.body.iter(qn("w:t")))
    elif form == "pdf":
        found = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    elif form == "markdown":
        found = re.sub(r"<[^>]*>", "", MarkdownIt("commonmark").enable("table").render(content.decode()))
        found = found.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    else:
        body = re.sub(r"(?s)<style>.*?</style>", "", content.decode())
        found = re.sub(r"<[^>]*>", "", body).replace("&#34;", '"').replace("&#39;", "'").replace("&amp;", "&")
    return plain(found)


def plain(words: str) -> str:
    return re.sub(r"\s+", "", words)


@pytest.mark.parametrize("form", FORMS)
def test_it_has_the_own_words_and_says_whose_they_are(given_out: dict[str, bytes], dossier: Dossier, form: str) -> None:
    found = words_in(given_out[form], form)
    for words in ("A reading of mine", "Our reading", WORDS, "- A second paragraph, it was proved", texts.OWN, texts.CHOSEN):
        assert plain(words) in found, words
    assert dossier.plan is not None
    assert plain(texts.chosen_by(dossier.plan)) in found
    assert "A person chose 2 of the " in texts.chosen_by(dossier.plan)
    assert re.search(r"The check of these words has [1-9] remarks?\.", texts.chosen_by(dossier.plan))


@pytest.mark.parametrize("form", FORMS)
def test_only_the_chosen_claims_stand_in_it_in_their_order(
    given_out: dict[str, bytes], case: Case, dossier: Dossier, form: str
) -> None:
    found = words_in(given_out[form], form)
    section = found[found.index(plain(texts.CHOSEN)) :]
    for number, part in enumerate(dossier.claims, start=1):
        head = re.search(rf"{number}\.?“{re.escape(plain(part.headline.words)[:30])}", section)
        assert head is not None
        section = section[head.end() :]
    chosen = {part.id for part in dossier.claims}
    reports = plain("".join(one.report.text for one in dossier.reports))
    left_out = [part for part in compose_dossier(case.snapshot()).claims if part.id not in chosen]
    outside = [words for part in left_out if (words := plain(part.headline.words)) not in reports]
    assert outside
    assert [words for words in outside if words in found] == []
    if form == "html":
        assert {one[2:] for one in Page(given_out["html"].decode()).ids if one.startswith("c-")} == chosen


@pytest.mark.parametrize("form", ["markdown", "docx", "pdf"])
def test_every_number_stands_with_the_words_it_marks(given_out: dict[str, bytes], dossier: Dossier, form: str) -> None:
    found = words_in(given_out[form], form)
    for one in dossier.citations:
        assert plain(f"{reference(one)}: “{one.words}”") in found, one.number


def test_every_number_of_the_page_leads_to_its_words(given_out: dict[str, bytes]) -> None:
    page = Page(given_out["html"].decode())
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link != "#c-"} <= set(page.ids)
    assert {link for link in page.links if not link.startswith("#")} == set()


@pytest.mark.parametrize("form", FORMS)
def test_what_the_own_words_cite_is_what_their_marks_mark(
    given_out: dict[str, bytes], case: Case, dossier: Dossier, form: str
) -> None:
    """From the lasting mark, by the number that stands in the text, to the words that the form gives for it."""
    kept = case.plan("mine").entries[1].text
    marked = re.findall(r"\[\[w-(\w+)-(\d+)-(\d+)\]\]", kept)
    assert len(marked) == 2
    reports = {report.id: report for report in case.reports}
    found = words_in(given_out[form], form)
    call = r"\[\^?(\d+)\]"
    calls = re.search(rf"{re.escape(plain(WORDS))}(?:words)?{call}.*?itwasproved(?:words)?{call}", found)
    assert calls is not None
    by_number = {one.number: one for one in dossier.citations}
    for number, (report_id, start, end) in zip(map(int, calls.groups()), marked, strict=True):
        assert by_number[number].words == reports[report_id].text[int(start) : int(end)]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_plan_gives_the_same_bytes(given_out: dict[str, bytes], case: Case, form: str) -> None:
    assert case.export(form, plan="mine") == given_out[form]


def test_word_shows_the_own_words_in_a_style_of_their_own(given_out: dict[str, bytes], case: Case) -> None:
    styles = [one.style.name for one in docx.Document(io.BytesIO(given_out["docx"])).paragraphs if one.style]
    assert styles.count("Own") == 2
    with zipfile.ZipFile(io.BytesIO(case.export("docx"))) as whole:
        assert b'"Own"' not in whole.read("word/styles.xml"), "a dossier without own words is what it was"


@pytest.mark.parametrize("form", sorted(set(exporters()) - set(FORMS)))
def test_what_is_of_the_whole_case_alone_is_refused(case: Case, form: str) -> None:
    with pytest.raises(SettingsError, match="a dossier of your own can be: docx, html, markdown, pdf"):
        case.export(form, plan="mine")


def test_a_plan_that_is_not_there_names_those_that_are(case: Case) -> None:
    with pytest.raises(PlanError, match="no dossier 'other' in this case; there are: mine"):
        case.export("html", plan="other")


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_plan_is_a_dossier_that_says_so(case: Case, form: str) -> None:
    render = exporters()[form].render_plan
    assert render is not None
    assert plain(texts.NO_CHOSEN) in words_in(render(case.snapshot(), Plan("e", "Empty"), 0), form)


@pytest.mark.parametrize("form", FORMS)
def test_hostile_own_words_stay_words(case: Case, form: str) -> None:
    entries = tuple(
        Entry(
            number, heading=payload.replace("\x00", ""), text=f"# {payload}\n\n{'x' * 500} \u202e{payload}".replace("\x00", "")
        )
        for number, payload in enumerate(PAYLOADS, start=1)
    )
    render = exporters()[form].render_plan
    assert render is not None
    content = render(case.snapshot(), Plan("h", "</title><script>window.pwned=1</script>", entries), 0)
    if form == "html":
        allowed = {tag for tag, _ in Page(case.export("html").decode()).tags}
        page = Page(content.decode())
        assert {tag for tag, _ in page.tags} <= allowed | {"wbr"}
        assert not any(name.startswith("on") for _, values in page.tags for name in values)
        assert {link for link in page.links if not link.startswith("#")} == set()
    if form == "markdown":
        rendered = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable("table").render(content.decode())
        assert not re.search(r"<(script|img|iframe|svg|style|a|form|base|meta)\b(?! href=\"#)", rendered)
    assert plain("window.pwned=1</script>") in words_in(content, form).replace("&lt;", "<").replace("&gt;", ">")


def test_the_command_line_gives_it_out(case: Case, tmp_path: Path, given_out: dict[str, bytes]) -> None:
    from typer.testing import CliRunner

    from twosource.cli import app

    copy = shutil.copytree(case.folder, tmp_path / "case")
    out = tmp_path / "mine.html"
    result = CliRunner().invoke(app, ["export", str(copy), "--format", "html", "--plan", "mine", "-o", str(out)])
    assert result.exit_code == 0, result.output
    assert out.read_bytes() == given_out["html"]


def short(case: Case, **fields: object) -> Plan:
    """As a new dossier is: without the full texts and most lists, and with words before the first claim."""
    plan = case.plan("mine")
    opening = Entry(9, heading="To begin with", text="Whether it is so is open.")
    return replace(plan, entries=(opening, *plan.entries), parts=FIRST_PARTS, **fields)  # type: ignore[arg-type]


def rendered(case: Case, plan: Plan, form: str) -> bytes:
    render = exporters()[form].render_plan
    assert render is not None
    return render(case.snapshot(), plan, 0)


@pytest.mark.parametrize("form", FORMS)
def test_words_before_the_first_claim_stand_before_all_else(case: Case, form: str) -> None:
    found = words_in(rendered(case, short(case), form), form)
    body = found[found.index(plain(texts.STANDFIRST)) :]
    assert body.index(plain("To begin with")) < body.index(plain(texts.SOLID)) < body.index(plain(texts.CHOSEN))
    assert body.index(plain(texts.CHOSEN)) < body.index(plain("Our reading")), "what stands between claims stays there"
    assert body.count(plain("To begin with")) == 1


@pytest.mark.parametrize("form", FORMS)
def test_what_is_not_ticked_is_left_out_and_said(case: Case, form: str) -> None:
    found = words_in(rendered(case, short(case), form), form)
    for gone in (texts.QUESTIONS_LEAD, texts.DENIALS_LEAD, texts.DATES_LEAD, texts.COVERAGE_LEAD, texts.WAITING_LEAD):
        assert plain(gone) not in found
    assert plain(texts.TIES_LEAD) in found
    assert plain("Left out of it: what to find out next;") in found
    whole = words_in(rendered(case, replace(short(case), parts=DOSSIER_PARTS), form), form)
    assert plain("Left out of it") not in whole
    assert len(found) < len(whole) / 2
    nothing = words_in(rendered(case, replace(short(case), parts=()), form), form)
    assert plain(texts.SOLID) not in nothing
    assert plain(texts.made_by(compose_dossier(case.snapshot()).version)) in nothing


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("parts", [FIRST_PARTS, (), ("glance", "lists", "dates", "names")])
def test_without_the_full_texts_every_citation_is_proved_all_the_same(
    case: Case, form: str, parts: tuple[DossierPart, ...]
) -> None:
    plan = replace(short(case), parts=parts)
    _, dossier = compose(case.snapshot(), plan)
    found = words_in(rendered(case, plan, form), form)
    assert dossier.citations
    reports = {one.number: one.report for one in dossier.reports}
    for one in dossier.citations:
        assert plain(f"{reference(one)}: “{one.words}”") in found
        assert one.sha256 in found
        assert plain(one.where) in found
        assert [reports[one.report_number].quote(span) for span in one.spans] == list(one.parts)
    text = next(one.report.text for one in dossier.reports)
    assert plain(text) not in found


@pytest.mark.parametrize("part", [None, *DOSSIER_PARTS])
def test_whatever_is_ticked_no_link_of_the_page_leads_nowhere(case: Case, part: DossierPart | None) -> None:
    for parts in ((part,) if part else (), tuple(one for one in DOSSIER_PARTS if one != part)):
        page = Page(rendered(case, replace(short(case), parts=parts), "html").decode())
        assert len(page.ids) == len(set(page.ids))
        assert {link[1:] for link in page.links} <= set(page.ids)


def test_a_changed_order_changes_the_order_alone(case: Case, dossier: Dossier) -> None:
    plan = case.plan("mine")
    turned = compose(case.snapshot(), replace(plan, entries=plan.entries[::-1]), 1)[1]
    assert [part.id for part in turned.claims] == [part.id for part in dossier.claims][::-1]
    assert turned.citations == dossier.citations
