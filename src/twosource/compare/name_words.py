"""Words that names are made of, wherever they come from: what may be left out, what tells two apart, short and foreign forms.

They are words of names, not of a language's text, so they hold for names of all reports alike; the trained curve of
`name_match` was fitted with them.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SHIP_PREFIXES = _words("mv mt ms ss mts")
PARTICLES = _words("al el ul ad ar as ash ibn bin ben abu de del la van von der y")
"""Small words inside persons' names, which one writer sets and another does not."""
SIDES = _words(
    "north south east west northern southern eastern western upper lower central inner outer new old first second left right"
)
"""Of two bodies alike but for one of these, each is one of its own."""
GENERATIONS = _words("jr junior sr senior pere fils younger elder")
SAYS_LITTLE = _words(
    "the of and for group holding holdings international global worldwide services enterprises industries in on at to"
)
"""Words of a body's name that a writer may leave out and still mean it."""
NO_INITIALS = _words("the of and for in on at to")
"""Words that give no letter to an acronym, or do: both are tried."""
NUMBERS: dict[str, str] = {
    word: str(value)
    for words, first in (
        ("zero one two three four five six seven eight nine ten eleven twelve", 0),
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1),
    )
    for value, word in enumerate(words.split(), start=first)
}
ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "us": ("united", "states"), "usa": ("united", "states"), "uk": ("united", "kingdom"), "uae": ("united", "arab", "emirates"),
    "eu": ("european", "union"), "un": ("united", "nations"), "intl": ("international",), "natl": ("national",),
    "dept": ("department",), "govt": ("government",), "min": ("ministry",), "univ": ("university",), "assn": ("association",),
    "bros": ("brothers",), "mfg": ("manufacturing",), "&": (), "and": (), "fed": ("federal",), "st": ("saint",),
}  # fmt: skip
"""Short words of bodies' names, without stops, and what they are short for; persons' names are not read so."""
_GIVEN_NAMES = """
    alexander: alex sasha aleksandr alexandre oleksandr aliaksandr
    andrew: andy drew
    anthony: tony
    antonio: toni
    barack: barry
    benjamin: ben benny bibi
    charles: charlie chuck
    christopher: chris
    daniel: dan danny
    david: dave
    dmitry: dima dmytro
    donald: don donnie
    edward: ed eddie ned
    elizabeth: liz beth betty
    francisco: paco
    giuseppe: beppe
    gregory: greg
    james: jim jimmy jamie
    john: jack johnny
    jose: pepe
    joseph: joe joey
    katherine: kate kathy katie catherine
    kenneth: ken
    lawrence: larry
    margaret: maggie peggy meg
    matthew: matt
    michael: mike mick misha mikhail
    nicholas: nick nikolai
    patrick: pat paddy
    richard: dick rick ricky
    robert: bob bobby rob bert
    ronald: ron
    samuel: sam
    steven: steve stephen
    susan: sue
    theodore: ted teddy
    thomas: tom tommy
    timothy: tim
    vladimir: volodya vova volodymyr
    william: bill billy will willy
    yevgeny: zhenya evgeny yevhen
"""
NICKNAMES: dict[str, str] = {
    short: full.strip()
    for line in _GIVEN_NAMES.strip().splitlines()
    for full, shorts in [line.split(":")]
    for short in shorts.split()
}
"""Short and foreign forms of given names -> one full form."""
