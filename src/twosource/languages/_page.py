"""The words a language file gives for: page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PageWords:
    """What stands around a story, and how a page says who wrote it, when, and where it is from.

    Fields ending in `_patterns` are regular expressions, matched against a line in lower case with straight quotation marks
    and single spaces. All others are words or names, in lower case unless they say otherwise.
    """

    # Share of these among the words of a text tells the language.
    function_words: frozenset[str] = frozenset()

    # Dates.
    months: tuple[tuple[str, int], ...] = ()
    weekdays: tuple[str, ...] = ()
    published_marks: tuple[str, ...] = ()
    modified_marks: tuple[str, ...] = ()
    other_date_marks: tuple[str, ...] = ()
    relative_date_patterns: tuple[str, ...] = ()
    dateline_labels: frozenset[str] = frozenset()

    # Bylines. `byline_openers`: what stands before a name. `name_particles`: lower-case words inside one.
    byline_openers: tuple[str, ...] = ()
    byline_verbs: tuple[str, ...] = ()
    byline_places: tuple[str, ...] = ()
    name_joiners: tuple[str, ...] = ()
    name_particles: frozenset[str] = frozenset()
    name_titles: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()

    # Outlets. `outlet_nouns`: a name with one of them is an outlet's. `agencies`: wire services and
    # broadcasters by name or initials. `organisation_nouns`: a name with one of them is no person's.
    outlet_nouns: frozenset[str] = frozenset()
    outlet_openers: tuple[str, ...] = ()
    agencies: frozenset[str] = frozenset()
    outlet_patterns: tuple[str, ...] = ()
    self_description_patterns: tuple[str, ...] = ()
    organisation_nouns: frozenset[str] = frozenset()
    tagline_patterns: tuple[str, ...] = ()
    release_patterns: tuple[str, ...] = ()
    section_words: frozenset[str] = frozenset()
    title_labels: frozenset[str] = frozenset()
    # Telex words of a wire's first line; the endings of a company's name; bylines that mean other people's wires;
    # nouns that end an agency's name.
    slug_words: frozenset[str] = frozenset()
    legal_forms: frozenset[str] = frozenset()
    agency_bylines: frozenset[str] = frozenset()
    agency_nouns: frozenset[str] = frozenset()

    # Lines with a job. In `credit_patterns` the group "who" is whom the report rests on.
    credit_patterns: tuple[str, ...] = ()
    staff_credit_patterns: tuple[str, ...] = ()
    correction_patterns: tuple[str, ...] = ()
    correction_title_patterns: tuple[str, ...] = ()
    bio_patterns: tuple[str, ...] = ()
    bio_heading_patterns: tuple[str, ...] = ()
    image_credit_patterns: tuple[str, ...] = ()
    library_picture_patterns: tuple[str, ...] = ()
    caption_patterns: tuple[str, ...] = ()

    # Furniture. `line`: the whole line. `opener`: how it begins. `anywhere`: words that only furniture holds.
    # `edge`: words that are furniture at the head or foot of a page, and may be story in the middle.
    furniture_line_patterns: tuple[str, ...] = ()
    furniture_opener_patterns: tuple[str, ...] = ()
    furniture_anywhere_patterns: tuple[str, ...] = ()
    furniture_edge_patterns: tuple[str, ...] = ()
    # Headings after which nothing is story; and those that hold only a few links.
    end_patterns: tuple[str, ...] = ()
    # In `about_patterns` the group "who" is whom the small print of a press release is about.
    about_patterns: tuple[str, ...] = ()
    contact_patterns: tuple[str, ...] = ()
    list_heading_patterns: tuple[str, ...] = ()
    # Class, id and role words of HTML.
    furniture_hints: frozenset[str] = frozenset()
