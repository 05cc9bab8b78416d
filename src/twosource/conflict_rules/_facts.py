"""The facts that conflict rules compare: plain values, free of who tells them. Equal facts make one side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model import Interval, MentionKind, Precision


@dataclass(frozen=True)
class Fact:
    """One value that a statement gives. Words in it are lemmas in lower case, sorted, so that equal facts are equal."""

    @property
    def value(self) -> tuple[object, ...] | None:
        """What is the same for all who give the very same value, in whatever words; None where the words alone tell."""
        return None


@dataclass(frozen=True)
class Amount(Fact):
    """How much or how many.

    `interval` is in `unit`, a base unit ("mass" in kilograms for all that is weighed). `together`: the sum of this and
    the other numbers of one list ("150 passengers and six crew"). `earlier`: the values that the same words say it came
    from ("up from three"). `counted`: the words for what is counted, none where the text only points ("a figure of 40").
    `anyone`: it counts people and says no more of them. `measure`: what the number measures ("delivered"). `ahead`:
    planned, foreseen or only possible. `part`: it is given as a part of another number. `some`: it counts some of those
    that are known ("ten of the miners"). `day`: for which the text gives the count, or of publication where the count is
    one that grows with time, in days since 1970-01-01. `way`: along what it is measured, or which way it went ("width",
    "rise").
    """

    interval: Interval
    unit: str
    together: Interval | None = None
    earlier: Interval | None = None
    counted: tuple[str, ...] = ()
    anyone: bool = False
    per: str | None = None
    measure: str | None = None
    ahead: bool = False
    part: bool = False
    some: bool = False
    day: float | None = None
    way: str | None = None

    @property
    def value(self) -> tuple[object, ...]:
        return (self.interval, self.unit, self.per)


@dataclass(frozen=True)
class Moment(Fact):
    """When something happened or is to happen.

    `days`: the days it allows, since 1970-01-01 (bounds as "by" and "not before" say, open ends infinite); None where the
    text does not settle the year. `season`: the same as days of a year, from 0, as far as the words name a month. `clock`: the
    minutes of the day it allows. `event`: words for what happens then and who takes part; none where there are too few to tell.
    """

    days: Interval | None
    clock: Interval | None = None
    season: Interval | None = None
    event: tuple[str, ...] = ()

    @property
    def value(self) -> tuple[object, ...]:
        return (self.days, self.clock, self.season)


Role = Literal["at", "to", "from"]


@dataclass(frozen=True)
class Setting(Fact):
    """Where something is, goes to or comes from; `what` are words for the thing. `within`: names that contain the place."""

    name: str
    role: Role
    what: tuple[str, ...]
    country: str | None
    precision: Precision
    within: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None

    @property
    def value(self) -> tuple[object, ...]:
        return (self.name,)


@dataclass(frozen=True)
class Assertion(Fact):
    """That a matter is so, or (`denied`) is not so. `matter` is any one name for what it is about."""

    matter: str
    denied: bool


@dataclass(frozen=True)
class Deed(Fact):
    """Something done, or still to come.

    `act` names the kind of deed, `things` the words for what it is done to, `parties` who does it or has it done to them.
    `making`: the deed brings its thing into being, so that it can be called planned until then.
    """

    act: str
    things: tuple[str, ...]
    parties: tuple[str, ...]
    done: bool
    making: bool = False


@dataclass(frozen=True)
class Actor(Fact):
    """Who or what is behind something: `who` are the words for it, `instead_of` those for what the same words rule out.

    `stated`: the words say that it is behind something; otherwise it is only put forward ("the welders").
    """

    who: tuple[str, ...]
    instead_of: tuple[str, ...] = ()
    stated: bool = True


@dataclass(frozen=True)
class Agent(Fact):
    """Who did a thing or has it: `who` by `verb` to `of`, all as words; "belongs to X" and "is owned by X" are one verb."""

    verb: tuple[str, ...]
    of: tuple[str, ...]
    who: tuple[str, ...]


@dataclass(frozen=True)
class Being(Fact):
    """What a thing is that can only be one ("the cause of the fire was X", "died of X"): `of` are words for the thing, `slot`
    for what of it is told ("cause")."""

    slot: str
    of: tuple[str, ...]
    what: tuple[str, ...]


@dataclass(frozen=True)
class Predication(Fact):
    """What is said of something, and whether the words turn it around: `says` are words for the verb or for what something is,
    `about` for all else. `exists`: no more is said than that there is such a thing."""

    says: tuple[str, ...]
    about: tuple[str, ...]
    denied: bool
    exists: bool = False


@dataclass(frozen=True)
class Naming(Fact):
    """A name and what bears it: `roles` are the words the text puts beside the name ("contractor").

    `known_as`: an id that all names of one bearer share. `beside`: other names that a report uses next to this one.
    """

    name: str
    kind: MentionKind
    known_as: str
    roles: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def value(self) -> tuple[object, ...]:
        return (self.name,)


@dataclass(frozen=True)
class Trait(Fact):
    """One of two opposite qualities of a thing: `axis` names the pair, `of` are words for the thing."""

    axis: str
    pole: str
    of: tuple[str, ...]
