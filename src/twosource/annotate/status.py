"""Whether a statement is told as fact, or as said, alleged, planned, foreseen or possible."""

from __future__ import annotations

import re

from ..languages import SpeechWords
from ..model import Mood, Status
from .grammar import Stretch
from .phrases import kind_of

PRESENT_TAGS = ("VBZ", "VBP")


def status_of_attributed(
    unit: Stretch, cue_lemmas: list[str], cue_text: str, own_words: frozenset[str], words: SpeechWords, *, decides: bool = False
) -> Status:
    """Of what someone else says: first the saying word, then the mood of what is said. `decides`: a body speaks, or its
    spokesman, who knows what it and its partners are going to do."""
    status = words.status
    if any(lemma in status.alleged_cues for lemma in cue_lemmas) or any(p in cue_text for p in status.alleged_phrases):
        return "alleged"
    if any(lemma in status.planned_cues for lemma in cue_lemmas):
        return "planned"
    if any(lemma in status.forecast_cues for lemma in cue_lemmas):
        return "forecast"
    if any(lemma in status.possible_cues for lemma in cue_lemmas) or _is_not_excluded(cue_lemmas, words):
        return "possible"
    return _mood(unit, words, own_words, decides=decides) or "reported"


def _is_not_excluded(cue_lemmas: list[str], words: SpeechWords) -> bool:
    """ "did not exclude", "has not ruled out"."""
    denies = set(cue_lemmas) & (words.stance.deny | {"rule"})
    return bool(denies) and bool(set(cue_lemmas) & words.stance.not_deny)


def status_of_own(unit: Stretch, words: SpeechWords) -> Status:
    """Of what the report says in its own voice."""
    text = " ".join(unit.words)
    if any(word in words.status.alleged_words for word in unit.words) or any(p in text for p in words.status.accused):
        return "alleged"
    if any(word in words.status.reported_words for word in unit.words):
        return "reported"
    if any(phrase in text for phrase in words.status.reported_phrases):
        return "reported"
    return _mood(unit, words, frozenset(), decides=True) or "fact"


def _mood(unit: Stretch, words: SpeechWords, own_words: frozenset[str], *, decides: bool) -> Status | None:
    verb = unit.clause_verb
    if verb is None:
        return _mood_of_noun(unit, words)
    if _is_question(unit):
        return None
    status = words.status
    if any(unit.word(at) in status.conditions for at in unit.children(verb, "mark")):
        return "forecast"
    aux = unit.auxiliaries(verb)
    if _is_negated(unit, verb, words):
        # What could not be done was not done; what may not be so is open.
        aux = [word for word in aux if word not in status.able]
    clause = unit.main_clause(verb)
    future = any(word in status.future_modals for word in aux)
    would = any(word in status.would for word in aux)
    could = any(word in status.possible_modals for word in aux)
    ours = _is_speakers_own(unit, verb, own_words)
    dated = _is_dated(unit, verb, words)
    acts = decides and (future or dated) and _is_deed(unit, verb, words)
    if _is_conditional(unit, verb, words) and (would or future or could):
        decided = future and unit.lemma(verb) in status.decided
        return "planned" if decided or (ours and (future or (would and "have" not in aux))) else "possible"
    if _is_present(unit, verb, words) and _is_conditional(unit, verb, words):
        return "possible"
    if could and unit.token(verb).tag == "VBG":
        return "possible"
    if could:
        return "forecast" if dated and "have" not in aux else "possible"
    if any(word in status.can for word in aux) or any(unit.word(at) in status.possible_words for at in clause):
        return "possible"
    if future or would:
        return _mood_of_future(unit, verb, words, would=would, ours=ours or acts, dated=dated)
    planned = _phrase_mood(unit, verb, words)
    if planned is not None:
        return planned
    if any(word in status.ought for word in aux) and dated:
        return "forecast"
    return _mood_of_subject(unit, verb, words)


def _is_present(unit: Stretch, verb: int, words: SpeechWords) -> bool:
    """ "sails", "has sailed", "is sailing": not "sailed", nothing with a modal, and not a bare "is", which tells how it is."""
    helpers = unit.children(verb, "aux", "auxpass")
    if not helpers:
        return unit.token(verb).pos != "AUX" and unit.token(verb).tag in PRESENT_TAGS
    plain = all(unit.lemma(at) in words.stance.have_be for at in helpers)
    return plain and any(unit.token(at).tag in PRESENT_TAGS for at in helpers)


def mood_of(unit: Stretch, words: SpeechWords) -> Mood:
    """Told, asked, or told as what would have come about ("Had they checked the seal, it would have held")."""
    if _is_question(unit):
        return "question"
    verb = unit.clause_verb
    if verb is None:
        return "told"
    aux = unit.auxiliaries(verb)
    unreal = words.status.would | words.status.possible_modals
    if "have" not in aux or not any(word in unreal for word in aux):
        return "told"
    alone = any(word in words.status.would for word in aux)
    return "counterfactual" if alone or _is_conditional(unit, verb, words) else "told"


def _is_deed(unit: Stretch, verb: int, words: SpeechWords) -> bool:
    """Whether somebody does it of their own will: "the army will send troops", not "the army will lose"."""
    subject = unit.subject(verb)
    if subject is None or unit.token(subject).dep != "nsubj" or unit.lemma(verb) in words.status.befalling:
        return False
    word, entity = unit.word(subject), unit.token(subject).entity
    return (
        word in words.pronouns.genders
        or entity.endswith(("-PERSON", "-ORG"))
        or kind_of(word, words) in ("person", "people", "organisation", "outlet")
    )


def _mood_of_noun(unit: Stretch, words: SpeechWords) -> Status | None:
    top = unit.top
    if top is None:
        return None
    if any(unit.lemma(at) in words.status.possible_adjectives for at in unit.children(top, "amod")):
        return "possible"
    if any(unit.word(at) in words.status.conditions for at in unit.inside):
        return "forecast"
    return None


def _is_question(unit: Stretch) -> bool:
    return unit.text[unit.spans[-1].start : unit.spans[-1].end + 1].rstrip('"”').endswith("?")


def _is_speakers_own(unit: Stretch, verb: int, own_words: frozenset[str]) -> bool:
    """Whether the speaker tells of their own doing."""
    subject = unit.subject(verb)
    return subject is not None and unit.token(subject).dep != "expl" and unit.word(subject) in own_words


def _is_conditional(unit: Stretch, verb: int, words: SpeechWords) -> bool:
    """An if-clause on the main verb, or its inversion ("Had they kept …")."""
    for index in unit.inside:
        token = unit.token(index)
        if unit.word(index) in words.status.conditions and token.dep in ("mark", "advmod") and token.head != verb:
            return True
    first = next((i for i in unit.inside if unit.token(i).pos not in ("PUNCT", "CCONJ")), None)
    return (
        first is not None
        and unit.word(first) in words.status.inverted
        and first != verb
        and unit.token(first).head != verb
        and unit.token(first).pos in ("AUX", "VERB")
    )


def _is_dated(unit: Stretch, verb: int, words: SpeechWords) -> bool:
    """Whether a time is said for the main verb itself, or for the verb that it leads on to."""
    held: set[int] = set()
    for at in unit.verb_chain(verb):
        held.update(unit.main_clause(at))
    for index in sorted(held):
        token = unit.token(index)
        if token.entity.endswith(("-DATE", "-TIME")) or unit.word(index) in words.status.future_words:
            return True
    return False


def _mood_of_future(unit: Stretch, verb: int, words: SpeechWords, *, would: bool, ours: bool, dated: bool) -> Status | None:
    status = words.status
    opens = unit.words[0] if unit.words else ""
    if opens in status.whether:
        return "forecast"
    if "have" in unit.auxiliaries(verb) or (unit.lemma(verb) in status.duties and unit.children(verb, "xcomp")):
        return None
    passive_or_own = unit.lemma(verb) in status.decided
    if would and not (dated or ours):
        return None
    return "planned" if ours or passive_or_own else "forecast"


def _phrase_mood(unit: Stretch, verb: int, words: SpeechWords) -> Status | None:
    """Plans and expectations that the main verb, or the verb joined to it, is made of; the first in the text counts."""
    lemmas = [unit.lemma(at) for at in unit.inside]
    forms = unit.words
    if _is_negated(unit, verb, words):
        return None
    trunk = {verb} | {
        at for at in unit.inside if unit.token(at).head == verb and unit.token(at).dep in ("conj", "xcomp", "acomp")
    }
    trunk |= {at for at in unit.inside if unit.token(at).head in trunk and unit.token(at).dep in ("aux", "auxpass", "acomp")}
    found: list[tuple[int, Status]] = []
    phrases: list[tuple[str, Status]] = [(p, "planned") for p in words.status.planned_phrases]
    phrases += [(p, "forecast") for p in words.status.forecast_phrases]
    for phrase, mood in phrases:
        parts = phrase.split()
        for at in range(len(forms) - len(parts) + 1):
            same = all(part in (forms[at + n], lemmas[at + n]) for n, part in enumerate(parts))
            active = len(parts) == 1 and unit.token(unit.inside[at]).tag != "VBN"
            if same and not active and unit.inside[at] in trunk:
                found.append((at, mood))
    return min(found)[1] if found else None


def _is_negated(unit: Stretch, verb: int, words: SpeechWords) -> bool:
    return any(unit.word(child) in words.stance.negations | words.stance.not_deny for child in unit.children(verb, "neg"))


def _mood_of_subject(unit: Stretch, verb: int, words: SpeechWords) -> Status | None:
    """ "The plan to build …", "the goal is to …": what a plan is, unless it is told as something done."""
    subject = unit.subject(verb)
    if subject is None or unit.lemma(subject) not in words.status.planned_nouns:
        return None
    plural = unit.token(subject).tag == "NNS"
    detailed = bool(unit.children(subject, "acl", "prep")) or unit.lemma(verb) == "be"
    return "planned" if detailed and not plural and not _is_negated(unit, verb, words) else None


def cue_lemmas_of(stretch: Stretch) -> list[str]:
    return [lemma for index in stretch.inside for lemma in {stretch.lemma(index), stretch.word(index)}]


def hedge_in(text: str, words: SpeechWords) -> tuple[int, int, bool] | None:
    """Where an own-voice clause says that others say so: offsets, and whether the matter only begins after it."""
    lower = text.lower()
    for phrase in words.status.accused:
        found = re.search(
            rf"(?:(?:is|are|was|were|has been|have been|stands?|stood)\s+(?:also\s+|widely\s+)?)?{re.escape(phrase)}\b", lower
        )
        if found and len(found.group(0)) > len(phrase):
            return found.start(), found.end(), True
    for word in sorted(words.status.reported_words | words.status.alleged_words):
        found = re.search(rf"\b{re.escape(word)}\b", lower)
        if found:
            return found.start(), found.end(), False
    return None
