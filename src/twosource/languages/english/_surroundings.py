"""English words around a statement: hedges, not saying, and how a speaker comes by what they say."""

from __future__ import annotations

from .._speech import SurroundingWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


surroundings = SurroundingWords(
    likelihood=_words(
        "probably possibly perhaps maybe presumably conceivably potentially apparently likely unlikely likelihood probable "
        "improbable supposedly purportedly allegedly reportedly seemingly arguably evidently ostensibly plausible plausibly "
        "may might could seem seems seemed appear appears appeared suggest suggests suggested suspect suspects suspected "
        "suspicion speculate speculated speculation believe believes believed thought assume assumed assumes presumed "
        "uncertain unclear unsure unconfirmed unverified alleged rumoured rumored rumour rumours rumor rumors disputed "
        "controversial debatable questionable"
    ),
    vague=_words(
        "some many several numerous various certain often widely generally usually commonly frequently largely mostly "
        "sometimes typically traditionally considered regarded viewed perceived seen critics commentators observers scholars "
        "others most countless notable significant popular famous well-known renowned"
    ),
    phrases=(
        "it is possible",
        "it is thought",
        "it is said",
        "is said to",
        "are said to",
        "said to be",
        "said to have",
        "tend to",
        "tends to",
        "tended to",
        "one of the",
        "best known",
        "well known",
        "a number of",
        "a variety of",
        "in doubt",
        "it is understood",
        "at least in part",
        "thought to",
        "understood to",
        "sort of",
        "kind of",
        "more or less",
        "in some cases",
        "in some ways",
        "to some extent",
        "according to some",
        "by some",
        "by many",
        "not clear",
        "not known",
        "not certain",
        "no evidence that",
    ),
    unsaying=_words("say tell confirm comment disclose reveal specify elaborate explain promise claim state mention announce"),
    unsaid_phrases=(
        "declined to",
        "declines to",
        "decline to",
        "refused to",
        "refuses to",
        "refuse to",
        "stopped short of",
        "yet to say",
        "yet to confirm",
        "yet to announce",
    ),
    unknowing=_words("know realize realise think sure clear certain see understand aware remember mean believe convinced"),
    unsure=_words("unsure unclear uncertain unaware"),
    factive=_words("know realize realise see understand aware remember"),
    questions=_words("whether if what why how who when where which"),
    saw=_words("see watch witness observe notice spot glimpse film photograph count hear"),
    saw_phrases=(
        "i saw",
        "we saw",
        "he saw",
        "she saw",
        "they saw",
        "i watched",
        "i heard",
        "i counted",
        "we heard",
        "he heard",
        "she heard",
        "own eyes",
        "i remember",
        "he remembers",
        "she remembers",
        "i was there",
    ),
    told_phrases=(
        "was told",
        "were told",
        "been told",
        "am told",
        "heard from",
        "learned from",
        "learnt from",
        "had heard that",
        "have heard that",
        "has heard that",
        "told me that",
        "told us that",
        "second hand",
        "second-hand",
        "hearsay",
        "word of mouth",
    ),
    read_phrases=(
        "seen by",
        "read by",
        "reviewed by",
        "obtained by",
        "examined by",
        "i read",
        "we read",
        "has read",
        "have read",
        "had read",
        "viewed by",
        "shown to",
        "shared with",
    ),
    anonymous=(
        "anonymous",
        "anonymity",
        "anonymously",
        "unnamed",
        "not be named",
        "not be identified",
        "not to be named",
        "familiar with",
        "source",
        "sources",
        "insider",
        "insiders",
        "close to",
        "with knowledge of",
        "briefed on",
    ),
)
