"""Who wrote it and who published it: bylines, names and outlets, told by their shape."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..languages import PageWords
from ..model import Span
from ._lines import SPACES, fold
from ._patterns import words_of

CAPITAL_WORD = re.compile(r"(?:(?:[A-Z]\.)+|(?:[OD]['’]|Mc|Mac|al-|Al-|el-|El-)?[^\W\d_a-z][\w.'’-]*)$")
SMALL = frozenset(
    ["of", "the", "and", "&", "for", "in", "on", "de", "la", "du", "des", "der", "do", "da", "dos", "del", "al", "-", "–", "+"]
)
MAX_NAME_WORDS = 5
MAX_OUTLET_WORDS = 7
DESCRIBED = re.compile(r"(?:[a-z][\w-]* ){1,3}(?P<who>[A-Z][^,;:|(]{3,40})(?=,|$)")
VOWELS = frozenset("aeiouyAEIOUY")


@dataclass(frozen=True)
class Byline:
    """`names` is None where nobody is named ("Staff reporter"). `agency` is the outlet a byline names, if it names one."""

    names: str | None
    span: Span
    agency: str | None = None


def read_byline(text: str, words: PageWords) -> Byline | None:
    """A line, or a part of one, that says who wrote: "By Ann Lee, Health Editor", "Posted by quillfoot"."""
    folded = fold(text)
    opener = re.match(rf"\s*(?:{words_of(words.byline_openers)})(?P<mark>\s*:\s*|\s+)", folded)
    if opener is None and re.match(r"By[A-Z][a-z]", text):
        # Two labels of a web page that touch: "ByAnn Lee".
        opener = re.match(r"(?P<mark>by)", folded)
    if not opener or len(folded) > 160:
        return None
    said = opener.group().strip().rstrip(":").strip()
    rest = text[opener.end() :].strip()
    if fold(rest).strip(" .") in words.nobody:
        return Byline(None, Span(0, len(text)))
    if ":" not in opener["mark"] and not said.endswith("by"):
        return None
    names, after = cut_names(rest, words)
    if not names and said.endswith("by"):
        # "by our neighbour Ann Lee"
        described = DESCRIBED.match(rest)
        names = described["who"] if described and is_person(described["who"], words) else names
    if is_agency(rest, words) or (names and looks_like_outlet(names, words)):
        return Byline(None, Span(0, len(text)), rest)
    if fold(names).strip(" .") in words.nobody:
        return Byline(None, Span(0, len(text)))
    if not names and said.endswith("by") and re.fullmatch(r"@?[\w.-]{3,30}", rest) and not rest.endswith("."):
        names = rest.lstrip("@")
    if not names:
        return None
    agency = next((piece for piece in re.split(r"[,|/(–—-]", after) if is_agency(piece.strip(" )."), words)), None)
    return Byline(names, Span(0, len(text)), agency.strip(" ).") if agency else None)


def cut_names(rest: str, words: PageWords) -> tuple[str, str]:
    """The names at the front of `rest` as they stand, and what follows them."""
    end = 0
    expect_name = True
    for token in re.finditer(r"\S+", rest):
        word = token.group()
        bare = word.strip(",;|/()")
        if fold(bare) in words.name_joiners and end:
            expect_name = True
            continue
        if word[0] in "|/(–—-" or (fold(bare) in (*words.byline_places, *words.byline_verbs) and end):
            break
        if not is_name_word(bare, words) or fold(bare) in words.roles or not (expect_name or end):
            break
        end = token.start() + len(word.rstrip(",;|/()"))
        expect_name = False
        if word.endswith((",", ";", "|", "/")):
            if not _another_name(rest[token.end() :], words):
                break
            expect_name = True
    names = rest[:end].strip()
    return (names, rest[end:]) if _has_name(names, words) else ("", rest)


def _another_name(rest: str, words: PageWords) -> bool:
    """Whether a list of names goes on after a comma: two capitalised words, none of them a role or an outlet."""
    first = re.split(r"[,;|/(]| and | & ", rest.strip())[0]
    following = first.split()
    return is_person(first, words) and len(following) >= 2


def _has_name(names: str, words: PageWords) -> bool:
    tokens = names.split()
    return bool(tokens) and fold(names) not in words.nobody and any(token[0].isupper() for token in tokens)


def is_name_word(word: str, words: PageWords) -> bool:
    return bool(CAPITAL_WORD.match(word)) or fold(word).strip(".") in words.name_particles | words.name_titles


def is_person(text: str, words: PageWords) -> bool:
    """Two to five capitalised words with no word of an outlet or a section among them."""
    tokens = text.split()
    plain = [fold(token).strip(".,") for token in tokens if fold(token).strip(".,") not in words.name_titles]
    return (
        2 <= len(tokens) <= MAX_NAME_WORDS
        and bool(plain)
        and tokens[0][0].isupper()
        and not any(char.isdigit() or char in ':;!?"“”&' for char in text)
        and all(is_name_word(token.strip(","), words) for token in tokens)
        and not any(word in words.section_words for word in plain)
        and plain[-1] not in words.outlet_nouns
        and words.organisation_nouns.isdisjoint(plain)
        and not is_agency(text, words)
    )


def read_name_and_role(text: str, words: PageWords) -> str | None:
    """ "Julian Ash, Health Editor", "Ann Lee (Berlin)": the name."""
    name, mark, role = (
        re.split(r"(\s*[,(|–—]\s*|\s+-\s+)", text, maxsplit=1) if re.search(r"[,(|–—]| - ", text) else (text, "", "")
    )
    if not mark or not is_person(name.strip(), words) or len(role.split()) > 8:
        return None
    described = [word.strip(".,()") for word in fold(role).split()]
    if any(word in words.roles for word in described):
        return name.strip()
    return None


def is_agency(text: str, words: PageWords) -> bool:
    name = SPACES.sub(" ", fold(text)).strip(" .()|,").removeprefix("the ")
    return name in words.agencies or (looks_like_outlet(text, words) and name.split()[-1:] != ["desk"])


def agency_alone(text: str, words: PageWords, *, labelled: bool = False) -> str | None:
    """The agency of a line that names nobody else: "Reuters", "By Tide News Agency, ODESA", "AP — Odesa", "Agency staff".
    `labelled`: it stands where the page names its author, so that any name of an outlet is one."""
    bare = re.sub(rf"^\s*(?:{words_of(words.byline_openers)})\s*:?\s+", "", text, flags=re.IGNORECASE).strip()
    if fold(bare).strip(" .") in words.agency_bylines:
        return bare
    name, mark, place = [*re.split(r"(\s*[,(|–—/]\s*|\s+-\s+)", bare, maxsplit=1), "", ""][:3]
    plain = SPACES.sub(" ", fold(name)).strip(" .").removeprefix("the ")
    known = plain in words.agencies or (is_name_shaped(name) and not words.agency_nouns.isdisjoint(plain.split()[-2:]))
    known = known or (labelled and looks_like_outlet(name, words) and words.roles.isdisjoint(plain.split()))
    is_place = is_name_shaped(place) and len(place.split()) <= 3 and not words.roles & set(fold(place).split())
    return name.strip() if known and (not mark or is_place) else None


def without_legal_form(name: str, words: PageWords) -> str:
    """ "Weirwater plc": "Weirwater"."""
    tokens = name.split()
    while len(tokens) > 1 and fold(tokens[-1]).strip(".,") in words.legal_forms:
        tokens = tokens[:-1]
    return " ".join(tokens).rstrip(",")


def looks_like_outlet(text: str, words: PageWords) -> bool:
    tokens = text.strip(" .()|,").split()
    plain = [fold(token).strip(".,'\"!") for token in tokens]
    return is_name_shaped(text) and (" ".join(plain) in words.agencies or any(word in words.outlet_nouns for word in plain))


def is_name_shaped(text: str) -> bool:
    """A few words, each with a capital but the smallest."""
    tokens = text.strip(" .()|,").split()
    if not 1 <= len(tokens) <= MAX_OUTLET_WORDS or any(char in '?!:;"“”' for char in text):
        return False
    return all(
        token in SMALL or token.lower() in SMALL or token[0].isupper() or token[0].isdigit() for token in tokens
    ) and any(token[0].isupper() for token in tokens)


def in_usual_case(name: str, text: str) -> str:
    """A name printed in capitals as the text writes it elsewhere, or with capitals only where names have them."""
    if not name.isupper() or len(name) < 5:
        return name
    for found in re.finditer(re.escape(name), text, re.IGNORECASE):
        if not found.group().isupper() and found.group()[0].isupper():
            return found.group()
    return " ".join(_usual_word(word, first=number == 0) for number, word in enumerate(name.split()))


def _usual_word(word: str, *, first: bool) -> str:
    if word.lower() in SMALL and not first:
        return word.lower()
    if (len(word) <= 4 and not VOWELS & set(word[1:])) or "." in word[:-1]:
        return word
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def expand(initials: str, text: str) -> str:
    """ "BSPA" as the text spells it out, where it does: a run of capitalised words with those initials."""
    if not initials.isupper() or not 2 <= len(initials) <= 6:
        return initials
    gap = r"(?:\s+(?:of|the|and|for|de))?\s+"
    run = gap.join(rf"{re.escape(letter)}[\w-]+" for letter in initials)
    found = re.search(rf"(?<!\w){run}(?!\w)", text)
    return SPACES.sub(" ", found.group()) if found else initials
