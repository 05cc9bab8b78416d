"""A parsed sentence as a tree: what hangs on a word, and which words a stretch of text covers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Sentence, Span, Table, Token


@dataclass(frozen=True)
class Tree:
    """Words are meant by their index in `tokens`; `children` lists each word's own, in order."""

    sentence: Sentence
    children: tuple[tuple[int, ...], ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    def child(self, word: int, *dependencies: str) -> int | None:
        """The first child of that kind."""
        return next((child for child in self.children[word] if self.tokens[child].dep in dependencies), None)

    def subtree(self, word: int) -> list[int]:
        """The word and all that hangs on it, in order."""
        reached, waiting = {word}, [word]
        while waiting:
            for child in self.children[waiting.pop()]:
                if child not in reached:
                    reached.add(child)
                    waiting.append(child)
        return sorted(reached)

    def span(self, words: Iterable[int]) -> Span:
        """The stretch from the first to the last of the words. Raises ValueError if there are none."""
        listed = list(words)
        return Span(self.tokens[min(listed)].start, self.tokens[max(listed)].end)

    def words_in(self, span: Span) -> range:
        """The words that lie, at least in part, in the span."""
        first = bisect_right(self.tokens, span.start, key=lambda token: token.end)
        end = bisect_left(self.tokens, span.end, key=lambda token: token.start)
        return range(first, max(first, end))

    def head_in(self, words: Iterable[int]) -> int | None:
        """The first of the words whose head is outside them, or that is the root."""
        inside = set(words)
        return next((w for w in sorted(inside) if self.tokens[w].head not in inside or self.tokens[w].head == w), None)

    def ancestors(self, word: int) -> Iterator[int]:
        """The heads above a word, nearest first."""
        seen = {word}
        while (word := self.tokens[word].head) not in seen:
            seen.add(word)
            yield word


def tree_of(sentence: Sentence) -> Tree:
    children: list[list[int]] = [[] for _ in sentence.tokens]
    for number, token in enumerate(sentence.tokens):
        if token.head != number:
            children[token.head].append(number)
    return Tree(sentence, tuple(tuple(row) for row in children))


@dataclass(frozen=True)
class Trees:
    """The trees of a report in reading order, found by where they stand."""

    trees: tuple[Tree, ...]

    def at(self, offset: int) -> Tree | None:
        """The tree whose sentence holds that character."""
        number = bisect_right(self.trees, offset, key=lambda tree: tree.sentence.span.start) - 1
        if number < 0 or not offset < self.trees[number].sentence.span.end:
            return None
        return self.trees[number]


def trees_of(sentences: Table[Sentence]) -> Trees:
    return Trees(tuple(tree_of(sentence) for sentence in sorted(sentences, key=lambda sentence: sentence.span)))
