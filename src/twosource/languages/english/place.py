"""English: place."""

from __future__ import annotations

from .._place import PlaceWords
from .peoples import NATIONALITIES, REGION_PEOPLES, SEATS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _with_plurals(kinds: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Also as in "Butler and Warren counties"."""
    plurals = {f"{word[:-1]}ies" if word.endswith("y") else f"{word}s": asked for word, asked in kinds.items()}
    return {**plurals, **kinds}


_SHORT_NAMES = """
    Ala. Alabama|Ariz. Arizona|Ark. Arkansas|Calif. California|Colo. Colorado|Conn. Connecticut|Del. Delaware
    Fla. Florida|Ga. Georgia|Ill. Illinois|Ind. Indiana|Kan. Kansas|Ky. Kentucky|La. Louisiana|Md. Maryland|Mass. Massachusetts
    Mich. Michigan|Minn. Minnesota|Miss. Mississippi|Mo. Missouri|Mont. Montana|Neb. Nebraska|Nev. Nevada
    N.H. New Hampshire|N.J. New Jersey|N.M. New Mexico|N.Y. New York
    N.C. North Carolina|N.D. North Dakota|Okla. Oklahoma|Ore. Oregon|Pa. Pennsylvania
    R.I. Rhode Island|S.C. South Carolina|S.D. South Dakota|Tenn. Tennessee|Tex. Texas|Vt. Vermont|Va. Virginia
    Wash. Washington|W.Va. West Virginia|Wis. Wisconsin|Wyo. Wyoming|D.C. District of Columbia|DC District of Columbia
    AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|FL Florida|GA Georgia|ID Idaho
    IL Illinois|IA Iowa|KS Kansas|KY Kentucky|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MO Missouri|MT Montana
    NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio
    OK Oklahoma|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont
    VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming
    Ont. Ontario|Que. Quebec|B.C. British Columbia|Alta. Alberta|Sask. Saskatchewan|Man. Manitoba|N.S. Nova Scotia
    N.B. New Brunswick|P.E.I. Prince Edward Island|PEI Prince Edward Island|N.L. Newfoundland and Labrador|BC British Columbia
    L.A. Los Angeles|NSW New South Wales|N.S.W. New South Wales|Qld Queensland
"""

_CARRYING = dict.fromkeys(_words("""
    transport carry bring take move deliver export forward send haul smuggle travel import transfer convey shipment delivery
    transit redirect reroute dispatch evacuate traffic transportation shuttle go leave depart head bound bind journey trek
"""), "") | dict.fromkeys(_words("ship sail ferry steam tow voyage embark"), "ship") | dict.fromkeys(
    _words("fly airlift flight airdrop"), "air"
) | dict.fromkeys(_words("truck drive"), "road") | {"rail": "rail", "pump": "pipeline", "pipe": "pipeline"}  # fmt: skip
_CARRIERS = dict.fromkeys(_words("""
    ship ships vessel vessels boat boats sea tanker tankers ferry ferries barge barges freighter freighters bulker trawler
"""), "ship") | dict.fromkeys(_words("""
    air plane planes aircraft flight flights jet jets helicopter helicopters airline airliner cargo-plane
"""), "air") | dict.fromkeys(_words("rail train trains railway wagons"), "rail") | dict.fromkeys(
    _words("road truck trucks lorry lorries convoy convoys bus buses car cars van vans"), "road"
) | {"pipeline": "pipeline", "pipelines": "pipeline"}  # fmt: skip

_NOT_PLACES = _words("""
    March May Sunday Monday Friday Saturday Group Company Court Congress Parliament Union President Minister University
    Hospital Police Church Post Times Herald Islam Bible Democrats Republican Republicans Facebook Twitter Google
    Internet English God Mark Bill Best Bank Cup League Board Council Army Navy Terminals Terminal State Federal
    National International Central Service Street Road Centre Center Park Media Young Health Art Music Sport Sports
    Science Energy Islamic Christian Senate House Bishop Pope Same Man Most Of Us Are Date Northern Southern Eastern
    Western City Island Industry Commerce Enterprise Liberal Independence Freedom Liberty Justice Defiance Hope
    Friendship Christmas Easter Eden Mission Sweet Home Big Old Green Black White Brown Gold Story Battle Temple Price
""")

_SIDES = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
_DIRECTIONS = {form: side for side in _SIDES for form in (side, f"{side}ern")} | {
    f"{side[:5]}-{side[5:]}{ending}": side for side in _SIDES[4:] for ending in ("", "ern")
} | {"central": "centre"}  # fmt: skip

_PORT = frozenset({"port", "city"})
_AREA = frozenset({"region", "county"})

place = PlaceWords(
    nationalities=NATIONALITIES,
    region_peoples=REGION_PEOPLES,
    articles=_words("the a an"),
    of="of",
    joins=_words("- ‑ – and"),
    near=(("near",), ("close", "to"), ("not", "far", "from"), ("just", "outside")),
    generic=_words("the greater metropolitan"),
    seats=SEATS,
    short_names=dict(
        entry.strip().split(" ", 1) for line in _SHORT_NAMES.strip().splitlines() for entry in line.split("|") if entry.strip()
    ),
    locatives=_words("""
        in at near outside inside around across throughout within off along beside above below beyond into onto through via
        towards toward amid opposite
    """),
    motion=_words("from to for between"),
    movements=_words("""
    ship fly sail travel move transport carry bring drive march flee return arrive leave depart go come head send deliver
    haul route flow export import transfer evacuate deport extradite smuggle ferry airlift transit trip flight voyage
    journey shipment delivery road train convoy pipeline passage crossing visit migrate relocate walk run escape take rush
    divert steam tow truck rail pump trade bound tour rest border spread stretch extend extradition evacuation repatriate
    launch fire kilometre kilometer mile km east west north south
"""),
    containers=_words("in of near on"),
    directions=_DIRECTIONS,
    surroundings=_words("""
        outskirts edge edges border borders frontier frontiers vicinity surroundings periphery fringes fringe neighbourhood
        neighborhood front frontline line lines coast shore shores waters area areas
    """),
    kinds=_with_plurals(
        {
            "port": _PORT,
            "harbour": _PORT,
            "harbor": _PORT,
            "terminal": _PORT,
            "seaport": _PORT,
            "city": frozenset({"city"}),
            "town": frozenset({"city", "town"}),
            "village": frozenset({"city", "town"}),
            "suburb": frozenset({"city", "district"}),
            "capital": frozenset({"city"}),
            "region": _AREA,
            "province": _AREA,
            "oblast": _AREA,
            "governorate": _AREA,
            "state": _AREA,
            "republic": _AREA,
            "county": _AREA,
            "prefecture": _AREA,
            "krai": _AREA,
            "district": frozenset({"county", "district", "region"}),
            "peninsula": frozenset({"peninsula", "region"}),
            "island": frozenset({"island", "islands"}),
            "islands": frozenset({"island", "islands"}),
            "sea": frozenset({"sea", "lake"}),
            "river": frozenset({"river"}),
            "lake": frozenset({"lake"}),
            "strait": frozenset({"strait"}),
            "canal": frozenset({"canal"}),
            "airport": frozenset({"airport"}),
            "airbase": frozenset({"airbase"}),
            "airfield": frozenset({"airbase", "airport"}),
            "country": frozenset({"country"}),
            "nation": frozenset({"country"}),
        }
    ),
    dealings=_words("""
    procure receive get buy obtain acquire order sell supply give provide offer grant lend help aid pressure warning
    demand message proposal approval instruction response statement support signal request appeal concession hear belong
    owe refer point pass purchase contract secure win accord gift loan assistance send speak talk say tell write respond
    loyal
"""),
    state_nouns=_words("""
    official government regime authority leadership administration ally policy diplomat envoy spokesman spokeswoman
    minister president relation tie sanction decision leader stance claim
"""),
    based=_words("based born bound held controlled occupied"),
    site_nouns=_words("""
    war conflict border coast invasion earthquake flood floods fire blaze crash attack bombing airport port harbour harbor
    station hospital factory plant refinery warehouse bridge dam base region area province district city town village
    suburb street road highway railway line canal river lake beach mountain mountains desert forest peninsula island
    strait market square stadium prison school university crossing frontline front quake storm wildfire terminal depot
    side shipyard pipeline mine shelter site facility headquarters neighbourhood neighborhood outskirts
"""),
    shipping=_words("""
    ship ships vessel vessels cargo tanker tankers berth berths harbour harbor sail sailed port ports dock docks docked
    freight freighter shipping shipped container containers ferry ferries maritime coastguard crude barge barges voyage
"""),
    ports=_words("port ports harbour harbor seaport terminal docks"),
    carrying=_CARRYING,
    carriers=_CARRIERS,
    leaving=_words("leave depart"),
    outbound=_words("leave depart head sail set bound bind steam embark fly"),
    outward=_words("for"),
    starts=_words("from"),
    ends=_words("to into toward towards"),
    unreal=_words("could would can may might should if unless whether"),
    not_places=_NOT_PLACES,
)
