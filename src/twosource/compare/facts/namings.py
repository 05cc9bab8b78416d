"""What things are called: a statement's names with the words that say what bears them."""

from __future__ import annotations

from collections.abc import Iterator

from ...conflict_rules import Naming
from ...model import Mention, Statement
from ._finder import FactFinder, Telling, per_claim
from ._scene import Scene

# A description stands next to its name: "a courier firm called X", "X, which carries samples".
DESCRIBED_WITHIN_WORDS = 8
# Firm, contractor, supplier: different words for what may be one body.
ANY_BODY = "any body"
KINDS = ("organisation", "product", "other", "outlet")


def _tell(scene: Scene, statement: Statement) -> Iterator[Telling]:
    for mention in scene.said(scene.mentions, statement):
        roles = _roles(scene, statement, mention) if mention.kind in KINDS else ()
        if not roles:
            continue
        entity = scene.entity_of.get(mention.id)
        fact = Naming(
            name=mention.name,
            kind="organisation" if mention.kind == "other" else mention.kind,
            known_as=mention.name if entity is None else entity.id,
            roles=roles,
            beside=_beside(scene, mention),
        )
        yield Telling(fact, statement.id, mention.name)


def _roles(scene: Scene, statement: Statement, mention: Mention) -> tuple[str, ...]:
    """What the common nouns around the name are about."""
    top = scene.top(mention.report_id, mention.span)
    if top is None:
        return ()
    near = [
        word
        for word in scene.words(statement)
        if word.sentence == top.sentence and abs(word.at - top.at) <= DESCRIBED_WITHIN_WORDS and word.token.pos == "NOUN"
    ]
    language = scene.language(statement)
    # Taggers take "firm" before a name for an adjective.
    beside = [*near, *([top.before] if top.before is not None else []), *top.children]
    is_body = language is not None and any(word.lemma in language.conflict.bodies for word in beside)
    return tuple(sorted({*scene.senses(statement, near), *((ANY_BODY,) if is_body else ())}))


def _beside(scene: Scene, mention: Mention) -> tuple[str, ...]:
    names = {other.name for other in scene.mentions.get(mention.report_id, ()) if other.kind in KINDS}
    return tuple(sorted(names - {mention.name}))


finder = FactFinder(makes=Naming, find=per_claim(_tell))
