"""Tags of a page's head, and its JSON-LD -> what the page says about itself."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ._markup import Token, attributes
from ._page import Clue, Meta

TITLE_KEYS = ("og:title", "twitter:title", "dc.title", "headline", "parsely-title", "sailthru.title", "citation_title")
PUBLISHED_KEYS = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "og:pubdate",
    "datepublished",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "published_date",
    "publication_date", "publication-date", "published_time", "published", "article.published", "article_date_original",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "citation_publication_date", "citation_date", "rnews:datepublished", "originalpublicationdate",
    "ptime", "shareaholic:article_published_time", "bt:pubdate", "date.created", "datecreated", "article:create_date", "date",
)  # fmt: skip
MODIFIED_KEYS = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "lastmod")
AUTHOR_KEYS = ("author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator",
               "dcterms.creator", "byl", "byline", "citation_author", "article.author")  # fmt: skip
SITE_KEYS = (
    "og:site_name",
    "application-name",
    "twitter:app:name:iphone",
    "dc.publisher",
    "publisher",
    "apple-mobile-web-app-title",
)
ARTICLE_TYPES = re.compile(r"Article$|Posting$|^Report$|Review$|^CreativeWork$|^AnalysisNewsArticle$|PressRelease")
MAX_TOKENS_OF_TITLE = 400


@dataclass
class MetaReader:
    """Gathers while the page is laid out: it sees every token once."""

    source: str
    found: dict[str, list[str]] = field(default_factory=dict)
    title: str = ""
    url: str | None = None
    language: str | None = None
    linked: list[str] = field(default_factory=list)
    in_linked: bool = False

    def watch(self, tokens: Iterable[Token]) -> Iterator[Token]:
        for token in tokens:
            if token.kind == "open" and token.name in ("meta", "link", "html", "script"):
                self._head(token.name, attributes(token.rest))
            elif token.kind == "raw":
                self._raw(token)
            yield token

    def _head(self, name: str, given: dict[str, str]) -> None:
        if name == "meta":
            content = given.get("content", "").strip()
            for key in ("property", "name", "itemprop", "http-equiv"):
                if content and given.get(key):
                    self.found.setdefault(given[key].strip().lower(), []).append(content)
        elif name == "link" and "canonical" in given.get("rel", "").lower():
            self.url = self.url or given.get("href") or None
        elif name == "html":
            self.language = given.get("lang") or given.get("xml:lang")
        elif name == "script":
            self.in_linked = "ld+json" in given.get("type", "").lower()

    def _raw(self, token: Token) -> None:
        if token.name == "title" and not self.title:
            self.title = " ".join(html.unescape(self.source[token.start : min(token.end, token.start + 2000)]).split())
        elif token.name == "script" and self.in_linked:
            self.linked.append(self.source[token.start : token.end])
            self.in_linked = False

    def meta(self) -> Meta:
        things = [thing for script in self.linked for thing in _linked_things(script)]
        articles = [thing for thing in things if any(ARTICLE_TYPES.search(kind) for kind in _types(thing))]
        # A page that lists other articles in its JSON-LD names none of them as its own.
        article = articles[0] if articles and len({_text(each.get("headline")) for each in articles}) == 1 else {}
        return Meta(
            titles=(
                *_linked(article, "headline"),
                *self._clues(TITLE_KEYS),
                *([Clue(self.title, "title")] if self.title else []),
            ),
            published=(*_linked(article, "datePublished"), *self._clues(PUBLISHED_KEYS)),
            modified=(*_linked(article, "dateModified"), *self._clues(MODIFIED_KEYS)),
            authors=(*_people(article), *self._clues(AUTHOR_KEYS)),
            sites=(*self._clues(SITE_KEYS), *_publishers(article, things)),
            url=self.url or next(iter(self.found.get("og:url", [])), None),
            language=self.language,
        )

    def _clues(self, keys: tuple[str, ...]) -> tuple[Clue, ...]:
        return tuple(Clue(value, f"meta {key}") for key in keys for value in self.found.get(key, []))


def _linked_things(script: str) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD script, those inside @graph and lists too."""
    body = script.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";")
    try:
        loaded = json.loads(body, strict=False)
    except (ValueError, RecursionError):
        return
    waiting = [loaded]
    while waiting:
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting = thing[:100] + waiting
        elif isinstance(thing, dict):
            yield thing
            waiting = [thing[key] for key in ("@graph", "mainEntity") if isinstance(thing.get(key), list | dict)] + waiting


def _types(thing: dict[str, Any]) -> list[str]:
    kind = thing.get("@type", "")
    return [str(each) for each in kind] if isinstance(kind, list) else [str(kind)]


def _text(value: object) -> str:
    if isinstance(value, dict):
        return _text(value.get("name") or value.get("@value"))
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _linked(article: dict[str, Any], key: str) -> tuple[Clue, ...]:
    words = _text(article.get(key))
    return (Clue(words, f"JSON-LD {key}"),) if words else ()


def _people(article: dict[str, Any]) -> tuple[Clue, ...]:
    given = article.get("author", [])
    listed = given if isinstance(given, list) else [given]
    people = [one for one in listed if not (isinstance(one, dict) and "Organization" in "".join(_types(one)))]
    names = ", ".join(name for name in map(_text, people) if name)
    return (Clue(names, "JSON-LD author"),) if names else ()


def _publishers(article: dict[str, Any], things: list[dict[str, Any]]) -> tuple[Clue, ...]:
    named = _text(article.get("publisher"))
    sites = [_text(thing.get("name")) for thing in things if {"WebSite", "NewsMediaOrganization"} & set(_types(thing))]
    return tuple(Clue(name, "JSON-LD publisher") for name in (named, *sites) if name)
