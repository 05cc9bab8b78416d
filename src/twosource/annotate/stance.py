"""Whether a statement asserts, denies or doubts."""

from __future__ import annotations

import re

from ..languages import SpeechWords
from ..model import Stance
from .anaphora import Speaker
from .grammar import SUBJECTS, Stretch
from .page import Page
from .phrases import kind_of, plain_words


def stance_of(page: Page, unit: Stretch, cue: list[str], cue_text: str, speaker: Speaker) -> Stance:
    """By the saying word, or by the negation in what a party to the matter says.

    `cue`: lemmas and forms of the cue, `cue_text`: its words with the one behind it, for its particle.
    """
    words, stance = page.words, page.words.stance
    negated = bool(set(cue) & stance.not_deny)
    unsaid = _leaves_open(page, unit, cue, cue_text, negated=negated)
    if unsaid is not None:
        return unsaid
    if any(phrase in cue_text for phrase in stance.disbelief):
        return "doubts"
    if set(cue) & stance.doubt or any(phrase in cue_text for phrase in stance.doubt_phrases):
        return "asserts" if negated or set(cue) & stance.no else "doubts"
    if set(cue) & stance.ask and _asks(unit):
        return "doubts"
    if set(cue) & stance.deny or any(phrase in cue_text for phrase in stance.deny_phrases):
        return "asserts" if negated else "denies"
    text = " ".join(unit.words)
    if set(cue) & stance.call and _belittles(unit, text, words):
        return "denies"
    if _calls_untrue(unit, words):
        return "denies"
    return "denies" if _negates(page, unit, cue, speaker) else "asserts"


def _leaves_open(page: Page, unit: Stretch, cue: list[str], cue_text: str, *, negated: bool) -> Stance | None:
    """ "has not said whether", "declined to confirm that" withhold it, "is not sure" doubts it."""
    around = page.words.surroundings
    saying, spoken = set(cue), f" {cue_text} "
    asked = bool(unit.words) and unit.words[0] in around.questions
    if any(f" {phrase} " in spoken for phrase in around.unsaid_phrases) and saying & around.unsaying:
        return "withholds"
    if negated and saying & around.unsaying:
        return "withholds"
    if saying & around.unsure or (negated and saying & around.unknowing):
        held = saying & around.factive and not asked
        return "withholds" if held else "doubts"
    return None


def _asks(unit: Stretch) -> bool:
    end = unit.spans[-1].end
    return "?" in unit.text[max(0, end - 1) : end + 2]


def _belittles(unit: Stretch, text: str, words: SpeechWords) -> bool:
    """ "called the allegations false": naming what others say in words that leave nothing of it."""
    if any(re.search(rf"\b{re.escape(word)}\b", text) for word in words.stance.worthless):
        return True
    claims = any(unit.lemma(at) in words.stance.claims for at in unit.inside)
    negates = any(word in words.stance.not_deny for word in unit.words)
    return negates or (claims and any(mark in text for mark in '"“”'))


def _calls_untrue(unit: Stretch, words: SpeechWords) -> bool:
    """ "the reports are false"."""
    verb = unit.clause_verb
    if verb is None or unit.lemma(verb) != "be":
        return False
    subject = unit.subject(verb)
    if subject is None or (unit.lemma(subject) not in words.stance.claims and unit.word(subject) not in ("this", "that", "it")):
        return False
    told = " ".join(unit.word(at) for at in unit.main_clause(verb))
    if any(unit.token(at).dep == "neg" for at in unit.children(verb)):
        return any(re.search(rf"\b{word}\b", told) for word in ("true", "correct", "accurate"))
    return any(re.search(rf"\b{re.escape(word)}\b", told) for word in words.stance.worthless)


def _negates(page: Page, unit: Stretch, cue: list[str], speaker: Speaker) -> bool:
    """A negated matter of fact, said by a party to it."""
    words, stance = page.words, page.words.stance
    verb = _matter_verb(unit, words)
    if verb is None:
        return False
    clause = [at for at in unit.main_clause(verb) if unit.token(at).dep != "neg"]
    nothing = [at for at in unit.main_clause(verb) if unit.word(at) in stance.no and _is_core(unit, at, verb)]
    negated = any(unit.word(at) in stance.negations for at in unit.children(verb, "neg"))
    if not negated and not nothing:
        return False
    if _is_future(unit, verb, words):
        return False
    if negated and any(unit.word(at) in stance.disputed for at in unit.children(verb, "acomp")):
        return True
    lemmas = {unit.lemma(at) for at in clause}
    evidence = bool(lemmas & stance.evidence)
    if lemmas & stance.harmless and not evidence:
        return False
    if evidence:
        return speaker.kind not in ("document", "imagery", "study")
    firm = bool(set(cue) & stance.firm)
    if not firm and not _is_party(speaker, words):
        return False
    if nothing or firm:
        return True
    return _is_done(unit, verb, words) and _is_at_issue(page, unit, verb, speaker)


def _is_at_issue(page: Page, unit: Stretch, verb: int, speaker: Speaker) -> bool:
    """Whether someone must have claimed it: the speaker's own doing, "not any", a charge, or a deed told elsewhere."""
    words = page.words
    subject = unit.subject(verb)
    own = subject is not None and (
        unit.word(subject) in words.pronouns.ours | words.pronouns.things | words.pronouns.many
        or unit.word(subject) in words.pronouns.genders
        or unit.word(subject) in speaker.described
    )
    if own or any(unit.word(at) in words.stance.any for at in unit.main_clause(verb)):
        return True
    if subject is not None and unit.token(subject).dep == "expl" and "never" in unit.words:
        return True
    told = unit.lemma(verb) not in words.stance.have_be and page.is_spoken_of_outside(unit.lemma(verb), unit.sentence)
    if subject is not None and unit.token(subject).pos == "NOUN" and kind_of(unit.word(subject), words) == "thing":
        told = told or page.is_spoken_of_outside(unit.lemma(subject), unit.sentence)
    charges = words.stance.claims | words.status.alleged_cues
    return told or any(page.is_spoken_of_outside(lemma, unit.sentence) for lemma in charges)


def _is_core(unit: Stretch, at: int, verb: int) -> bool:
    """Whether "no" or "nothing" is, or belongs to, the subject or an object of the verb."""
    noun = at if unit.token(at).pos == "PRON" else unit.token(at).head
    if unit.token(noun).dep not in (*SUBJECTS, "dobj", "attr", "pobj"):
        return False
    above = unit.token(noun).head
    return verb in (above, unit.token(above).head) if unit.token(noun).dep == "pobj" else above == verb


def _matter_verb(unit: Stretch, words: SpeechWords) -> int | None:
    """The main verb; for "the claim that …" the verb of what is claimed."""
    if unit.clause_verb is not None:
        return unit.clause_verb
    top = unit.top
    if top is None or unit.lemma(top) not in words.stance.claims:
        return None
    return next((at for at in unit.children(top, "acl", "relcl", "ccomp") if unit.token(at).pos in ("VERB", "AUX")), None)


def _is_future(unit: Stretch, verb: int, words: SpeechWords) -> bool:
    status = words.status
    open_ended = status.future_modals | status.would | status.possible_modals | status.can | status.ought
    return any(word in open_ended for word in unit.auxiliaries(verb))


def _is_done(unit: Stretch, verb: int, words: SpeechWords) -> bool:
    """Whether the negated verb tells of something done or being so, and not of a habit ("does not comment")."""
    aux = unit.auxiliaries(verb)
    token = unit.token(verb)
    if token.tag == "VBD" or any(unit.token(at).tag == "VBD" for at in unit.children(verb, "aux", "auxpass")):
        return True
    if token.tag == "VBN":
        return True
    return unit.lemma(verb) in words.stance.have_be or "been" in aux


def _is_party(speaker: Speaker, words: SpeechWords) -> bool:
    """A body or a named person who does not merely comment or look on."""
    if speaker.kind in ("document", "imagery", "study", "report") or (speaker.kind == "thing" and not speaker.named):
        return False
    if speaker.kind == "outlet":
        return False
    if any(word in words.speakers.onlookers for word in speaker.described):
        return False
    if speaker.kind == "person":
        if speaker.described & words.speakers.mouthpieces:
            return True
        return speaker.named or any(kind_of(word, words) == "organisation" for word in speaker.described)
    return True


def stance_of_issuer(page: Page, unit: Stretch) -> Stance:
    """Of what a body says of its own matter in a text that it issues ("We have not lost a single file")."""
    words, outlet = page.words, page.report.outlet
    if _calls_untrue(unit, words):
        return "denies"
    if not outlet or not page.is_issued:
        return "asserts"
    issuer = Speaker(outlet, "organisation", named=True, described=frozenset(plain_words(outlet)))
    return "denies" if _negates(page, unit, [], issuer) else "asserts"


def points_at_claim(unit: Stretch, words: SpeechWords) -> bool:
    """Whether a content names a claim made before by "this", "that", "the allegations" and no more."""
    top = unit.top
    if top is None:
        return False
    first = unit.words[0] if unit.words else ""
    pointing = first in words.stance.demonstratives and len(unit.words) <= 4
    return pointing or (unit.lemma(top) in words.stance.claims and first in words.speakers.definite)
