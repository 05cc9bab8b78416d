"""English: number."""

from __future__ import annotations

from .._lists import in_order, words
from .._number import HedgeKind, NumberWords, Toll
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
            "carat", "bushel",
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
        for names in ("kilometre kilometer", "metre meter", "centimetre centimeter", "mile", "yard")
        for form, unit in _unit_forms(names).items()
    },
    "square foot": "square foot", "square feet": "square foot", "cubic feet": "cubic foot", "cubic foot": "cubic foot",
    "kilowatt hours": "kilowatt hour", "kilowatt-hours": "kilowatt hour", "megawatt hours": "megawatt hour",
    "megawatt-hours": "megawatt hour", "degrees celsius": "degree Celsius", "degrees fahrenheit": "degree Fahrenheit",
    "magnitude": "magnitude",
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
}  # fmt: skip

_HEDGES: dict[str, HedgeKind] = {
    **dict.fromkeys(("about", "around", "roughly", "approximately", "approx", "approx.", "some", "circa", "ca.", "c.", "~",
                     "≈", "an estimated", "estimated", "close to", "in the region of", "in the order of", "on the order of",
                     "somewhere around", "something like", "more or less", "or so", "estimated at", "an average of",
                     "on average", "an approximate", ), "about", ),
    **dict.fromkeys(("nearly", "almost", "just under", "just below", "a little under", "slightly less than", "slightly under",
                     "nearing", "approaching", "just short of", "virtually", "not quite"), "nearly"),
    **dict.fromkeys(("just over", "just above", "a little over", "slightly more than", "slightly over", "a little more than",
                     "just more than"), "just_over"),
    **dict.fromkeys(("at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum",
                     "≥", "upwards of", "upward of", "as few as"), "at_least"),
    **dict.fromkeys(("more than", "over", "above", "in excess of", "well over", "far more than", "greater than",
                     "well above", "exceeding", "exceeded", "exceeds", "beyond", "north of", ">", "topping", "topped",
                     "surpassing", "surpassed", "much more than", "many more than", "well more than"), "more_than"),
    **dict.fromkeys(("up to", "at most", "at the most", "no more than", "not more than", "as many as", "as much as",
                     "a maximum of", "maximum", "≤"), "at_most"),
    **dict.fromkeys(("less than", "fewer than", "under", "below", "well under", "far fewer than", "far less than", "well below",
                     "lower than", "<"), "less_than"),
}  # fmt: skip

_MEASURES = {
    lemma: measure
    for measure, lemmas in {
        "requested": "request ask seek want demand need require",
        "ordered": "order commission contract",
        "produced": "produce manufacture make build assemble construct fabricate",
        "delivered": "deliver supply send ship provide hand transfer export give dispatch donate",
        "received": "receive get obtain acquire procure import accept collect",
        "bought": "buy purchase",
        "sold": "sell auction",
        "seen": "see spot observe count identify sight detect notice photograph record measure register read",
        "treated": "treat hospitalise hospitalize admit",
        "cancelled": "cancel postpone scrap axe delay",
        "killed": "kill slay murder execute",
        "injured": "injure wound hurt maim burn",
        "missing": "miss",
        "abducted": "abduct kidnap",
        "trapped": "trap strand",
        "arrested": "arrest detain jail imprison capture",
        "evacuated": "evacuate displace",
        "rescued": "rescue save",
        "destroyed": "destroy wreck demolish ruin gut raze flatten",
        "damaged": "damage hit",
        "lost": "lose",
        "stolen": "steal copy leak exfiltrate expose",
        "paid": "pay cost spend settle",
        "fined": "fine",
        "held": "store hold contain keep stock house",
        "carried": "carry transport move load",
        "launched": "launch fire",
        "intercepted": "intercept down shoot",
        "employed": "employ hire recruit",
        "dismissed": "dismiss sack",
        "pumped": "pump",
        "affected": "affect",
        "infected": "infect",
        "invested": "invest",
        "earned": "earn",
        "raised": "raise",
        "used": "use consume",
        "released": "release free emit spill discharge",
        "tested": "test",
        "seized": "seize confiscate impound",
        "deployed": "deploy station",
        "served": "serve",
    }.items()
    for lemma in lemmas.split()
}  # fmt: skip

_SUBJECT_MEASURES = {
    lemma: measure
    for measure, lemmas in {
        "killed": "die perish drown",
        "missing": "disappear vanish",
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
}  # fmt: skip

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
    range_openers={"between": "and"},
    moves=frozenset({"from"}),
    hedges=_HEDGES,
    hedges_after={"or so": "about", "or thereabouts": "about", "or more": "at_least", "or fewer": "at_most",
                  "or less": "at_most", "at least": "at_least", "at most": "at_most", "-plus": "at_least", "+": "at_least",
                  "approximately": "about", "or even more": "at_least"},
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
    currency_marks={"$": "USD", "US$": "USD", "USD": "USD", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "¥": "JPY",
                    "JPY": "JPY", "₽": "RUB", "RUB": "RUB", "₴": "UAH", "UAH": "UAH", "₹": "INR", "₺": "TRY", "₩": "KRW",
                    "₪": "ILS", "A$": "AUD", "AU$": "AUD", "AUD": "AUD", "C$": "CAD", "CA$": "CAD", "CAD": "CAD",
                    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "CHF": "CHF", "Rs": "INR", "CNY": "CNY",
                    "RMB": "CNY"},
    currencies={"us dollar": "USD", "us dollars": "USD", "u.s. dollars": "USD", "dollar": "USD", "dollars": "USD",
                "canadian dollars": "CAD", "australian dollars": "AUD", "euro": "EUR", "euros": "EUR",
                "pounds sterling": "GBP", "british pounds": "GBP", "pound sterling": "GBP", "roubles": "RUB",
                "rouble": "RUB", "rubles": "RUB", "ruble": "RUB", "hryvnia": "UAH", "hryvnias": "UAH", "yen": "JPY",
                "yuan": "CNY", "renminbi": "CNY", "rupees": "INR", "rupee": "INR", "lira": "TRY", "zloty": "PLN",
                "zlotys": "PLN", "swiss francs": "CHF", "francs": "CHF", "kronor": "SEK", "riyals": "SAR", "rials": "IRR",
                "dirhams": "AED", "shekels": "ILS", "leva": "BGN", "lev": "BGN", "forints": "HUF", "cents": "USD cent",
                "pence": "GBP penny"},
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
                            "turnout": Toll("person", "attended")},
    measures=_MEASURES,
    subject_measures=_SUBJECT_MEASURES,
    labels=words("aged age resolution no no. nos number numbers page pages p pp p. pp. chapter section article paragraph "
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
    through=frozenset({"of", "for"}),
    ratios=("out of", "in"),
    minus=("minus ", "−"),
)  # fmt: skip
