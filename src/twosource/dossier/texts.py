"""The dossier's own words: headings, leads and phrases, one place for every form. None of them says that something is so."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import DOSSIER_PARTS, AliasSuggestion, Assessment, DossierPart, Grade, Problem
from .content import ClaimPart, Figures, Line, PlanPart, TellingPart

STANDFIRST = (
    "Who says what, on whose word, and how many independent sources each claim has. "
    "This dossier says what was reported. It does not say what is true."
)
GLANCE = "At a glance"
SOLID = "Best supported"
NO_SOLID = "No claim has two or more independent sources that agree and show how they know."
NEAREST = "Not disputed in this pile, and nearest to it:"
SHAKY = "Most in need of care"
DISPUTED = "In dispute"
DENIED = "Denied"
DUE = "Dates set for later"
CORRECTED = "Corrected"
KEY = (
    "N counts the distinct named origins that assert a claim, however many reports repeat it. F, the floor, counts only "
    "those whose own access these reports show (an interview, documents, adverts, imagery, an official's word); it is 1 where "
    "a named origin is given but no access is shown."
)
# What may stand beside the claims, as it is called where one chooses it.
PARTS: dict[DossierPart, str] = {
    "glance": "At a glance",
    "questions": "What to find out next",
    "lists": "Lists of disputes, denials and forecasts",
    "dates": "Dates and places",
    "coverage": "Which report tells which claim",
    "sources": "Who rests on whom",
    "names": "Names",
    "review": "What waits for review",
    "texts": "The full texts of the reports",
}
CUSTODY = "Where the cited words stand in the text of each report, in characters counted from 0, the last one not included:"
CLAIMS = "Claims, most worrying first"
NO_CLAIMS = "No claim is told by more than one report, and none is disputed."
CHOSEN = "Claims, as they were chosen"
NO_CHOSEN = "No claim was chosen."
OWN = "In the words of whoever made this dossier, not the program’s:"
GONE = "A claim stood here that the case has no longer, since a judgement or a new report. It was chosen by these words:"
JOINED = "A claim stood here that is one with a claim above, since a judgement or a new report. It was chosen by these words:"
OF_HEADING = "The heading cites "
CONCERNS = "To mind"
INTEREST = "own interest"
LANE = "Denied or doubted"
METHODS = "How it is said to have been seen"
# Before the method of those who do not say so.
LANE_METHODS = {"denies": "the denial", "doubts": "the doubt", "withholds": "what is not said"}
NEXT = "To ask next."
CLAIM_STEMMA = "Who rests on whom in this claim"
WHY_ONE = "Why these statements are taken to be about one matter"
DISPUTE = "Dispute"
QUESTIONS = "What to find out next"
QUESTIONS_LEAD = "From the gaps, the most pressing first. Nothing here says who is right."
NO_QUESTIONS = "No question is open."
DISPUTES = "Where the reports disagree"
NO_DISPUTES = "The program found no conflict; it may have missed some."
DENIALS = "Denials"
DENIALS_LEAD = "Kept apart: a denial never counts as a source for what it denies."
NO_DENIALS = "No denial was found."
FORECASTS = "Forecasts and plans"
FORECASTS_LEAD = (
    "Days as the reports set them. Nothing here is held against today; an outcome is what a person or a later report says."
)
NO_FORECASTS = "No forecast was found."
NO_DUE = "no date given"
LATER = "later reports on the matter:"
DATES = "When: dates, forecasts and denials along a line"
DATES_LEAD = (
    "As the reports tell it. A bar covers every day that the words allow; a flag is the day by which a forecast falls due; "
    "denials stand in a lane of their own."
)
NO_DATES = "No date was found."
UNDATED = "Not on the line"
PLACES = "Where: places and routes"
PLACES_LEAD = (
    "A dot is a town or a site, a dashed ring an area, a square a country as a whole. "
    "What the words leave open is listed, not pinned."
)
NO_PLACES = "No place was found."
UNPINNED = "Not on the map"
ROUTES = "Routes"
COVERAGE = "Which report tells which claim"
COVERAGE_LEAD = "A dot: the report says so. A ring: it denies or doubts it. The oldest report stands first."
TIES = "Who rests on whom"
TIES_LEAD = (
    "From the reports at the left to what they rest on at the right; rounded boxes are outside the pile, dashed lines are only "
    "suspected. Of many copies of one text each leads to the first; the table has every link."
)
NO_TIES = "No report names another source."
SUSPECTED = "suspected: for a person to decide"
NAMES = "Names"
NO_NAMES = "No name is written in more than one way."
SPELLINGS = "Names written in more than one way"
NAME_TIES = "Who is named with whom, and who speaks about whom"
NAME_TIES_LEAD = (
    "A line joins two names that stand in the same words; an arrow leads from who speaks to whom they speak about. Each leads "
    "to the words. To be named together is not to have to do with one another."
)
NO_NAME_TIES = "No two names stand together in what is said."
# In one page; the workbench has all of them.
MOST_NAME_TIES, MOST_TIE_WORDS = 60, 8
WAITING = "To review"
WAITING_LEAD = (
    "May be said by someone, but too unsure to count: these are in no claim and in no N or F until a person confirms them. "
    "The likelihood is measured: of finds at 40%, four in ten are rightly read."
)
NO_WAITING = "Nothing waits for a person."
LIKELY = "rightly read"
MADE = "How it was made"
LIMITS = (
    "Who speaks, what is denied and which statements belong together was found by program and may be wrong: read the words "
    "before relying on a line.",
    "Only what the reports say is used. Who an outlet is, and what others wrote elsewhere, is not known here.",
    "A claim without a dispute is not shown to be so: it means that the program found no report of this pile that disagrees.",
    "Access shown means that a report quotes the source or says how it knows. Whether it saw it is for the reader to judge.",
    "Sources that no report names, and comment by those who did not observe, count for none.",
    "Nothing here judges whether a claim is true.",
)
PROBLEMS = "What was not understood"
NO_PROBLEMS = "No file and no stage failed."
REPORTS = "The reports"
NO_TITLE = "No title found"
CITATIONS = "Citations"
# What is said, not of what: "denies: We found no sign" would be read the wrong way round.
STANCES = {"asserts": "says", "denies": "in a denial", "doubts": "in doubt of it", "withholds": "not said"}
# Of words that read like an assertion by themselves: "any nitrate was delivered".
DENIED_WORDS = "denies this"
MOST_TITLE_CHARS = 250


def figures(of: Figures) -> tuple[tuple[str, int], ...]:
    """What is counted, with its number."""
    due = f", {of.due} of them due" if of.due else ""
    return (
        (_many("report", of.reports), of.reports),
        (f"{_many('claim', of.shared)} told by several reports or disputed", of.shared),
        ("with two or more independent sources", of.firm),
        ("resting on a single source", of.single),
        ("with no named source", of.unsourced),
        (_many("conflict", of.conflicts), of.conflicts),
        (_many("denial", of.denials), of.denials),
        (_many("forecast", of.forecasts) + due, of.forecasts),
        (f"{_many('find', of.review)} to review", of.review),
    )


def _many(noun: str, count: int) -> str:
    return noun if count == 1 else f"{noun}s"


def grade(given: Grade) -> str:
    return f"{grade_label(given)}: {given.because}"


def grade_label(given: Grade) -> str:
    """The Admiralty digit, of which 1 is the best and 6 says that it cannot be judged."""
    by = "set by a person" if given.judgement_id else "proposed"
    return f"Credibility {given.value} of 1 (best) to 6, {by}"


def held(assessment: Assessment) -> str:
    """What a person holds of a claim: theirs, and not the program's."""
    told = f"{assessment.kind.capitalize()}: {assessment.value}, as {assessment.by or 'a person'} holds it"
    return f"{told}: {assessment.because}" if assessment.because else told


def lone_claims(count: int) -> str:
    return f"{count} claim{'' if count == 1 else 's'} told by one report alone and not disputed"


def claim(number: int) -> str:
    return f"claim {number}"


def of_claims(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    return f" (claim{'' if len(numbers) == 1 else 's'} {', '.join(map(str, numbers))})"


def more_questions(count: int) -> str:
    return f"And {count} more: `twosource show CASE questions` lists all."


def alias(of: AliasSuggestion) -> str:
    left, right = of.names
    return f"“{left}” and “{right}” may be one: a person decides. Both are said to share: {'; '.join(of.shared_facts)}."


def name_ties(count: int) -> str:
    """How many of them the page lists."""
    shown = f"the {MOST_NAME_TIES} strongest of {count}" if count > MOST_NAME_TIES else str(count)
    return f"The ties with their words: {shown}"


def made_by(version: str) -> str:
    return (
        f"By twosource {version}, from the files below, by fixed rules and a small trained reader, without a network. "
        "The same files give the same dossier."
    )


def chosen_by(plan: PlanPart, shown: Sequence[DossierPart] = DOSSIER_PARTS) -> str:
    """What a person did to a dossier, which parts `shown` has not, and what holds all the same."""
    gone = [label[:1].lower() + label[1:] for name, label in PARTS.items() if name not in shown]
    without = f" Left out of it: {'; '.join(gone)}." if gone else ""
    own = f" and wrote words of their own in {_times(plan.own, 'place')}" if plan.own else ""
    checked = f" The check of these words has {_times(plan.remarks, 'remark')}." if plan.own or plan.remarks else ""
    return (
        f"A person chose {plan.chosen} of the {_times(plan.claims, 'claim')} of the case, set their order{own}.{checked} "
        "N and F are those of the whole case; all other parts are of the chosen claims and what is cited. Citations have the "
        f"numbers of the dossier of the whole case.{without}"
    )


def _times(count: int, noun: str) -> str:
    return f"{count} {_many(noun, count)}"


def unread(count: int) -> str:
    """How many files were not taken in, and parts of reports not read."""
    return "1 file or part was not read" if count == 1 else f"{count} files or parts were not read"


def judgements(count: int) -> str:
    return f"judgements by persons: {count}"


def problem(of: Problem) -> str:
    return f"{of.stage}: {of.reason}" + (f" ({of.remedy})" if of.remedy else "")


def title_of(of: TellingPart) -> str:
    """The report's title; what is far too long for one is its first line taken for one, and is cut."""
    title = of.report.title or NO_TITLE
    return title if len(title) <= MOST_TITLE_CHARS else f"{title[:MOST_TITLE_CHARS].rstrip()}…"


def part_name(kind: str) -> str:
    """What a folded part of a page is, in a reader's words."""
    names = {"furniture": "of the page: menu, advert, comment", "bio": "about the writer"}
    return names.get(kind, kind.replace("_", " "))


def stance(of: Line) -> str:
    """How the words are meant: what a denial says, or what it denies."""
    return stance_words(of.stance, denied=of.denied)


def stance_words(stance: str, *, denied: bool) -> str:
    return DENIED_WORDS if denied else STANCES[stance]


def who_denies(of: Line) -> str:
    """Who says it and how it is meant, to stand before the words and a colon."""
    if not of.denied:
        return f"{of.teller}, {stance(of)}"
    return f"Denied, as {of.teller} tells" if of.teller == of.outlet and of.how_told else f"Denied by {of.teller}"


def before(line: Line) -> str:
    """What has to stand before words that would read like an assertion and are denied; else nothing."""
    return f"{who_denies(line)}: " if line.denied else ""


def standing(part: ClaimPart) -> str:
    """N and F in words, with what keeps them from being read as agreement."""
    counts = f"N {part.independent}, F {part.floor}"
    if part.on_wording is not None and part.on_wording != part.independent:
        counts = f"on this wording: N {part.on_wording}; on the matter: {counts}"
    return f"{counts} ({part.unlike})" if part.unlike else counts


def imprint(of: TellingPart) -> str:
    """Where a report comes from, as far as it says."""
    report = of.report
    facts = [
        report.outlet or "outlet unknown",
        report.byline or "",
        of.dated,
        f"credit: {report.credit}" if report.credit else "",
        report.file,
    ]
    return " · ".join(fact for fact in facts if fact)
