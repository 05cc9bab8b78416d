"""English: number."""

from __future__ import annotations

from ...model import Hedging
from .._lists import in_order, words
from .._number import NumberWords, Toll
from ._money import marks_of_money, names_of_money, shared_names
from ._people import PEOPLE

_ONES = in_order(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
_TENS = in_order("twenty thirty forty fifty sixty seventy eighty ninety")


def _unit_forms(names: str) -> dict[str, str]:
    """ "metre meter" to every form of it: "metre", "metres", "meter", "meters", all meaning the first."""
    first, *others = names.split()
    return {form: first for name in (first, *others) for form in (name, name + "s")}


_UNITS: dict[str, str] = {
    **{
        form: unit
        for names in (
            "tonne ton", "kilogram kilogramme kilo", "gram gramme", "milligram milligramme", "microgram microgramme", "pound",
            "ounce",
            "kiloton", "megaton", "kilometre kilometer", "metre meter", "centimetre centimeter", "millimetre millimeter",
            "mile",
            "yard", "hectare", "acre", "litre liter", "millilitre milliliter", "gallon", "barrel", "byte", "kilobyte",
            "megabyte",
            "gigabyte", "terabyte", "petabyte", "kilowatt", "megawatt", "gigawatt", "watt", "volt", "megavolt", "knot",
            "degree",
            "carat", "bushel", "pint", "quart", "fathom", "furlong", "decibel", "hertz", "kilohertz", "megahertz",
            "gigahertz", "joule", "kilojoule", "megajoule", "calorie", "kilocalorie", "ampere amp", "milliampere milliamp",
            "kilovolt", "terawatt", "hectopascal", "pascal", "kilopascal", "millibar", "becquerel", "kilobecquerel", "sievert",
            "millisievert", "microsievert", "kilolitre kiloliter", "megalitre megaliter", "nanogram",
            "micrometre micrometer",
            "nanometre nanometer", "gigatonne gigaton", "bitcoin", "kilobit",
            "megabit", "gigabit", "newton", "lumen", "candela",
        )
        for form, unit in _unit_forms(names).items()
    },
    "foot": "foot", "feet": "foot", "inch": "inch", "inches": "inch", "metric ton": "tonne", "metric tons": "tonne",
    "metric tonnes": "tonne", "nautical mile": "nautical mile", "nautical miles": "nautical mile",
    "percent": "percent", "per cent": "percent", "pct": "percent", "percentage point": "percentage point",
    "percentage points": "percentage point", "basis point": "basis point", "basis points": "basis point",
    **{
        f"{power} {form}": f"{power} {unit}"
        for power in ("square", "cubic")
        for names in ("kilometre kilometer", "metre meter", "centimetre centimeter", "millimetre millimeter", "mile", "yard")
        for form, unit in _unit_forms(names).items()
    },
    "square foot": "square foot", "square feet": "square foot", "cubic feet": "cubic foot", "cubic foot": "cubic foot",
    "kilowatt hours": "kilowatt hour", "kilowatt-hours": "kilowatt hour", "megawatt hours": "megawatt hour",
    "megawatt-hours": "megawatt hour", "degrees celsius": "degree Celsius", "degrees fahrenheit": "degree Fahrenheit",
    "magnitude": "magnitude",
    "hectares": "hectare", "stone": "stone",
    "stone weight": "stone", "long ton": "long ton", "long tons": "long ton", "short ton": "short ton",
    "short tons": "short ton", "gross tons": "gross ton", "gross tonnes": "gross ton", "gross ton": "gross ton",
    "deadweight tonnes": "deadweight tonne", "deadweight tons": "deadweight tonne", "imperial gallons": "imperial gallon",
    "us gallons": "gallon", "troy ounces": "troy ounce", "troy ounce": "troy ounce", "light-years": "light year",
    "light-year": "light year", "acre-feet": "acre-foot", "acre feet": "acre-foot", "acre-foot": "acre-foot",
    "parts per million": "part per million", "parts per billion": "part per billion", "miles per hour": "mile per hour",
    "kilometres per hour": "kilometre per hour", "kilometers per hour": "kilometre per hour",
    "degree celsius": "degree Celsius", "degree fahrenheit": "degree Fahrenheit", "degrees c": "degree Celsius",
    "degrees f": "degree Fahrenheit", "celsius": "degree Celsius", "fahrenheit": "degree Fahrenheit",
    "degrees centigrade": "degree Celsius", "hertz": "hertz", "horsepower": "horsepower", "gigawatt hours": "gigawatt hour",
    "gigawatt-hours": "gigawatt hour", "terawatt hours": "terawatt hour", "terawatt-hours": "terawatt hour",
    "kilowatt hour": "kilowatt hour", "kilowatt-hour": "kilowatt hour", "megawatt hour": "megawatt hour",
    "megawatt-hour": "megawatt hour", "millimetres of mercury": "millimetre of mercury", "cusecs": "cubic foot per second",
    "cumecs": "cubic metre per second", "teu": "TEU",
}  # fmt: skip

_UNIT_MARKS = {
    "%": "percent", "km": "kilometre", "kms": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "mi": "mile",
    "ft": "foot", "t": "tonne", "kg": "kilogram", "kgs": "kilogram", "g": "gram", "mg": "milligram", "µg": "microgram",
    "μg": "microgram", "lb": "pound", "lbs": "pound", "oz": "ounce", "kt": "kiloton", "ha": "hectare", "l": "litre",
    "L": "litre",
    "ml": "millilitre", "KB": "kilobyte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte",
    "PB": "petabyte", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "kWh": "kilowatt hour", "MWh": "megawatt hour",
    "GWh": "gigawatt hour", "TWh": "terawatt hour", "kV": "kilovolt", "m³": "cubic metre", "m3": "cubic metre",
    "m²": "square metre", "m2": "square metre", "km²": "square kilometre", "km2": "square kilometre",
    "sq km": "square kilometre",
    "sq m": "square metre", "sq ft": "square foot", "mph": "mile per hour", "kph": "kilometre per hour",
    "km/h": "kilometre per hour",
    "°C": "degree Celsius", "C": "degree Celsius", "°F": "degree Fahrenheit", "bpd": "barrel per day",
    "b/d": "barrel per day", "dB": "decibel", "dBA": "decibel", "dB(A)": "decibel",
    "ppm": "part per million", "ppb": "part per billion", "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz",
    "GHz": "gigahertz", "mSv": "millisievert", "µSv": "microsievert", "μSv": "microsievert", "Bq": "becquerel",
    "hPa": "hectopascal", "kPa": "kilopascal", "TW": "terawatt", "kn": "knot", "kts": "knot",
    "NM": "nautical mile", "dwt": "deadweight tonne", "DWT": "deadweight tonne", "TEU": "TEU",
    "mg/l": "milligram per litre", "mg/L": "milligram per litre", "µg/l": "microgram per litre",
    "µg/m³": "microgram per cubic metre", "ml/l": "millilitre per litre", "m³/s": "cubic metre per second",
    "m3/s": "cubic metre per second", "m/s": "metre per second", "mmHg": "millimetre of mercury", "hp": "horsepower",
    "cc": "cubic centimetre", "kWp": "kilowatt", "MWp": "megawatt", "Mbit/s": "megabit per second",
    "Mbps": "megabit per second",
    "Gbps": "gigabit per second",
}  # fmt: skip

_LARGE = (
    "more wider longer higher taller deeper larger bigger greater heavier thicker faster older further farther hotter broader "
    "stronger louder"
)
_SMALL = "less fewer narrower shorter lower smaller lighter thinner slower younger shallower cooler colder nearer closer"


def _compared(adjectives: str, above: Hedging, not_above: Hedging) -> dict[str, Hedging]:
    """ "wider than 2 metres" and "no wider than 2 metres"."""
    return {
        f"{lead}{adjective} than": not_above if lead else above
        for adjective in adjectives.split()
        for lead in ("", "no ", "not ", "nothing ", "never ", "not any ")
    }


_HEDGES: dict[str, Hedging] = {
    **_compared(_LARGE, "more_than", "at_most"),
    **_compared(_SMALL, "less_than", "at_least"),
    **dict.fromkeys(("about", "around", "roughly", "approximately", "approx", "approx.", "some", "circa", "ca.", "c.", "~",
                     "≈", "an estimated", "estimated", "close to", "in the region of", "in the order of", "on the order of",
                     "somewhere around", "something like", "more or less", "or so", "estimated at", "an average of",
                     "on average", "an approximate", "in the neighbourhood of", "in the neighborhood of",
                     "in the vicinity of", "somewhere near", "near to", "give or take", "more like",
                     "an estimate of", "perhaps", "maybe", "possibly", "barely", "scarcely"), "about"),
    **dict.fromkeys(("nearly", "almost", "just under", "just below", "a little under", "slightly less than", "slightly under",
                     "nearing", "approaching", "just short of", "virtually", "not quite", "shy of", "just shy of",
                     "a little shy of", "short of",
                     "the better part of",
                     "a shade under", "a fraction under", "a little less than", "a little below", "well-nigh"), "nearly"),
    **dict.fromkeys(("just over", "just above", "a little over", "slightly more than", "slightly over", "a little more than",
                     "just more than", "a shade over", "a fraction over", "a little above", "a bit over",
                     "a bit more than"), "just_over"),
    **dict.fromkeys(("at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum",
                     "≥", "upwards of", "upward of", "as few as", "not under", "not below", "starting at",
                     "a good"), "at_least"),
    **dict.fromkeys(("more than", "over", "above", "in excess of", "well over", "far more than", "greater than",
                     "well above", "exceeding", "exceeded", "exceeds", "beyond", "north of", ">", "topping", "topped",
                     "surpassing", "surpassed", "well in excess of", "far in excess of", "much more than", "many more than",
                     "well more than", "comfortably over", "far above", "far over", "past"), "more_than"),
    **dict.fromkeys(("up to", "at most", "at the most", "no more than", "not more than", "as many as", "as much as",
                     "a maximum of", "maximum", "≤", "not exceeding", "never exceeding",
                     "not exceed", "never exceed", "not over", "not above",
                     "not in excess of", "never over", "never above", "capped at", "limited to", "a limit of",
                     "a ceiling of"), "at_most"),
    **dict.fromkeys(("less than", "fewer than", "under", "below", "well under", "far fewer than", "far less than", "well below",
                     "far below",
                     "lower than", "<"), "less_than"),
}  # fmt: skip

_MEASURES = {
    lemma: measure
    for measure, lemmas in {
        "requested": "request ask seek want demand need require",
        "ordered": "order commission contract",
        "planned": "plan schedule",
        "produced": "produce manufacture make build assemble construct fabricate generate mine extract harvest brew",
        "delivered": "deliver supply send ship provide hand transfer export give dispatch donate",
        "received": "receive get obtain acquire procure import accept collect",
        "bought": "buy purchase",
        "sold": "sell auction",
        "seen": "see spot observe count identify sight detect notice photograph record register read",
        "treated": "treat hospitalise hospitalize admit",
        "cancelled": "cancel postpone scrap axe delay",
        "killed": "kill slay murder execute cull slaughter",
        "injured": "injure wound hurt maim burn",
        "missing": "miss",
        "abducted": "abduct kidnap",
        "trapped": "trap strand",
        "arrested": "arrest detain jail imprison capture intern",
        "evacuated": "evacuate displace",
        "rescued": "rescue save free",
        "destroyed": "destroy wreck demolish ruin gut raze flatten",
        "damaged": "damage",
        "lost": "lose sink",
        "stolen": "steal copy leak exfiltrate expose loot",
        "paid": "pay cost spend settle",
        "fined": "fine",
        "held": "store stor hold contain keep stock house",
        "carried": "carry transport move load smuggle ferry haul",
        "launched": "launch fire",
        "intercepted": "intercept down",
        "employed": "employ hire recruit",
        "dismissed": "dismiss sack",
        "pumped": "pump",
        "affected": "affect",
        "infected": "infect",
        "invested": "invest",
        "earned": "earn",
        "raised": "raise",
        "used": "use consume",
        "released": "release emit spill discharge",
        "tested": "test",
        "seized": "seize confiscate impound",
        "deployed": "deploy station",
        "served": "serve",
    }.items()
    for lemma in lemmas.split()
} | {
    "shoot down": "intercepted", "shoot dead": "killed", "lay off": "dismissed", "let go": "dismissed", "blow up": "destroyed",
    "burn down": "destroyed", "set free": "rescued", "turn out": "produced",
    "churn out": "produced", "make up": "", "give up": "", "take away": "stolen", "carry out": "",
    "make out": "", "call off": "cancelled", "turn away": "", "pay out": "paid", "hand over": "delivered", "put on": "",
}  # fmt: skip

_SUBJECT_MEASURES = {
    lemma: measure
    for measure, lemmas in {
        "killed": "die perish drown",
        "missing": "disappear vanish miss",
        "evacuated": "flee leave",
        "escaped": "escape",
        "attended": "attend gather march protest rally demonstrate turn",
        "received": "arrive reach",
        "released": "leak spill",
        "lost": "sink",
        "destroyed": "collapse",
        "affected": "suffer",
    }.items()
    for lemma in lemmas.split()
} | {"break out": "escaped", "break free": "escaped", "turn out": "attended", "come to": "attended", "make up": ""}  # fmt: skip

number = NumberWords(
    thousands_marks=",\u00a0\u202f\u2009",
    decimal_mark=".",
    ones={word: value for value, word in enumerate(_ONES)} | {word: 10 * value for value, word in enumerate(_TENS, start=2)},
    magnitudes={"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12, "score": 20,
                "lakh": 1e5, "crore": 1e7},
    magnitude_marks={"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mn": 1e6, "mln": 1e6, "mm": 1e6, "bn": 1e9, "Bn": 1e9, "b": 1e9,
                     "B": 1e9, "tn": 1e12, "trn": 1e12},
    vague={"tens": (20, 99), "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2e3, 9999),
           "millions": (2e6, 9_999_999), "billions": (2e9, None), "trillions": (2e12, None)},
    multiples={"tens": 10, "dozens": 10, "scores": 20, "hundreds": 100, "thousands": 1000},
    few={"several": (3, 9), "few": (3, 9), "couple": (2, 2), "couple of": (2, 2)},
    halves=frozenset({"half"}),
    articles=frozenset({"a", "an"}),
    number_joiner="and",
    range_marks=("to", "or", "-", "–", "—"),
    range_openers={"between": "and", "anything between": "and", "anywhere between": "and", "anywhere from": "to",
                   "range from": "to", "ranges from": "to", "ranged from": "to", "ranging from": "to"},
    moves=frozenset({"from"}),
    hedges=_HEDGES,
    hedges_after={"or so": "about", "or thereabouts": "about", "approximately": "about", "give or take": "about",
                  "-odd": "about", "odd": "about", "or more": "at_least", "or even more": "at_least", "or above": "at_least",
                  "or over": "at_least", "and more": "at_least", "and up": "at_least", "and over": "at_least",
                  "at least": "at_least", "at the least": "at_least", "at the very least": "at_least", "minimum": "at_least",
                  "if not more": "at_least", "-plus": "at_least", "+": "at_least", "or fewer": "at_most",
                  "or less": "at_most", "or under": "at_most", "or below": "at_most", "at most": "at_most",
                  "at the most": "at_most", "at the very most": "at_most", "at the outside": "at_most", "maximum": "at_most",
                  "max": "at_most", "tops": "at_most"},
    hedges_last=frozenset({"or so", "or thereabouts", "give or take", "or more", "or even more", "or above", "or over",
                           "at least", "at the least", "at the very least", "minimum", "or fewer", "or less", "or under",
                           "or below", "at most", "at the most", "at the very most", "at the outside", "maximum", "tops"}),
    of="of",
    shares=frozenset({"them", "these", "those", "which", "whom", "it"}),
    units=_UNITS,
    unit_marks=_UNIT_MARKS,
    per=("per", "each", "every", "/", "a", "an"),
    rate_articles=("a", "an"),
    time_units={"second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "night", "week": "week",
                "month": "month", "quarter": "quarter", "year": "year", "annum": "year", "decade": "decade", "h": "hour",
                "hr": "hour", "s": "second", "sec": "second", "min": "minute"},
    rate_adverbs={"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month",
                  "quarterly": "quarter", "annually": "year", "yearly": "year", "annual": "year"},
    currency_marks=marks_of_money(),
    currencies=names_of_money(),
    shared_currencies=shared_names(),
    money_or_weight={"pound": "pound in money", "pounds": "pound in money"},
    money_verbs=words("pay cost fine fined spend worth price earn owe raise lend borrow donate invest debt salary wage fee "
                      "budget compensation bribe grant loan"),
    people=PEOPLE,
    people_forms=frozenset({"people", "men", "women", "children", *(noun + "s" for noun in PEOPLE)}),
    count_words=frozenset({"number", "total", "figure", "count", "tally", "sum", "amount"}),
    changes=words("rise fall climb increase grow drop jump reach stand number total double triple soar dip decline go come "
                  "amount put raise lift revise cut lower"),
    tolls={**dict.fromkeys(("number of dead", "number of deaths", "number of the dead", "number of fatalities"),
                            Toll("person", "killed")), **dict.fromkeys(("number of injured", "number of wounded",
                            "number of the injured"), Toll("person", "injured")), "number of missing": Toll("person",
                            "missing"), "death toll": Toll("person", "killed"), "toll": Toll("person", "killed"),
                            "body count": Toll("person", "killed"), "casualty count": Toll("person", None),
                            "headcount": Toll("person", "employed"), "workforce": Toll("person", "employed"),
                            "population": Toll("person", None), "death count": Toll("person", "killed"),
                            "turnout": Toll("person", "attended"), "crowd": Toll("person", None)},
    measures=_MEASURES,
    subject_measures=_SUBJECT_MEASURES,
    labels=words("aged age ages resolution no no. nos number numbers page pages p pp p. pp. chapter section article paragraph "
                 "clause act rule order directive regulation "
        "flight route highway motorway road street line platform gate terminal berth pier dock quay shed warehouse hangar hall "
        "building block house apartment flat room floor level storey ward district zone sector area precinct unit reactor "
        "station post box channel radio group phase stage grade class category type model version volume issue episode part "
        "round match lot exhibit case file form table figure appendix annex schedule item bus train tram boat hull bay "
        "well block mark windows size world war formula telephone phone tel fax extension top catch studio area"),
    not_counted=frozenset({"time", "o'clock", "o’clock", "fold", "thing", "way", "point", "side", "year-old", "third",
                           "quarter", "fifth", "tenth", "half", "halve", "more", "percentage"}),
    stand_ins=frozenset({"other"}),
    singulars={"doses": "dose", "bases": "base"},
    units_before={"magnitude": "magnitude", "magnitude of": "magnitude", "magnitude-": "magnitude"},
    person_measures=frozenset({"killed", "injured", "missing", "arrested", "evacuated", "rescued", "treated", "dismissed",
                               "infected", "attended", "abducted", "trapped", "escaped"}),
    through={"of": frozenset(), "for": frozenset({"requested", "paid", "sold", "bought"})},
    ratios=("out of", "out of every", "in", "in every", "of", "of every", "of each"),
    parts_of=("out of",),
    minus=("minus ", "−"),
    fractions={"half": 2, "halves": 2, **{name + end: value for value, name in enumerate(
        in_order("third quarter fifth sixth seventh eighth ninth tenth"), start=3) for end in ("", "s")}},
    fraction_marks={"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3},
    worth=("worth of",),
    told_in=("in", "at"),
    prices=("prices", "price", "dollars", "euros", "pounds", "money", "terms", "values"),
    strong=frozenset({"strong"}),
    still_counting=("so far", "to date", "already", "until now", "up to now", "thus far"),
    since="since",
    share_nouns=("share", "proportion", "percentage", "fraction"),
    states={"dead": "killed", "injured": "injured", "wounded": "injured", "hurt": "injured", "missing": "missing",
            "unaccounted for": "missing", "ill": "infected", "sick": "infected"},
    unchanging=words("fish sheep cattle deer aircraft livestock poultry swine salmon trout spacecraft hovercraft offspring"),
    additions=("more", "additional", "further"),
    heads=frozenset({"head", "piece", "person", "seat", "ticket", "share", "bottle", "barrel", "copy", "vote", "plate"}),
    every=("each", "every", "in an average", "in a typical", "in a normal"),
    copulas=("is", "was", "are", "were", "stands at", "stood at", "averages", "averaged", "reaches", "reached", "totals",
             "came to", "comes to", "will be", "has been"),
    parallels=("and", "only", "just", "while", "up from", "down from", "compared with", "against", "with"),
    people_endings=("ans",),
    of_people={"launched": "dismissed"},
    of_money={"produced": "earned", "delivered": "paid"},
    age_leads=("who is", "who was", "he is", "she is", "he was", "she was", "who turned", "who turns"),
    age_bounds=("under", "over", "below", "above"),
    age_marks=("-year-old", "-years-old", "-month-old", "-week-old", "-day-old", " years of age", " and over", " and under"),
    share_units=frozenset({"percent"}),
    have=frozenset({"has", "have", "had", "'s", "'ve"}),
)  # fmt: skip
