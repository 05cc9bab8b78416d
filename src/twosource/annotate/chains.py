"""Through which outlets a word reached the report."""

from __future__ import annotations

import re

from ..languages import SpeechWords
from ..model import Attribution, Mention, Report, Sentence, Span, hull
from .anaphora import Speaker
from .page import Page
from .phrases import kind_of, plain_words

NAMED_BY_NOUN = re.compile(r"\s+(?:[a-z]+\s+)?(?P<name>(?:[A-Z][\w’'&-]*\s+){1,4})(?P<noun>[a-z]+)\b")
"""A few words in capitals and the noun behind them."""
OBJECTS = ("dobj", "dative", "iobj", "pobj", "nsubj", "compound")
RELAY_CHARS = 60
"""How far before a name the words may begin that say it passed something on."""
ASIDE_CHARS = 40
"""How far behind the saying word ", quoting X," may stand."""


def credited(report: Report, words: SpeechWords) -> tuple[str, ...]:
    """The outlets in the credit line of a report ("With information from X"); its own bureau is none."""
    if not report.credit:
        return _agency_in_byline(report, words)
    line = report.credit.strip(" ()[].*")
    ends = [
        found.end()
        for word in words.chains.credit
        for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)\s*", line.lower())
    ]
    rest = line[max(ends) :] if ends else line
    names = re.split("|".join(re.escape(joiner) for joiner in words.chains.joiners), rest)
    plain = [_without_articles(name, words) for name in names]
    # A comma behind an agency sets off where it wrote from.
    plain = [name for name in plain if _is_agency(name, words)] or plain
    return tuple(name for name in plain if name and not is_own(report, name, words))


def _agency_in_byline(report: Report, words: SpeechWords) -> tuple[str, ...]:
    """A news agency that signs instead of a person ("By Example News Agency, Lima")."""
    parts = re.split("|".join(re.escape(joiner) for joiner in words.chains.joiners), report.byline or "")
    names = [_without_articles(part, words) for part in parts]
    return tuple(name for name in names if _is_agency(name, words) and not is_own(report, name, words))


def _is_agency(name: str, words: SpeechWords) -> bool:
    return f" {name.lower()}".endswith(tuple(f" {end}" for end in words.chains.agencies))


def _without_articles(name: str, words: SpeechWords) -> str:
    parts = name.strip(' ."“”').split()
    while parts and parts[0].lower() in words.speakers.articles:
        parts = parts[1:]
    return " ".join(parts)


def is_own(report: Report, name: str, words: SpeechWords) -> bool:
    """Whether a name is that of the report's own outlet, in full, shortened or by its initials."""
    if not report.outlet:
        return False
    own = [word for word in plain_words(report.outlet) if word not in words.speakers.articles]
    other = set(plain_words(name)) - words.speakers.articles
    # "Times" is no short form of "Financial Times" when it is the whole of the outlet's own name.
    longer = len(own) > 1 and set(own) <= other
    return other <= set(own) or longer or "".join(word[0] for word in own) in other


def chain_of(
    page: Page,
    attribution: Attribution,
    speakers: dict[str, Speaker],
    outer: Attribution | None,
    known: dict[str, tuple[str, ...]],
) -> tuple[Speaker, tuple[str, ...]]:
    """The speaker, and the outlets between, nearest first; who was introduced through an outlet stays so (`known`)."""
    speaker = speakers.get(attribution.id)
    sentence = page.sentence_of(attribution.source)
    if speaker is None or sentence is None:
        return Speaker(page.report.quote_all(attribution.source), "thing"), ()
    via: tuple[str, ...] = ()
    quoted = _quoted_other(page, sentence, attribution)
    if quoted is not None and speaker.kind in ("outlet", "organisation"):
        via = () if is_own(page.report, speaker.name, page.words) else (speaker.name,)
        speaker = _speaker_at(page, quoted, speaker, speakers)
    elif quoted is None:
        via = _relaying(page, sentence, attribution)
    told = _hearer(page, sentence, attribution, speakers)
    if told is not None and told != speaker.name:
        via = (*via, told)
    above = speakers.get(outer.id) if outer is not None else None
    if above is not None and above.kind == "outlet" and above.name != speaker.name:
        via = via if is_own(page.report, above.name, page.words) else (*via, above.name)
    return speaker, tuple(dict.fromkeys(via or known.get(speaker.name, ())))


def _speaker_at(page: Page, span: Span, outlet: Speaker, speakers: dict[str, Speaker]) -> Speaker:
    """The one whom an outlet quotes: someone heard elsewhere, or a name or words of its own."""
    told = [word for word in plain_words(page.report.quote(span)) if word not in page.words.speakers.articles]
    heard = [one for one in speakers.values() if told and all(word in one.described for word in told)]
    if heard:
        return heard[-1]
    named = next((one for one in page.mentions_in(span) if one.span.end >= span.end), None)
    name = page.full_name(named.name) if named else _without_articles(page.report.quote(span), page.words)
    return Speaker(name, "thing", described=frozenset(told), start=outlet.start, sentence=outlet.sentence)


def _quoted_other(page: Page, sentence: Sentence, attribution: Attribution) -> Span | None:
    """Where the one stands whom the source is quoting ("A, quoting B, says"), else None."""
    near = hull(attribution.source + attribution.cue)
    for index, token in enumerate(sentence.tokens):
        word = page.report.text[token.start : token.end].lower()
        if word not in page.words.chains.quoting or token.tag != "VBG":
            continue
        inside = any(span.start <= token.start < span.end for span in attribution.content)
        opens = index == 0 and any(span.start <= sentence.tokens[token.head].start < span.end for span in attribution.cue)
        if inside or not (opens or near.start <= token.start <= near.end + ASIDE_CHARS):
            continue
        objects = [at for at, other in enumerate(sentence.tokens) if other.head == index and other.dep in ("dobj", "pobj")]
        if objects:
            first = min(at for at in range(index + 1, len(sentence.tokens)) if _hangs_on(sentence, at, objects[0]))
            return Span(sentence.tokens[first].start, sentence.tokens[objects[0]].end)
    return None


def _hangs_on(sentence: Sentence, index: int, head: int) -> bool:
    for _ in range(len(sentence.tokens)):
        if index == head:
            return True
        above = sentence.tokens[index].head
        if above == index:
            return False
        index = above
    return False


def _relaying(page: Page, sentence: Sentence, attribution: Attribution) -> tuple[str, ...]:
    """The outlet that does the quoting, where the cue is "quoting" and the source is the one quoted."""
    cue = plain_words(page.report.quote_all(attribution.cue))
    if not cue or cue[0] not in page.words.chains.quoting:
        return ()
    start = hull(attribution.cue).start
    before = [one for one in page.mentions_in(Span(sentence.span.start, start)) if one.kind == "outlet"]
    if not before or hull(attribution.source).start < start or is_own(page.report, before[-1].name, page.words):
        return ()
    return (page.full_name(before[-1].name),)


def _hearer(page: Page, sentence: Sentence, attribution: Attribution, speakers: dict[str, Speaker]) -> str | None:
    """The outlet that was told ("X told Y", "X told the paper"), or that passed it on ("in an interview with Y")."""
    for mention in page.mentions_in(sentence.span):
        inside = any(span.overlaps(mention.span) for span in attribution.content)
        if inside or is_own(page.report, mention.name, page.words):
            continue
        if _is_told(page, sentence, attribution, mention) or _relays(page, sentence, mention):
            return page.full_name(mention.name)
    spelt = _outlet_by_its_noun(page, attribution)
    if spelt is not None:
        return None if is_own(page.report, spelt, page.words) else spelt
    if not _is_told_by_noun(page, attribution):
        return None
    before = hull(attribution.cue).start
    outlets = [one for one in speakers.values() if one.kind == "outlet" and one.named and one.start < before]
    return max(outlets, key=lambda one: one.start).name if outlets else None


def told_here(page: Page, attribution: Attribution) -> bool:
    """Whether the report's own outlet was told ("X told Y" in Y): then nobody else had it first."""
    sentence = page.sentence_of(attribution.source)
    if sentence is None:
        return False
    own = [one for one in page.mentions_in(sentence.span) if is_own(page.report, one.name, page.words)]
    return any(_is_told(page, sentence, attribution, mention) for mention in own)


def _relays(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """ "in an interview with the newspaper X": whether words before a name say that it passed something on."""
    if mention.kind not in ("outlet", "organisation"):
        return False
    start = max(sentence.span.start, mention.span.start - RELAY_CHARS)
    before = re.sub(r"[\"“”']", "", page.report.text[start : mention.span.start].lower()).split()
    while before and (before[-1] in page.words.speakers.articles or kind_of(before[-1], page.words) == "outlet"):
        before.pop()
    return any(f" {' '.join(before)}".endswith(f" {relay}") for relay in page.words.chains.relays)


def _is_told(page: Page, sentence: Sentence, attribution: Attribution, mention: Mention) -> bool:
    """Whether a name follows the telling verb at once and can be an outlet."""
    words = page.words
    if not attribution.cue or any(span.overlaps(mention.span) for span in attribution.source):
        return False
    cue = hull(attribution.cue)
    tells = any(
        token.lemma.lower() in words.chains.tell
        for token in sentence.tokens
        if any(span.start <= token.start < span.end for span in attribution.cue)
    )
    if not tells or (mention.span.start < cue.end and not cue.contains(mention.span)):
        return False
    between = plain_words(page.report.text[cue.end : mention.span.start])
    if any(word not in words.speakers.articles and word not in words.speakers.kinds for word in between):
        return False
    if set(plain_words(mention.name)) & words.chains.audiences:
        return False
    return mention.kind == "outlet" or (mention.kind in ("organisation", "other", "product") and _is_object(sentence, mention))


def _is_object(sentence: Sentence, mention: Mention) -> bool:
    return any(token.dep in OBJECTS and mention.span.start <= token.start < mention.span.end for token in sentence.tokens)


def _outlet_by_its_noun(page: Page, attribution: Attribution) -> str | None:
    """ "X told the Lens magazine": a name that only the noun behind it shows to be an outlet's."""
    if not attribution.cue or not set(plain_words(page.report.quote_all(attribution.cue))[-1:]) & page.words.chains.told:
        return None
    end = hull(attribution.cue).end
    found = NAMED_BY_NOUN.match(page.report.text[end : end + RELAY_CHARS])
    if (
        found is None
        or kind_of(found["noun"].lower(), page.words) != "outlet"
        or found["noun"].lower() in page.words.chains.those
    ):
        return None
    return found["name"].strip()


def _is_told_by_noun(page: Page, attribution: Attribution) -> bool:
    """ "X told the paper": an outlet named before; "this newspaper" is the report's own."""
    if not attribution.cue:
        return False
    end = hull(attribution.cue).end
    verb = plain_words(page.report.quote_all(attribution.cue))[-1:]
    after = plain_words(page.report.text[end : end + ASIDE_CHARS])[:2]
    if len(after) < 2 or not set(verb) & page.words.chains.told:
        return False
    if after[0] not in page.words.chains.those:
        return False
    return after[1] in page.words.chains.hearers or kind_of(after[1], page.words) == "outlet"
