"""Report, Sentence -> Mention."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import dropwhile

from ..languages import Language, NameWords, language_for
from ..model import Mention, MentionKind, Report, Sentence, Span, Table
from .gazetteer import Gazetteer, load_gazetteer
from .name_page import Page, read_page, texts
from .name_runs import MODEL_NUMBER, QUOTES, Run, name_runs

KIND_OF_LABEL: dict[str, MentionKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "PRODUCT": "product", "LAW": "law", "EVENT": "other", "WORK_OF_ART": "other",
}  # fmt: skip
Found = tuple[Span, str, Counter[MentionKind]]
MARK_WEIGHT = 4
"""The text's own word for it ("the trade journal X") outweighs the form of the name."""
MARKED_KINDS: tuple[MentionKind, ...] = ("outlet", "organisation", "product", "place")
TRUST: tuple[MentionKind, ...] = ("outlet", "law", "person", "place", "organisation", "product", "group", "other")
CREDITED = re.compile(r"[A-Z][\w'’.-]*(?:(?: & | of the | of | )[A-Z][\w'’.-]*)*")
WORDS_BEFORE = 5
"""How far before a name a noun may tell its kind, over quotation marks and "known as"."""
LONGER_THAN_ACRONYM = 5
WELL_KNOWN_POPULATION = 50_000
RULE_WEIGHT = 3
"""How many of NER's votes one plain sign (a title before the name, "Agency" at its end) outweighs: NER errs in a fifth."""


def find_mentions(
    report: Report, sentences: Table[Sentence], *, gazetteer: Callable[[], Gazetteer] = load_gazetteer
) -> Iterator[Mention]:
    """Every name in reading order; all mentions of one name in a report are of one kind."""
    language = language_for(report.language)
    if language is None:
        return
    listed = list(sentences)
    page, book = read_page(report, listed), gazetteer()
    found = [one for sentence in listed for one in _names_in(report, sentence, language, page, book)]
    found += _credited(report, language.names)
    kinds = _settle(found, book)
    for span, name, _ in sorted(found, key=lambda one: one[0]):
        yield Mention(report.id, span, kinds[name], name)


def _names_in(report: Report, sentence: Sentence, language: Language, page: Page, book: Gazetteer) -> Iterator[Found]:
    nationalities = frozenset(language.place.nationalities)
    for run in name_runs(report, sentence, language.names, nationalities, page):
        whole = Span(sentence.tokens[run.first].start, sentence.tokens[run.last].end)
        written = _clean(report.quote(whole), language.names)
        if not written or written.lower() in nationalities:
            continue
        start = whole.start + report.quote(whole).find(written)
        name = _unshouted(written, book)
        votes = _votes(texts(report, sentence), run, name, language, book)
        if report.outlet and f" {name} " in f" {report.outlet} ":
            votes["outlet"] += RULE_WEIGHT
        yield Span(start, start + len(written)), name, votes


def _credited(report: Report, words: NameWords) -> Iterator[Found]:
    """The names of a source line ("With information from …"): it is no sentence, and what it names are outlets."""
    for part in report.parts_of("credit"):
        for run in CREDITED.finditer(report.quote(part.span)):
            name = run[0].rstrip(".")
            if name.lower() in words.openers or name.lower() in words.never:
                continue
            start = part.span.start + run.start()
            yield Span(start, start + len(name)), name, Counter({"outlet": RULE_WEIGHT})


def _clean(name: str, words: NameWords) -> str:
    name = name.strip(" \"'“”‘’«»„,;:()[]")
    for ending in words.possessives:
        if name.endswith(ending):
            return name[: -len(ending)]
    return name


def _unshouted(name: str, book: Gazetteer) -> str:
    """A name that is in capitals for looks, as it is usually written; acronyms stay."""
    parts = name.split()
    if not name.isupper() or max(map(len, parts)) < LONGER_THAN_ACRONYM or (len(parts) == 1 and not book.candidates(name)):
        return name
    return " ".join(part.capitalize() for part in parts)


def _votes(spoken: list[str], run: Run, name: str, language: Language, book: Gazetteer) -> Counter[MentionKind]:
    """What shows the kind of this mention, weighed."""
    votes: Counter[MentionKind] = Counter()
    if run.label:
        votes[KIND_OF_LABEL[run.label]] += 1
    if run.titled:
        votes["person"] += RULE_WEIGHT
    by_mark = _kind_by_mark(spoken, run, language.names)
    if by_mark is not None:
        votes[by_mark] += MARK_WEIGHT
    by_form = _kind_by_form(spoken[run.first : run.last + 1], name, language.names)
    if by_form is None and _is_paper(spoken, run, language):
        by_form = "outlet"
    if by_form is not None:
        votes[by_form] += RULE_WEIGHT
    if spoken[run.last + 1 : run.last + 3] and spoken[run.last + 2 : run.last + 3] == [language.names.which]:
        del votes["person"]
    if name.replace(".", "") in language.names.outlets | language.names.organisations:
        return +votes
    votes["place"] += _place_votes(spoken, run, name, language, book)
    return +votes


def _is_paper(spoken: list[str], run: Run, language: Language) -> bool:
    """One word that ends the names of papers, after an article: "told the Herald"."""
    after_article = run.first > 0 and spoken[run.first - 1].lower() in language.names.articles
    return after_article and run.first == run.last and spoken[run.first].lower() in language.names.heads["outlet"]


def _place_votes(spoken: list[str], run: Run, name: str, language: Language, book: Gazetteer) -> int:
    """A name in the gazetteer is likelier a place, most of all after "in"; a small town's name may be anybody's."""
    bare = _counties_follow(spoken, run.last, language)
    named = (entry for entry in book.candidates(name) if not entry.is_obscure and (bare or not entry.is_called_bare(name)))
    known = [entry for entry in named if entry.known_as or entry.population >= WELL_KNOWN_POPULATION]
    if not known or run.titled:
        return 0
    after_locative = run.first > 0 and spoken[run.first - 1].lower() in language.place.locatives | language.place.motion
    well_known = known[0].kind != "city" or known[0].population >= WELL_KNOWN_POPULATION
    as_acronym = name.isupper() and run.label not in ("GPE", "LOC")
    return (2 if after_locative else 0) + (0 if as_acronym else 2 if well_known else int(run.label not in ("ORG", "PERSON")))


def _counties_follow(spoken: list[str], last: int, language: Language) -> bool:
    """Whether the list of names that goes on here ends in a word for counties: "Butler, Warren and Clinton counties"."""
    rest = dropwhile(lambda word: word[0].isupper() or word == "," or word in language.place.joins, spoken[last + 1 :])
    return "county" in language.place.kinds.get(next(rest, ""), ())


def _kind_by_form(spoken: list[str], name: str, words: NameWords) -> MentionKind | None:
    first, _, rest = name.partition(" ")
    plain = rest if first.lower() in words.articles and rest else name
    lower = [word.lower() for word in spoken]
    if plain in words.outlets:
        return "outlet"
    if plain in words.organisations or plain.replace(".", "") in words.organisations:
        return "organisation"
    if any(word in words.law_heads for word in lower) and any(word.isdigit() for word in spoken):
        return "law"
    if MODEL_NUMBER.match(spoken[-1]) or plain in words.products:
        return "product"
    heads = [lower[-1]] + [lower[i - 1] for i, word in enumerate(lower) if i and word in words.of_words]
    if len(spoken) > 1:
        for kind in ("outlet", "organisation", "place"):
            if any(head in words.heads[kind] for head in heads):
                return kind
    return "organisation" if "&" in spoken else None


def _kind_by_mark(spoken: list[str], run: Run, words: NameWords) -> MentionKind | None:
    """By the common noun beside the name: "the company X", "a contractor, X", "X, a website run from London", "X, 71"."""
    lower = [word.lower() for word in spoken]
    before = list(lower[max(0, run.first - WORDS_BEFORE) : run.first])
    before = [word for word in before if word not in words.linkers and word[0] not in QUOTES]
    if before[-1:] == [","]:
        before.pop()
    if before[-1:] and before[-1] in words.of_words and before[-2:-1] and before[-2] in words.marks["place"]:
        return "place"
    kind = _kind_of_noun(before[-1], words) if before else None
    after = lower[run.last + 1 : run.last + 12]
    if kind is not None or not after:
        return kind
    if after[0] == "," and len(after) > 1:
        return _kind_by_apposition(_up_to_a_name(spoken[run.last + 2 : run.last + 1 + len(after)]), words)
    return "person" if len(after) > 1 and after[1] in words.pronouns else None


def _up_to_a_name(after: list[str]) -> list[str]:
    """An apposition's words in lower case, without a noun that has a name of its own: "the vessel *MV Coral* left" is none."""
    noun = next((index for index, word in enumerate(after) if index and word.islower()), len(after))
    name = next((index for index in range(noun, len(after)) if after[index][0].isupper()), len(after) + 1)
    return [word.lower() for word in after[: max(1, name - 1)]]


def _kind_by_apposition(after: list[str], words: NameWords) -> MentionKind | None:
    """By the last telling noun of "X, a listed security company working for …"."""
    if after[0] in words.who or after[0].isdigit():
        return "person"
    end = next((index for index, word in enumerate(after) if word in words.stops), len(after))
    if any(word in words.says for word in after[1:end]):
        # "… from Niger, the governor said": the noun is the speaker, not what the name is.
        return None
    if after[end : end + 1] and after[end] in words.who:
        return "person"
    if after[0] not in words.articles | words.pronouns:
        return "person" if end and after[end - 1] in words.person_marks else None
    return next((kind for noun in reversed(after[:end]) if (kind := _kind_of_noun(noun, words)) is not None), None)


def _kind_of_noun(noun: str, words: NameWords) -> MentionKind | None:
    if noun in words.person_marks:
        return "person"
    return next((kind for kind in MARKED_KINDS if noun in words.marks[kind]), None)


def _settle(found: list[Found], book: Gazetteer) -> dict[str, MentionKind]:
    """One kind per name: the votes of all its mentions, and of the fuller name it is a part of."""
    votes: dict[str, Counter[MentionKind]] = {}
    for _, name, own in found:
        votes.setdefault(name, Counter()).update(own)
    kinds = {name: _winner(own) for name, own in votes.items()}
    fuller = _fuller_names(kinds)
    for name in kinds:
        for other in fuller.get(name, []):
            if kinds[other] == "person" and other.split()[-1] == name:
                kinds[name] = "person"
            elif other.startswith(f"{name} ") and kinds[other] in ("organisation", "outlet") and not book.candidates(name):
                kinds[name] = kinds[other]
    return kinds


def _fuller_names(names: Iterable[str]) -> dict[str, list[str]]:
    """For each last word and for each beginning of a name the names of more words that have it, in order."""
    fuller: dict[str, list[str]] = {}
    for name in sorted(names):
        words = name.split()
        beginnings = {name[:at] for at, letter in enumerate(name) if letter == " "}
        for part in sorted({*beginnings, *words[-1:]}):
            if len(part.split()) < len(words):
                fuller.setdefault(part, []).append(name)
    return fuller


def _winner(votes: Counter[MentionKind]) -> MentionKind:
    """The kind with most votes; of two alike the one that is the less often said in error."""
    return min(votes, key=lambda kind: (-votes[kind], TRUST.index(kind)), default="other")
