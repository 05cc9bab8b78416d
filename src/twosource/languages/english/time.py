"""English: time."""

from __future__ import annotations

from .._lists import in_order, words
from .._time import RuleKind, Step, TimeWords

_MONTHS = in_order("january february march april may june july august september october november december")
_WEEKDAYS = in_order("monday tuesday wednesday thursday friday saturday sunday")
_SHORT_MONTHS = {"jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
                 "oct": 10, "nov": 11, "dec": 12}  # fmt: skip
_SHORT_WEEKDAYS = {"mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
                   "sat": 6, "sun": 7}  # fmt: skip

_UNITS = {"minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "2W", "weekend": "WE", "month": "M",
          "quarter": "Q", "year": "Y", "decade": "E", "century": "C"}  # fmt: skip
_PLURAL_UNITS = {f"{name}s": code for name, code in _UNITS.items() if name != "century"} | {
    "centuries": "C", "seconds": "TS", "nights": "D", "minutes": "TM", "mins": "TM", "hrs": "TH",
}  # fmt: skip

_MODS = {
    **dict.fromkeys(("early", "early in", "the beginning of", "beginning of", "the start of", "start of", "the opening of",
                     "the early part of", "earlier", "earlier in", "the early days of", "the first days of",
                     "the first weeks of", "the turn of"), "START"),
    **dict.fromkeys(("mid", "middle of", "the middle of", "midway through"), "MID"),
    **dict.fromkeys(("late", "late in", "the end of", "end of", "end", "end-of", "the close of", "the latter part of", "later",
                     "later in", "the last days of", "the last weeks of", "the final days of", "the tail end of"), "END"),
    **dict.fromkeys(("pre",), "BEFORE"),
    **dict.fromkeys(("around", "about", "circa", "c.", "approximately"), "APPROX"),
    **dict.fromkeys(("post",), "AFTER"),
}  # fmt: skip

_EXTENTS = {
    **dict.fromkeys(("almost", "nearly", "less than", "under", "just under", "fewer than", "not quite"), "LESS_THAN"),
    **dict.fromkeys(("more than", "over", "just over", "well over"), "MORE_THAN"),
    **dict.fromkeys(("at least", "no less than", "a minimum of"), "EQUAL_OR_MORE"),
    **dict.fromkeys(("up to", "at most", "no more than", "as many as", "as long as"), "EQUAL_OR_LESS"),
    **dict.fromkeys(("about", "around", "roughly", "approximately", "some", "an estimated", "close to"), "APPROX"),
}

_REFS = {
    **dict.fromkeys(("now", "right now", "currently", "current", "at present", "nowadays", "at the moment", "these days",
                     "presently", "at this time", "present-day", "at this point"), "PRESENT_REF"),
    **dict.fromkeys(("recent", "recently", "more recently", "most recently", "lately", "the past", "the recent past",
                     "not long ago", "long ago"), "PAST_REF"),
    **dict.fromkeys(("the future", "the near future", "the coming years", "the foreseeable future", "the near term",
                     "the short term", "a later date"),
                    "FUTURE_REF"),
}  # fmt: skip

_MOD = r"(?:{mod}(?:\s+the\s+|\s+|\s?-\s?))?"
_OF_YEAR = r"(?:,?\s+(?:of\s+)?(?:{year}|(?:{rel}|the)\s+(?P<rel_year>year)))?"
_COMMA_YEAR = r"(?:(?:,|\s+of|,\s+of)?\s+(?:{year}|(?:{rel}|the)\s+(?P<rel_year>year)))?"
_TO = r"(?P<to>\s*[-–—]\s*|\s+(?:to|and|or|until|through)\s+)"
_MORE = r"(?:\s+(?:more|full|consecutive|straight|long|additional|whole|short))?"
_ARTICLE = r"(?:a\s+full\s+|the\s+|these\s+|an\s+additional\s+|another\s+)?"
_AND = r"(?:\s+and\s+(?:a\s+{half_of}|{n2}\s+{unit2}))?"
_PART = r"(?:,?\s+(?:at\s+)?{part})?"
_CLOCK_LEAD = r"(?:(?<=at )|(?<=by )|(?<=until )|(?<=till )|(?<=around )|(?<=about )|(?<=before )|(?<=after )|(?<=since ))"

_RULES: tuple[tuple[RuleKind, str], ...] = (
    ("date", _MOD + r"(?:{any_weekday}\.?,?\s+(?:the\s+)?)?{day}(?:\s+of)?\s+{any_month}" + _OF_YEAR + _PART),
    ("date", _MOD + r"(?:the\s+)?{day}" + _TO + r"(?:the\s+)?{day_then}(?:\s+of)?\s+{any_month}" + _OF_YEAR),
    ("date", _MOD + r"{any_month}\s+{day}" + _TO + r"{day_then}" + _COMMA_YEAR),
    ("date", r"the\s+year\s+{thousand_year}"),
    ("date", r"{month}" + _TO + r"{month_then},?\s+(?:of\s+)?{year}"),
    ("date", r"{year}(?P<to>[-–—/])(?P<year_then>\d\d)(?![\d-])"),
    ("date", _MOD + r"(?:{any_weekday}\.?,?\s+)?{any_month}\s+{day}" + _COMMA_YEAR + _PART),
    ("date", _MOD + r"{any_month},?\s+(?:of\s+)?{year}"),
    ("date", _MOD + r"{any_month},?\s+(?:of\s+)?(?:{rel}|the)\s+(?P<rel_year>year)"),
    ("date", _MOD + r"(?:the\s+)?(?:{rel}\s+)?{month}"),
    ("date", _MOD + r"(?:the\s+)?{season},?\s+(?:of\s+)?(?:{year}(?:[-–/]\d\d(?:\d\d)?)?|{rel}\s+(?P<rel_year>year))"),
    ("date", _MOD + r"{year}\s+{season}"),
    ("date", _MOD + r"(?:(?:the\s+)?{rel}|the)\s+{season}"),
    ("date", r"the\s+{mod}(?:\s+|\s?-\s?){season}(?:\s+(?:of\s+)?{year})?"),
    ("date", _MOD + r"(?:the\s+)?(?:{rel}\s+)?{weekday}" + _PART),
    ("date", _MOD + r"{weekday}\s+(?:of\s+)?{rel}\s+(?P<rel_week>week)"),
    ("date", _MOD + r"(?:the\s+)?(?:fiscal[\s-])?{ordinal}\s+(?:fiscal\s+)?quarter" + _OF_YEAR),
    ("date", _MOD + r"(?:fiscal[\s-])?{ordinal}-quarter" + _OF_YEAR),
    ("date", r"(?:the\s+)?(?:{year}|{rel}\s+(?P<rel_year>year))(?:'s|’s)?\s+(?:fiscal\s+)?{ordinal}[\s-](?:{half}|quarter)"),
    ("date", r"(?:the\s+)?{closing}\s+(?:{half}|quarter)\s+of\s+(?:{year}|(?:{rel}|the)\s+(?P<rel_year>year))"),
    ("date", r"q{quarter}" + r"(?:,?\s+(?:of\s+)?{year})?"),
    ("date", r"(?:the\s+)?{ordinal}\s+{half}\s+of\s+(?:{year}|(?:{rel}|the)\s+(?P<rel_year>year))"),
    ("date", _MOD + r"(?:the\s+year\s+|(?:the\s+)?fiscal\s+(?:year\s+)?)?{year}"),
    ("date", _MOD + r"(?:{rel}\s+)?{holiday}(?:,?\s+(?:of\s+)?{year})?" + _PART),
    ("numeric", r"{iso}"),
    ("numeric", r"{day_first}"),
    ("decade", _MOD + r"(?:the\s+)?(?:{mod2}[\s-]+)?{decade}"),
    ("century", _MOD + r"(?:the\s+)?(?:{mod2}[\s-]+)?{ordinal}[\s-]century(?:\s+{era})?"),
    ("relative", _MOD + r"(?:the\s+)?{rel}(?:\s+(?:calendar|fiscal|financial|academic|school))?\s+{unit}"),
    ("relative", r"{mod}\s+the\s+{unit}"),
    ("relative", r"the\s+weekend(?P<rel_weekend>)"),
    ("deictic", _MOD + r"{deictic}" + _PART),
    ("ago", r"(?:{extent}\s+)?(?:{n}|the)\s+{unit}(?:\s+or\s+(?:so|two|more))?[\s-]+{way}(?:\s+{deictic})?"),
    ("ago", r"{unit}-{way}"),
    ("ago", r"(?:just\s+)?{units}\s+{way}"),
    ("stretch", r"(?:the\s+)?(?:comparable\s+)?{unit}-{way}\s+(?:{ordinal}[\s-])?(?:(?P<quarterly>quarter)|period)"),
    ("stretch", r"(?:the\s+)?(?:corresponding|comparable|same|similar|equivalent)\s+"
                r"(?:(?P<quarterly>quarter)|period)\s+(?:of\s+)?(?P<year_back>(?:the\s+)?(?:last|previous|prior)\s+year)"),
    ("stretch", r"the\s+{year}\s+(?:(?P<quarterly>quarter)|period)"),
    ("stretch", r"the\s+(?:latest\s+)?(?P<quarterly>quarter)(?!-|\s+of\b)"),
    ("stretch", r"the\s+latest\s+(?P<quarterly>period)"),
    ("duration", r"the\s+(?:full\s+|fiscal\s+)?(?P<unit>year)(?=\s+(?:that\s+)?(?:ended|ending|ends)\b)"),
    ("relative", r"the\s+(?:full\s+|fiscal\s+)?(?P<unit>year|month|week)(?!-|\s+of\b)"),
    ("relative", r"(?P<unit>year|month|quarter)(?:[\s-]|(?:'s|’s)\s+)(?P<mod>end)"),
    ("span", r"(?:the\s+)?{rel}\s+{n}\s+{unit}"),
    ("span", r"(?:the\s+)?(?:first|final|initial|opening)\s+{n}\s+{unit}"),
    ("span", r"(?:the\s+)?(?:{recent}|many)\s+{units}"),
    ("duration", r"(?:{extent}\s+)?{n}" + _MORE + r"\s+{unit}" + _AND),
    ("duration", r"(?:{extent}\s+)?" + _ARTICLE + "{n}" + _MORE + r"\s+{many_units}" + _AND),
    ("duration", r"(?:{extent}\s+)?{n}-{unit}" + _AND),
    ("duration", r"(?:{extent}\s+)?" + _ARTICLE + r"{n}\s*(?:[-–]|to|or)\s*{n_more}" + _MORE + r"[\s-]+{unit}"),
    ("duration", r"(?:{extent}\s+)?{n}\s+and\s+a\s+{half_of}\s+{unit}"),
    ("duration", r"(?:{extent}\s+)?{half_of}(?:\s+|-)(?:an?\s+|the\s+)?{unit}"),
    ("duration", r"(?:{extent}\s+)?{unit}-(?P<one>long)"),
    ("duration", r"{units}"),
    ("skip", r"(?:(?:the|an?)\s+)?{n}[\s-]{unit}s?[\s-]old"),
    ("set", r"{each}\s+(?:{unit}|{weekday}|{month}|{season}|{part})"),
    ("set", r"(?:{set}|{weekday}s)"),
    ("clock", r"{hour}[:.]{minute}(?:[:.]\d\d)?\s*{am_pm}(?:\s+{zone})?"),
    ("clock", r"{hour}\s*{am_pm}(?:\s+{zone})?"),
    ("clock", r"{hour}:{minute}(?::\d\d)?(?:\s+{zone}|\s+hours|\s+hrs)?"),
    ("clock", r"{hours4}\s+(?:{zone}|hours|hrs)"),
    ("clock", r"{clock_word}(?:\s+{zone})?"),
    ("clock", r"(?:{hour}|{hour_word})\s+o(?:'|’|\s)?\s?clock(?:\s+(?:in\s+the|at)\s+{part})?"),
    ("clock", _CLOCK_LEAD + r"(?:{hour}|{hour_word})\s+(?:in\s+the|at)\s+{part}"),
    ("clock", r"{clock_shift}\s+(?:{hour}|{hour_word})(?:\s+(?:in\s+the|at)\s+{part})?"),
    ("clock", r"{hour}\s+hours?\s+and\s+{minute}\s+minutes?\s+(?:in\s+the|at)\s+{part}"),
    ("part", _MOD + r"(?:the\s+)?(?:{rel}\s+)?{part}"),
    ("ref", r"{ref}"),
)  # fmt: skip

time = TimeWords(
    names_capitalised=True,
    months={name: number for number, name in enumerate(_MONTHS, start=1)},
    weekdays={name: number for number, name in enumerate(_WEEKDAYS, start=1)},
    short_months=_SHORT_MONTHS,
    short_weekdays=_SHORT_WEEKDAYS,
    seasons={"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI", "springtime": "SP",
             "summertime": "SU"},
    parts={"morning": "MO", "mid-morning": "MO", "afternoon": "AF", "mid-afternoon": "AF", "evening": "EV", "night": "NI",
           "nighttime": "NI", "small hours": "NI", "early hours": "NI", "dawn": "MO", "lunchtime": "MI"},
    units=_UNITS | _PLURAL_UNITS,
    plural_units=frozenset(_PLURAL_UNITS),
    relatives={"this": Step(0, "report"), "current": Step(0, "report"), "last": Step(-1, "report"), "past": Step(-1,
               "report"), "next": Step(1, "report"), "coming": Step(1, "report"), "upcoming": Step(1, "report"),
               "latest": Step(-1, "report"), "previous": Step(-1, "event"), "preceding": Step(-1, "event"),
               "prior": Step(-1, "event"), "following": Step(1, "event"), "same": Step(0, "event"), "that": Step(0,
               "event"), "that same": Step(0, "event"), "that very": Step(0, "event"), "this past": Step(-1, "report"),
               "this coming": Step(1, "report"), "subsequent": Step(1, "event"), "ensuing": Step(1, "event")},
    deictics={"yesterday": Step(-1, "report"), "today": Step(0, "report"), "tomorrow": Step(1, "report"), "tonight": Step(0,
              "report", "NI"), "last night": Step(-1, "report", "NI"), "overnight": Step(0, "report", "NI"),
              "the day before yesterday": Step(-2, "report"), "the day after tomorrow": Step(2, "report"),
              "last evening": Step(-1, "report", "EV"), "the next day": Step(1, "event"), "the next morning": Step(1,
              "event", "MO"), "the following morning": Step(1, "event", "MO"), "the night before": Step(-1, "event", "NI"),
              "the previous night": Step(-1, "event", "NI")},
    ways={"ago": Step(-1, "report"), "earlier": Step(-1, "event"), "before": Step(-1, "event"), "later": Step(1, "event"),
          "after": Step(1, "event"), "from now": Step(1, "report"), "hence": Step(1, "report"), "previously": Step(-1, "event"),
          "back": Step(-1, "report")},
    ways_at_end=frozenset({"before", "after", "back"}),
    mods=_MODS,
    extents=_EXTENTS,
    refs=_REFS,
    recents=frozenset({"recent", "many", "coming", "previous", "past", "last", "the last few"}),
    sets={"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y",
          "hourly": "PT1H", "nightly": "P1D", "biweekly": "P2W", "fortnightly": "P2W"},
    each=frozenset({"each", "every"}),
    ordinals={word: number for number, forms in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th",
                                        "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th",
                                        "eleventh 11th", "twelfth 12th", "thirteenth 13th", "fourteenth 14th",
                                        "fifteenth 15th", "sixteenth 16th", "seventeenth 17th", "eighteenth 18th",
                                        "nineteenth 19th", "twentieth 20th", "twenty-first 21st"),
                                        start=1) for word in forms.split()},
    decades={"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
             "nineties": 9},
    holidays={"christmas day": "12-25", "christmas": "12-25", "christmas eve": "12-24", "new year's day": "01-01",
              "new year’s day": "01-01", "new year's eve": "12-31", "new year’s eve": "12-31", "halloween": "10-31",
              "boxing day": "12-26", "valentine's day": "02-14", "valentine’s day": "02-14", "independence day": "07-04",
              "labour day": "05-01", "may day": "05-01", "armistice day": "11-11", "bastille day": "07-14",
              "thanksgiving": "11#4-4", "thanksgiving day": "11#4-4", "memorial day": "05#-1-1",
              "labor day": "09#1-1", "easter": "easter+0", "easter sunday": "easter+0", "good friday": "easter-2",
              "easter monday": "easter+1", "ash wednesday": "easter-46", "palm sunday": "easter-7",
              "pentecost": "easter+49", "veterans day": "11-11", "st. patrick's day": "03-17", "all saints' day": "11-01",
              "juneteenth": "06-19"},
    day_marks=frozenset({"st", "nd", "rd", "th"}),
    halves_of_day={"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12},
    zones=frozenset({"gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "bst", "eet",
                     "eest", "msk", "ist", "jst", "local time", "local", "eastern", "eastern time", "moscow time",
                     "kyiv time"}),
    clock_shifts={"half past": 30, "quarter past": 15, "a quarter past": 15, "quarter to": -15, "a quarter to": -15},
    clock_words={"noon": "12:00", "midday": "12:00", "midnight": "00:00"},
    few={**dict.fromkeys(("several", "few", "a few", "many", "some", "numerous", "the few", "a number of", "countless"), None),
         **dict.fromkeys(("a couple of", "couple of", "a couple"), 2)},
    articles=frozenset({"a", "an", "one", "a single", "the one"}),
    halves={"half": "half"},
    closings=words("last latter final closing"),
    eras={"bc": "BC", "bce": "BC", "b.c.": "BC", "b.c": "BC", "ad": "", "ce": "", "a.d.": "", "a.d": ""},
    rules=_RULES,
    year_labels=words("resolution no no. number page article section act flight route room order form model version "
                          "windows regulation directive law decree convention isbn line bus train"),
    future_helpers=frozenset({"will", "'ll", "’ll", "shall", "would", "may", "might", "should", "wo"}),
    future_verbs=words("plan expect aim hope intend schedule set promise due anticipate propose project forecast want "
                       "predict prepare need go slate pledge likely vow agree commit order ask urge demand threaten target "
                       "tip allow"),
    arranged=words("schedule expect set due plan slate likely anticipate forecast project tip"),
    deadlines=frozenset({"by", "until", "till", "before"}),
    past_leads=frozenset({"since"}),
    month_leads=words("in since before by until till of during from after to through around about between and or late early "
                      "mid last next this for"),
    part_leads=frozenset({"at", "by", "this", "that"}),
)  # fmt: skip
