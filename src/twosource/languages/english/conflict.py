"""English: conflict."""

from __future__ import annotations

from .._conflict import ConflictWords


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ACTS = {
    "supply": _set(
        "supply provide deliver send give sell ship hand transfer procure buy purchase import receive obtain acquire arm "
        "export donate "
        "equip furnish bring reach arrive smuggle delivery shipment provision sale aid assistance help transfer import export"
    ),
    "produce": _set("produce make manufacture assemble production output manufacturing"),
    "pay": _set("pay settle transfer payment payout wire remit reimburse compensate"),
    "kill": _set("kill murder shoot assassinate execute massacre killing murder death die"),
    "arrest": _set("arrest detain seize jail imprison arrest detention capture"),
    "attack": _set("attack strike bomb shell raid hit assault bombard invade airstrike raid assault invasion"),
    "sign": _set("sign conclude ratify agree signature ratification agreement"),
    "approve": _set("approve authorise authorize permit license clear approval permission clearance"),
    "resign": _set("resign quit leave retire depart resignation departure"),
    "dismiss": _set("dismiss sack fire oust remove dismissal removal"),
    "close": _set("close shut shutter closure"),
    "open": _set("open reopen inaugurate opening reopening"),
    "restore": _set("restore resume recover restoration resumption recovery"),
    "repair": _set("repair fix mend replace repair replacement"),
    "evacuate": _set("evacuate evacuation clear"),
    "test": _set("test trial testing"),
    "publish": _set("publish release disclose publication release disclosure"),
    "withdraw": _set("withdraw pull retreat withdrawal retreat recall"),
    "deploy": _set("deploy station deployment"),
    "ban": _set("ban prohibit outlaw ban prohibition"),
    "merge": _set("merge acquire takeover merger acquisition"),
    "charge": _set("charge indict prosecute indictment prosecution"),
    "start": _set("start begin commence launch initiate start launch beginning onset"),
    "found": _set("establish found create build construct erect construction complete finish"),
}

_WAYS = {
    form: way
    for way, forms in {
        "length": "long longer length",
        "width": "wide wider width broad broader narrow narrower across",
        "height": "high higher height tall taller",
        "depth": "deep deeper depth shallow",
        "thickness": "thick thicker thickness",
        "distance": "away off far farther further distance",
        "weight": "weigh weight heavy heavier",
        "speed": "speed fast faster",
        "rise": "rise rose climb grow increase surge jump gain",
        "fall": "fall drop sink decline shrink decrease plunge subside lower recede",
    }.items()
    for form in forms.split()
}

conflict = ConflictWords(
    ways=_WAYS,
    by_how_much=_set("by of"),
    bodies=_set(
        "firm company contractor subcontractor supplier builder operator owner manufacturer maker business enterprise agency "
        "carrier courier vendor dealer bank insurer group organisation organization charity foundation consultancy developer"
    ),
    anyone=_set("person people man woman human individual crowd"),
    pointers=_set("figure number total count toll tally sum amount estimate"),
    rises=frozenset({"rise", "grow", "climb", "jump", "increase", "up from"}),
    grows=frozenset(
        {"so far", "to date", "until now", "as of", "death toll", "the toll", "not final", "initial count", "latest figure"}
    ),
    former=_set("from"),
    part=_set("include including among comprising"),
    latest=_set("by until till"),
    earlier=_set("before"),
    later=_set("after following"),
    since=_set("since"),
    hedges=_set("about around approximately roughly circa some shortly towards toward nearly almost just"),
    negations=_set("not no never none n't nobody nothing neither nor without"),
    of_what=_set("of for about"),
    at=_set("in at near on off inside within beside around across"),
    to=_set("to into towards toward onto"),
    from_=_set("from"),
    directions=_set(
        "north south east west northeast northwest southeast southwest northern southern eastern western mile kilometre km"
    ),
    aside=_set("outside beyond past"),
    genitive=_set("of"),
    acts=_ACTS,
    making=_set("found"),
    planning=_set("plan design propose envisage"),
    under=_set("under"),
    having=_set("have"),
    aspect=_set("start begin commence launch initiate resume"),
    ahead=_set(
        "will would shall could may might can expect anticipate schedule set due plan intend aim goal hope propose "
        "proposal decision "
        "potential possible prepare consider promise target plan want seek future yet eventually soon"
    ),
    unsettled=_set(
        "may might could can potential possible possibly perhaps decision consider consideration proposal mull weigh"
    ),
    while_waiting=_set("before until till"),
    with_what=_set("with of"),
    moves=_set("reach arrive"),
    things_of={
        "supply": _set(
            "weapon arms weaponry drone missile rocket ammunition munition shell artillery uav tank aircraft jet rifle gun "
            "bomb arm military"
        ),
    },
    causes=_set("cause start spark trigger ignite provoke commit perpetrate hack steal plant orchestrate mastermind carry_out"),
    behind=_set("behind responsible"),
    by=_set("by"),
    stems_from=_set("from"),
    copula=_set("be"),
    denying=_set("deny reject dismiss refute withdraw retract dispute contradict rebut abandon disavow"),
    evidence=_set(
        "evidence sign indication trace proof hint reason suggestion find see have aware know suggest indicate believe"
    ),
    owning=_set("own possess"),
    belonging=_set("belong"),
    only_one=_set(
        "cause cargo substance content culprit owner weapon motive reason winner destination nationality poison payload "
        "diagnosis verdict origin load"
    ),
    only_one_of=_set("flag"),
    dying=_set("die"),
    contraries=(
        (_set("import"), _set("export")),
        (_set("buy purchase bought"), _set("sell sold resell")),
        (_set("profit earn earning surplus revenue"), _set("debt owe loss lose deficit")),
        (_set("demand want ask request"), _set("offer propose bid")),
        (_set("man male boy father husband"), _set("woman female girl mother wife")),
        (_set("join enter become appoint hire"), _set("leave quit stop resign depart")),
        (_set("begin start commence open launch"), _set("end finish close stop conclude")),
        (_set("leave depart sail"), _set("reach arrive dock land")),
        (_set("first"), _set("second third last")),
        (_set("north northern"), _set("south southern")),
        (_set("east eastern"), _set("west western")),
        (_set("old former previous"), _set("new current present")),
        (_set("kill death die dead"), _set("injure wound hurt injured wounded")),
        (_set("birth born"), _set("death die")),
        (_set("win gain"), _set("lose loss")),
        (_set("arrive arrival come"), _set("leave depart departure")),
        (_set("send dispatch"), _set("receive get")),
        (_set("long length"), _set("wide width high height deep depth")),
        (_set("arrest detain"), _set("release free")),
        (_set("town city village"), _set("district province county region")),
    ),
    opposites=(
        (_set("drunk drunken intoxicated"), _set("sober")),
        (_set("secret secretly covert covertly clandestine clandestinely"), _set("public publicly open openly overt known")),
        (
            _set("accidental accidentally accident unintentional"),
            _set("deliberate deliberately intentional intentionally arson sabotage"),
        ),
        (_set("legal legally lawful lawfully"), _set("illegal illegally unlawful unlawfully")),
        (_set("armed"), _set("unarmed")),
        (_set("manned crewed"), _set("unmanned uncrewed")),
        (_set("civilian"), _set("military")),
        (_set("empty"), _set("full laden loaded")),
        (_set("temporary temporarily"), _set("permanent permanently")),
        (_set("harmless safe"), _set("dangerous toxic unsafe hazardous poisonous")),
        (_set("successful successfully"), _set("unsuccessful unsuccessfully failed")),
        (_set("alive"), _set("dead")),
        (_set("unanimous unanimously"), _set("split divided narrowly")),
        (_set("voluntary voluntarily"), _set("forced forcibly compulsory")),
        (_set("genuine authentic"), _set("fake forged false fabricated")),
    ),
)
