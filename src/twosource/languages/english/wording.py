"""English: wording."""

from __future__ import annotations

import re

from .._wording import WordingWords


def _phrases(text: str) -> tuple[str, ...]:
    """Phrases parted by commas outside braces: "{0,3}" stays whole."""
    return tuple(" ".join(phrase.split()) for phrase in re.split(r",(?!\d*\})", text) if phrase.strip())


# What a sentence about reports speaks of, in one or in several.
_NOUNS = _phrases("""
    reports?, claims?, pages?, statements?, sources?, origins?, outlets?, dossier, conflicts?, questions?, files?,
    denials?, forecasts?, links?, copy, copies, versions?, repetitions?, words?, articles?, tellings?, sides?,
    accounts?, grade, floor, likelihood, finds?, names?, dates?, edges?, originals?, texts?, headlines?, titles?,
    captions?
""")

wording = WordingWords(
    determiners=_phrases(r"the, this, that, these, those, an?, its, his, her, their, our, your, my, no, any, [\w-]+['’]s?"),
    verdicts=_phrases(r"""
        prove[sdn]?, proving, proof, proven, disproves?, disproved, debunk\w*, refutes?, refuted, confirms?, confirmed,
        confirming, confirmation, verified, corroborat\w+, in fact, in truth, in reality, of course, clearly, evidently,
        plainly, undoubtedly, certainly, definitely, obviously, undeniabl\w+, undisputed, indisputabl\w+, unquestionabl\w+,
        conclusively, beyond (?:any |all |reasonable )?doubt, no doubt, without (?:any )?doubt, leaves no doubt, is a fact,
        are facts, the truth, (?:is|are|was|were) (?:true|untrue|false|fake|genuine|a
        lie|lies|wrong|right|correct|guilty|innocent|certain), lied, lying, liars?, it is
        (?:clear|known|plain|certain|established|evident) that, well known, everyone knows, as we know, we know, now know,
        turned out, the real reason, really, actually, indeed, exposed as, caught, smoking gun, hard evidence
    """),
    factives=_phrases(r"""
        admits?, admitted, admitting, reveal(?:s|ed|ing)?, exposes?, exposed, exposing, acknowledge[sd]?, acknowledging,
        concede[sd]?, conceding, uncover(?:s|ed)?, discover(?:s|ed)?, found out, finds out, points? out, pointed out,
        demonstrate[sd]?, realise[sd]?, realized?, confesse[sd], reminded, makes clear, made clear, noted that, notes that,
        (?:show|shows|showed|shown) that, established that, establishes that, knew that, knows that, learn(?:ed|t) that
    """),
    attributions=_phrases(r"""
        said, says?, saying, told, tells, stated?, states, wrote, writes?, reports?, reported, reporting, according to,
        claims?, claimed, claiming, alleges?, alleged, comments?, commented, accuse[sd]?, accusing, announced?, announces,
        argues?, argued, insists?, insisted, maintains?, maintained, asserts?, asserted, describe[sd]?, describing,
        quote[sd]?, quoting, cite[sd]?, citing, credits?, credited, denie[sd], deny, denying, denials?, reject(?:s|ed)?,
        dismisse[sd], doubts?, doubted, question(?:s|ed), disputes?, disputed, estimate[sd]?, put the, puts the, gives?,
        gave, expects?, expected, predicts?, predicted, forecasts?, warns?, warned, suggests?, suggested, call(?:s|ed),
        names?, named, attribute[sd]?, in the words of, on the word of, the version of, as told by, by the account of, by
        its own account, by their own account, in its account, speaks? of, spoke of, mentions?, mentioned, asks?, asked,
        plans? to, planned, believes?, believed, thinks?, suspects?, suspected, repeats?, repeated
    """),
    hedges=_phrases(r"""
        allegedly, reportedly, supposedly, purported(?:ly)?, is said to, are said to, may, might, could, perhaps, possibly,
        is alleged to, are alleged to, is reported to, are reported to, is believed to, is thought to, unconfirmed, unclear,
        not known, unknown, open whether, worked out, taken for, taken as, not placed, not pinned, whether, if, would, should
    """),
    of_reports=_phrases(
        r"""
        (?:this|these|the|all|both|no|two|three|four|five|six|\d+|one|each|neither|most|several|some|other|its|their)
        (?:[\w-]+ ){0,3}?(?:_NOUNS_), told by, [nf] (?:is|counts|stays|and|\d+), nobody, nothing, no one, none, only, an?
        (?:single|citation|denial|second|suspected|forecast|claim|report|statement|conflict|copy|named|link), single source,
        two or more, distinct, same, both rest, both name, counted, not counted, there (?:is|are) (?:no|one|two|\d+), its
        own, repeats, rests on, resting on, conflicts?, contradict\w+, sources?, it (?:is counted|counts), doubted, denied,
        unsourced, read by, seen by, suspected, against
    """.replace("_NOUNS_", "|".join(_NOUNS))
    ),
    turned=_phrases(r"""
        not, n't, no, never, nothing, nobody, without, whether, cannot, neither, nor, none, if, who, what, which, that
        would, could, needs?, ask\w*, look, find, before, far from, hard to
    """),
    denials=_phrases(r"""
        denie[sd], deny, denials?, denying, rejects?, rejected, dismisse[sd], disputes?, disputed, contradict\w+, refuses?,
        refused, but .* (?:says?|said) (?:that )?(?:it|he|she|they|there|this) (?:is|was|were|did|does|do|had|has|have)
        (?:not|no|never)
    """),
    coming=_phrases(r"""
        will, would, shall, is to, are to, was to, were to, plans?, planned, planning, expects?, expected, forecasts?,
        predicts?, predicted, due, intends?, intended, aims?, hopes?, scheduled, going to, next
        (?:week|month|year|spring|summer|autumn|winter), in future, may, might, could, promised?, proposed?, foresee\w*,
        target(?:s|ed)?, by 20\d\d
    """),
    open_=_phrases(r"""
        may, might, could, can, possible, possibly, perhaps, if, would, potential(?:ly)?, risk(?:s|ed)?, threat(?:en\w*)?,
        chance, likely, unlikely, suspects?, suspected, whether, apparent(?:ly)?, thought to be, believed to be, seems?,
        appears?
    """),
    several=_phrases(r"""
        (?:several|multiple|many|numerous|various|different|two|three|four|five|six|\d+|both|all|a number of) (?:[\w-]+
        ){0,2}?(?:sources|outlets|officials|witnesses|experts|media|accounts|governments|agencies)
    """),
    independent=_phrases(r"independent(?:ly)?, separate(?:ly)?, unrelated, each by itself"),
    imperatives=_phrases(
        "ask, read, look, check, put, fetch, find, settle, see, compare, call, write, open, wait, get, decide, note, judge"
    ),
    abbreviations=(
        "Mr.",
        "Mrs.",
        "Ms.",
        "Dr.",
        "Gen.",
        "Col.",
        "Lt.",
        "Sen.",
        "St.",
        "No.",
        "U.S.",
        "U.N.",
        "e.g.",
        "i.e.",
        "vs.",
    ),
)
