"""English: cues."""

from __future__ import annotations

from .._cues import CueWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


cues = CueWords(
    saying=_words(
        "say tell add claim state declare insist maintain allege argue note admit acknowledge concede conclude report reveal "
        "confirm warn announce explain write testify recall stress emphasize emphasise underline repeat reiterate complain "
        "boast contend assert observe remark respond reply answer caution disclose recount reckon estimate predict inform"
    ),
    thinking=_words(
        "think believe feel know suspect fear hope expect doubt deny dispute agree assume suggest guess find discover"
    ),
    after_speech=_words("and but as while when after although though because adding noting saying however whereas"),
    registers=_words("log logbook register record manifest ledger list inventory diary database timetable agenda map chart"),
    recording=_words(
        "list show record indicate give read state claim say mention note detail register log name put describe suggest reveal "
        "demand warn"
    ),
    marking=_words("date sign stamp mark label address entitle title"),
    holding=_words("have"),
    examinations=_words(
        "test analysis inspection examination autopsy probe inquiry investigation search scan survey study audit review poll "
        "measurement reading check trial experiment"
    ),
    finding=_words("find detect reveal show confirm indicate suggest register identify"),
    measuring=_words("measure record register detect log clock count"),
    acts={
        "rule": ("out",),
        "stand": ("by",),
        "withdraw": ("",),
        "retract": ("",),
        "deny": ("",),
        "dispute": ("",),
        "doubt": ("",),
        "question": ("",),
        "reject": ("",),
        "dismiss": ("",),
        "contradict": ("",),
        "confirm": ("",),
        "blame": ("",),
        "demand": ("",),
        "predict": ("",),
        "forecast": ("",),
        "estimate": ("",),
        "fear": ("",),
        "allege": ("",),
        "exclude": ("",),
        "promise": ("",),
        "pledge": ("",),
        "describe": ("",),
        "point": ("at",),
        "brush": ("off", "aside"),
        "shrug": ("off",),
        "laugh": ("off",),
        "wave": ("away", "aside"),
        "pour": ("on",),
        "scoff": ("at",),
        "rubbish": ("",),
        "debunk": ("",),
        "refute": ("",),
    },
    valuing={
        "put": ("at",),
        "give": ("as", "at"),
        "estimate": ("at",),
        "revise": ("to",),
        "correct": ("to",),
        "name": ("as",),
        "identify": ("as",),
        "quote": ("as",),
    },
    giving=_words("publish give release issue cite offer provide post"),
    figures=_words("figure number total toll estimate count tally sum"),
    naming=_words("call term dub describe brand label"),
    telling_of={
        "write": ("of", "about"),
        "speak": ("of",),
        "warn": ("of",),
        "tell": ("of",),
        "complain": ("of", "about"),
        "inform": ("for", "of"),
    },
    citing=_words("cite quote"),
    as_words=_words("as"),
    basis_of_names=("according to",),
    basis=tuple(
        f"{how} {noun} {whose}"
        for how in ("based on", "drawing on")
        for noun in (
            "research",
            "data",
            "figures",
            "analysis",
            "an analysis",
            "a study",
            "a survey",
            "a report",
            "information",
            "documents",
            "records",
            "images",
            "calculations",
            "estimates",
        )
        for whose in ("by", "from", "of")
    )
    + tuple(
        f"as {verb} {where}"
        for verb in (
            "first reported",
            "earlier reported",
            "previously reported",
            "revealed",
            "reported",
            "stated",
            "disclosed",
            "confirmed",
            "noted",
        )
        for where in ("by", "in")
    ),
    silent=_words("decline refuse"),
    unsaid=(
        "would not say",
        "would not comment",
        "would not confirm",
        "would not discuss",
        "would not be drawn",
        "would neither confirm nor deny",
        "could not say",
        "did not say",
        "did not comment",
        "did not respond",
        "did not reply",
        "did not answer",
        "has not commented",
        "have not commented",
        "gave no comment",
    ),
    expletive=_words("it there this that what"),
    itself=_words("it"),
)
