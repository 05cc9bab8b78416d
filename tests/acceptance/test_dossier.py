"""The acceptance checks on the dossier of the five reports: what a reader of the page, not of the JSON case, is shown.

The reports lie outside this repository (their texts are their publishers'); without them these tests are skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bench.story import SHARED, STORIES
from tests.acceptance.story import Told, tell
from tests.acceptance.test_drone_factory import APART, EDGES, NOT_RAISED, RAISED
from twosource.case import Case
from twosource.dossier import texts
from twosource.dossier.compose import compose_dossier
from twosource.dossier.content import ClaimPart, Dossier, Line
from twosource.dossier.own_words import own_sentences
from twosource.wording import Standing, find_overstatements

FOLDER = SHARED / "stories" / "drone-factory"
PUBLISHED: dict[str, str] = STORIES["drone-factory"]["published"]
pytestmark = pytest.mark.skipif(not (FOLDER / "gold.yaml").exists(), reason="the five reports are not at hand")


@dataclass(frozen=True)
class Shown:
    """The dossier with the gold's names for its statements."""

    told: Told
    dossier: Dossier
    page: str

    def claims_of(self, *gold_ids: str) -> list[ClaimPart]:
        wanted = {self.told.ours[one] for one in gold_ids}
        return [
            part
            for part in (*self.dossier.claims, *self.dossier.lone)
            if wanted <= {line.statement_id for line in (*part.lines, *part.lane)}
        ]

    def is_set_against(self, left: str, right: str) -> bool:
        one, other = self.told.ours[left], self.told.ours[right]
        sides = [[{line.statement_id for line in side} for side in dispute.sides] for dispute in self.dossier.disputes]
        return any(one in here and other in there for pair in sides for here in pair for there in pair if here is not there)

    @property
    def lines(self) -> list[Line]:
        return [line for part in (*self.dossier.claims, *self.dossier.lone) for line in (*part.lines, *part.lane)]

    def section(self, name: str) -> str:
        return re.split(r'<section id="', self.page.partition(f'<section id="{name}"')[2])[0]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    folder = tmp_path_factory.mktemp("dossier") / "case"
    told = tell(FOLDER, PUBLISHED, folder)
    with Case.open(folder) as case:
        yield Shown(told, compose_dossier(case.snapshot()), case.export("html").decode())


def test_ac_05_the_captions_are_one_claim_and_the_image_credit_is_not_its_source(shown: Shown) -> None:
    report = next(one for one in shown.dossier.reports if one.report.file.startswith("001"))
    kinds = [part.kind for part in report.parts]
    assert "caption" in kinds
    captions = [line for line in shown.lines if "Shahed-136 drone" in line.words and line.citation.file.startswith("001")]
    assert captions
    assert "Shahed-136 drone" in "".join(
        stretch.words for part in report.parts if part.kind == "caption" for stretch in part.stretches
    )
    homes = {part.number for part in (*shown.dossier.claims, *shown.dossier.lone) if {*part.lines} & {*captions}}
    assert len(homes) == 1
    credit = [report.report.quote(part.span) for part in report.report.parts if part.kind == "image_credit"]
    assert not any(line.teller in words for line in captions for words in credit)


def test_ac_24_two_reports_on_one_word_are_shown_as_one_origin(shown: Shown) -> None:
    (part,) = shown.claims_of("002-9", "004-8")
    assert (len(part.tellers), part.independent, part.floor) == (2, 1, 1)
    assert part.told_by.startswith("Told by 2 reports")
    assert "a single source" in part.told_by
    assert f'id="c-{part.id}"' in shown.page


@pytest.mark.xfail(
    strict=True, reason="the factory is told in such different words that its five reports do not form one claim"
)
def test_ac_24_the_factory_has_five_reports_and_four_origins(shown: Shown) -> None:
    (part,) = shown.claims_of("000-1", "001-1", "002-3", "003-1", "004-4")
    assert (len(part.tellers), part.independent, part.floor) == (5, 4, 2)


def test_ac_26_conflicts_stand_side_by_side_and_differences_that_are_none_do_not(shown: Shown) -> None:
    for pairs in RAISED.values():
        assert all(shown.is_set_against(left, right) for left, right, _ in pairs)
    assert not any(shown.is_set_against(*pair) for pair in NOT_RAISED.values())
    for dispute in shown.dossier.disputes:
        assert f'id="d-{dispute.id}"' in shown.section("disputes")
        assert dispute.claim_numbers


@pytest.mark.xfail(
    strict=True, reason="K3, K7, K8 and K9 need what words mean of a whole story: secrecy, plausible dates, opinions"
)
def test_ac_26_all_ten_are_raised(shown: Shown) -> None:
    assert shown.is_set_against("001-6", "003-7")
    assert shown.is_set_against("004-4", "001-6")


def test_ac_28_no_claim_of_the_dossier_holds_two_look_alikes(shown: Shown) -> None:
    for pairs in APART.values():
        for one, other in pairs:
            assert shown.claims_of(one)
            assert not shown.claims_of(one, other), (one, other)


def test_ac_29_the_register_has_each_forecast_with_its_day_and_takes_an_outcome(shown: Shown, tmp_path: Path) -> None:
    due = {part.line.statement_id: part.due for part in shown.dossier.forecasts}
    assert [due[shown.told.ours[one]] for one in ("001-2", "002-4", "004-12c", "001-9")] == ["2024", "2024", "2024", "2023-10"]
    section = shown.section("forecasts")
    assert section.count('<td class="day">2024</td>') >= 3
    assert '<td class="day">2023-10</td>' in section
    told = tell(FOLDER, PUBLISHED, tmp_path / "case")
    with Case.open(tmp_path / "case") as case:
        case.judge("came true", told.ours["004-12c"], told.ours["002-13"], by="an analyst")
        case.run()
        closed = {part.line.statement_id: part for part in compose_dossier(case.snapshot()).forecasts}[told.ours["004-12c"]]
    assert closed.outcome == "came true"
    assert closed.shown_by is not None
    assert closed.shown_by.statement_id == told.ours["002-13"]


def test_ac_30_denials_have_their_lane_on_the_line_and_in_the_page_and_corroborate_nothing(shown: Shown) -> None:
    denials = {shown.told.ours["002-19"], shown.told.ours["004-16"]}
    section = shown.section("denials")
    assert all(f'href="#s-{one}"' in section for one in denials)
    for part in (*shown.dossier.claims, *shown.dossier.lone):
        assert not denials & {line.statement_id for line in part.lines}
        if part.lines:
            told_by = {one for origin in part.origins for one in origin.statement_ids}
            assert not denials & told_by
    lanes = {date.lane for date in (*shown.dossier.dates, *shown.dossier.undated) if date.citations}
    assert "denials" in lanes
    placed = [
        date for date in (*shown.dossier.dates, *shown.dossier.undated) if {one.anchor[2:] for one in date.citations} & denials
    ]
    assert placed
    assert all(date.lane == "denials" for date in placed)


def test_ac_31_the_citation_graph_is_drawn_with_one_dashed_line(shown: Shown) -> None:
    keys = {page["file"]: key for key, page in shown.told.gold["documents"].items()}
    ties = {(keys[tie.taker], tie.giver) for tie in shown.dossier.ties if not tie.edge.suspected}
    assert ties >= EDGES
    section = shown.section("sources")
    assert section.count('class="edge suspected"') == 1
    assert section.count('class="edge"') == len(
        {(tie.taker, tie.giver) for tie in shown.dossier.ties if not tie.edge.suspected}
    )
    assert texts.SUSPECTED in section


class _Words(HTMLParser):
    """The words of each numbered citation, as they are lit in the reports, and the files of each call."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.lit: dict[str, str] = {}
        self.titles: dict[str, str] = {}
        self._open: list[list[str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        if tag == "span":
            self._open.append([one for one in classes if re.fullmatch(r"c\d+", one)])
        if tag == "a" and "cite" in classes:
            self.titles[str(given["href"])] = str(given["title"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "span":
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for name in {one for names in self._open for one in names}:
            self.lit[name] = self.lit.get(name, "") + data


def test_ac_32_every_sentence_cites_file_words_and_offsets_and_opens_in_the_text(shown: Shown) -> None:
    words = _Words(shown.page)
    by_file = {one.report.file: one.report.text for one in shown.dossier.reports}
    assert len(shown.dossier.citations) > 70
    for citation in shown.dossier.citations:
        assert [by_file[citation.file][span.start : span.end] for span in citation.spans] == list(citation.parts)
        assert words.titles[f"#{citation.anchor}"] == f"{citation.file}, characters {citation.where}"
        assert f'id="{citation.anchor}"' in shown.page
        assert "".join(words.lit[f"c{citation.number}"].split()) == "".join("".join(citation.parts).split())
    cited = {citation.anchor for citation in shown.dossier.citations}
    assert all(f"s-{one['id']}" in cited for one in shown.told.case["statements"])


def test_ac_33_nothing_of_the_dossier_says_more_than_the_reports(shown: Shown) -> None:
    """Every generated sentence, and what stands beside each quotation that is no plain assertion."""
    assert [one for one in own_sentences(shown.dossier) if any(find_overstatements(one))] == []
    for part in (*shown.dossier.claims, *shown.dossier.lone):
        standing = Standing(part.independent, part.floor, denied=bool(part.lane and part.lines), status=part.headline.status)
        beside = ", ".join((*part.headline.remarks, *part.concerns, *(texts.LANE for _ in part.lane)))
        assert not list(find_overstatements(f"{part.told_by} ({beside}).", standing)), part.told_by
    for line in shown.lines:
        if line.stance != "asserts" or line.status not in ("fact", "reported"):
            assert line.remarks, line.words
