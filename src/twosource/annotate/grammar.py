"""What the parse of a sentence says about a stretch of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..model import Sentence, Spans, Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
FINITE_TAGS = ("VBD", "VBZ", "VBP", "MD")
CLAUSE_LINKS = ("advcl", "relcl", "acl", "ccomp", "parataxis", "csubj")


@dataclass(frozen=True)
class Stretch:
    """The words of a sentence that stand in `spans`: `inside` are their places among the sentence's tokens, in order."""

    text: str
    sentence: Sentence
    spans: Spans

    @cached_property
    def inside(self) -> tuple[int, ...]:
        return tuple(
            index
            for index, token in enumerate(self.sentence.tokens)
            if any(span.start <= token.start and token.end <= span.end for span in self.spans)
        )

    def token(self, index: int) -> Token:
        return self.sentence.tokens[index]

    def word(self, index: int) -> str:
        """A token's own letters, in lower case."""
        token = self.sentence.tokens[index]
        return self.text[token.start : token.end].lower()

    def lemma(self, index: int) -> str:
        return self.sentence.tokens[index].lemma.lower()

    @cached_property
    def words(self) -> list[str]:
        return [self.word(index) for index in self.inside]

    @cached_property
    def tops(self) -> tuple[int, ...]:
        """The tokens that hang on nothing inside."""
        among = set(self.inside)
        return tuple(
            index
            for index in self.inside
            if self.token(index).pos not in ("PUNCT", "SPACE")
            and (self.token(index).head not in among or self.token(index).head == index)
        )

    @cached_property
    def top(self) -> int | None:
        """The word everything inside hangs on: a verb where there is one."""
        verbs = [index for index in self.tops if self.token(index).pos in ("VERB", "AUX")]
        finite = [index for index in verbs if self.is_finite(index)]
        ranked = finite or verbs or list(self.tops)
        return max(ranked, key=lambda index: (self._weight(index), -index), default=None)

    def _weight(self, index: int) -> int:
        return sum(1 for _ in self.below(index))

    @cached_property
    def _hanging(self) -> dict[int, list[int]]:
        """The tokens inside, in order, by the one they hang on."""
        hanging: dict[int, list[int]] = {}
        for index in self.inside:
            if self.token(index).head != index:
                hanging.setdefault(self.token(index).head, []).append(index)
        return hanging

    def children(self, index: int, *deps: str) -> list[int]:
        return [child for child in self._hanging.get(index, []) if not deps or self.token(child).dep in deps]

    def below(self, index: int) -> Iterator[int]:
        """A token and all that hangs on it, inside."""
        stack, seen = [index], {index}
        while stack:
            at = stack.pop()
            yield at
            for child in self.children(at):
                if child not in seen:
                    seen.add(child)
                    stack.append(child)

    def is_finite(self, index: int) -> bool:
        """Whether a verb has a tense, of its own or from an auxiliary."""
        tag = self.token(index).tag
        if tag in FINITE_TAGS:
            return True
        return any(self.token(child).tag in FINITE_TAGS for child in self.children(index, "aux", "auxpass"))

    @cached_property
    def clause_verb(self) -> int | None:
        """The main verb, where the stretch is a clause."""
        top = self.top
        return top if top is not None and self.token(top).pos in ("VERB", "AUX") else None

    def auxiliaries(self, index: int) -> list[str]:
        """The words before a verb that give tense and mood, its own word first where it is one of them itself."""
        own = [self.word(index)] if self.token(index).pos == "AUX" else []
        return own + [self.word(child) for child in self.children(index, "aux", "auxpass")]

    def subject(self, index: int) -> int | None:
        return next(iter(self.children(index, *SUBJECTS)), None)

    def verb_chain(self, index: int) -> list[int]:
        """A verb and the verbs that go on with it ("began producing", "plans to build")."""
        chain = [index]
        for at in chain:
            chain += [child for child in self.children(at, "xcomp") if child not in chain]
        return chain

    def main_clause(self, index: int) -> list[int]:
        """What hangs on a verb without passing into another clause."""
        found, stack = [index], [index]
        while stack:
            at = stack.pop()
            for child in self.children(at):
                dep, pos = self.token(child).dep, self.token(child).pos
                if dep in CLAUSE_LINKS or (dep == "conj" and pos in ("VERB", "AUX") and self.subject(child) is not None):
                    continue
                found.append(child)
                stack.append(child)
        return sorted(found)

    def has_clause(self) -> bool:
        """Whether it holds a verb with a tense that is no mere adjunct."""
        return any(
            self.token(index).pos in ("VERB", "AUX")
            and self.is_finite(index)
            and self.token(index).dep not in ("relcl", "advcl", "aux", "auxpass")
            for index in self.inside
        )
