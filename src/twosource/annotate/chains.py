"""Through which outlets a word reached the report."""

from __future__ import annotations

import re

from ..languages import SpeechWords
from ..model import Attribution, Mention, Report, Sentence, Table, hull
from .phrases import kind_of, plain_words
from .speakers import full_name


def credited(report: Report, words: SpeechWords) -> tuple[str, ...]:
    """The outlets in the credit line of a report ("With information from X"); its own bureau is none."""
    if not report.credit:
        return ()
    line = report.credit.strip(" ()[].*")
    lower = line.lower()
    ends = [found.end() for word in words.chains.credit for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)\s*", lower)]
    rest = line[max(ends) :] if ends else line
    names = re.split("|".join(re.escape(joiner) for joiner in words.chains.joiners), rest)
    plain = [_bare(name, words) for name in names]
    return tuple(name for name in plain if name and not is_own(report, name))


def _bare(name: str, words: SpeechWords) -> str:
    parts = name.strip(" .\"“”").split()
    while parts and parts[0].lower() in words.speakers.definite:
        parts = parts[1:]
    return " ".join(parts)


def is_own(report: Report, name: str) -> bool:
    """Whether a name is that of the report's own outlet, in full, in part or by its initials."""
    if not report.outlet:
        return False
    own, other = plain_words(report.outlet), plain_words(name)
    initials = "".join(word[0] for word in own)
    return set(other) - {"the"} <= set(own) or set(own) - {"the"} <= set(other) or bool({initials, initials.lstrip("t")} & set(other))


def hearer(
    report: Report, sentence: Sentence, attribution: Attribution, mentions: Table[Mention], words: SpeechWords
) -> str | None:
    """The outlet that was told ("X told Y"), or that passed it on ("in an interview with Y")."""
    outside = [
        mention
        for mention in mentions
        if mention.span.overlaps(sentence.span)
        and mention.kind in ("outlet", "organisation", "other", "place", "person", "product")
        and not any(span.overlaps(mention.span) for span in attribution.content)
    ]
    cue_words = plain_words(report.quote_all(attribution.cue))
    tells = any(
        token.lemma.lower() in words.chains.tell
        for token in sentence.tokens
        if any(span.start <= token.start < span.end for span in attribution.cue)
    )
    for mention in outside:
        before = report.text[max(sentence.span.start, mention.span.start - 60) : mention.span.start].lower()
        before = re.sub(r"[\"“”']|\bthe\s+$", "", before).rstrip()
        before = re.sub(r"\s+(the|newspaper|magazine|website|news agency|agency)$", "", before)
        relayed = mention.kind in ("outlet", "organisation") and any(before.endswith(relay) for relay in words.chains.relays)
        told = tells and attribution.cue and not _in_source(attribution, mention) and _just_after(report, sentence, attribution, mention, words, cue_words)
        if (told or relayed) and not is_own(report, mention.name):
            return full_name(mention.name, mentions)
    return None


def hears_by_noun(report: Report, attribution: Attribution, words: SpeechWords) -> bool:
    """ "X told the paper": whether an outlet named before is told, by a noun; "this newspaper" is the report's own."""
    if not attribution.cue:
        return False
    end = hull(attribution.cue).end
    said = plain_words(report.quote_all(attribution.cue))[-1:] + plain_words(report.text[end : end + 30])[:2]
    if len(said) < 3 or not set(said[:1]) & words.chains.told:
        return False
    return said[1] in words.chains.those and kind_of(said[2], words) == "outlet"


def _in_source(attribution: Attribution, mention: Mention) -> bool:
    return any(span.overlaps(mention.span) for span in attribution.source)


def _just_after(
    report: Report, sentence: Sentence, attribution: Attribution, mention: Mention, words: SpeechWords, cue_words: list[str]
) -> bool:
    """Whether a name follows the telling verb at once and can be an outlet."""
    end = hull(attribution.cue).end
    between = plain_words(report.text[end : mention.span.start])
    if mention.span.start < end:
        between = []
        if not hull(attribution.cue).contains(mention.span):
            return False
    if len([word for word in between if word not in words.speakers.definite and word not in words.speakers.kinds]) > 0:
        return False
    if set(plain_words(mention.name)) & words.chains.audiences:
        return False
    return mention.kind == "outlet" or _is_object(sentence, mention) and mention.kind in ("organisation", "other", "product")


def _is_object(sentence: Sentence, mention: Mention) -> bool:
    return any(
        token.dep in ("dobj", "dative", "iobj", "pobj", "nsubj", "compound") and mention.span.start <= token.start < mention.span.end
        for token in sentence.tokens
    )


def quoted_other(
    report: Report, sentence: Sentence, attribution: Attribution, mentions: Table[Mention], words: SpeechWords
) -> tuple[int, int] | None:
    """Where the one stands whom the source is quoting: "A, quoting B, says" -> the offsets of B, else None."""
    tokens = sentence.tokens
    near = hull(attribution.source + attribution.cue)
    for index, token in enumerate(tokens):
        word = report.text[token.start : token.end].lower()
        if word not in words.chains.quoting or token.tag != "VBG":
            continue
        if any(span.start <= token.start < span.end for span in attribution.content):
            continue
        if not (near.start <= token.start <= near.end + 40):
            continue
        objects = [at for at, other in enumerate(tokens) if other.head == index and other.dep in ("dobj", "pobj")]
        if objects:
            low = min(at for at in range(len(tokens)) if _hangs_on(sentence, at, objects[0]) and at > index)
            return tokens[low].start, tokens[objects[0]].end
    return None


def relaying_outlet(
    report: Report, sentence: Sentence, attribution: Attribution, mentions: Table[Mention], words: SpeechWords
) -> tuple[str, ...]:
    """The outlet that does the quoting, where the cue is "quoting" and the source is the one quoted."""
    cue = plain_words(report.quote_all(attribution.cue))
    if not cue or cue[0] not in words.chains.quoting or hull(attribution.source).start < hull(attribution.cue).start:
        return ()
    start = hull(attribution.cue).start
    before = [one for one in mentions if one.kind == "outlet" and sentence.span.start <= one.span.start < start]
    return (full_name(before[-1].name, mentions),) if before and not is_own(report, before[-1].name) else ()


def _hangs_on(sentence: Sentence, index: int, head: int) -> bool:
    for _ in range(len(sentence.tokens)):
        if index == head:
            return True
        above = sentence.tokens[index].head
        if above == index:
            return False
        index = above
    return False

