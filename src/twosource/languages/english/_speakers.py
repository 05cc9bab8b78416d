"""English nouns for whoever may speak in a report: their kinds and genders."""

from __future__ import annotations

from .._speech import Gender, NounKind
from ._people import PEOPLE

_PEOPLE = """
    people bosses officials experts analysts observers sources insiders critics residents witnesses workers staff management
    lawmakers politicians scientists researchers police prosecutors authorities investigators doctors lawyers diplomats
    brokers traders economists councillors campaigners activists organisers organizers locals villagers neighbours neighbors
    relatives families parents students teachers union unions supporters opponents
"""
_PERSONS = """
    spokesman spokeswoman spokesperson official officer minister secretary president premier chief chairman chairwoman
    chairperson chair director executive boss manager owner analyst expert scholar researcher professor scientist doctor nurse
    lawyer attorney prosecutor judge mayor governor senator lawmaker councillor ambassador diplomat envoy adviser advisor
    aide commander general admiral colonel captain soldier pilot driver operator worker docker clerk steward engineer
    inspector witness resident neighbour neighbor survivor victim passenger farmer fisherman ferryman teacher student parent
    mother father man woman person friend colleague source insider broker trader economist journalist reporter author
    editor correspondent blogger activist campaigner volunteer coach player pastor priest bishop imam king queen prince
    princess employee consultant contractor coroner investigator detective sheriff commissioner chancellor deputy leader
    member supporter critic mole tipster whistleblower informant eyewitness bystander shopkeeper
"""
_OUTLETS = """
    newspaper paper daily weekly tabloid broadsheet magazine journal website site blog portal channel station broadcaster
    network outlet wire newswire gazette publication press media podcast newsletter monthly
"""
_BODIES = """
    company firm business maker manufacturer operator owner producer supplier contractor airline bank group corporation
    conglomerate startup retailer insurer utility shipper carrier agency ministry department authority government
    administration service office inspectorate commission committee council court parliament police army military navy
    airforce force bureau body regulator watchdog university institute centre center hospital trust school church party
    organisation organization association charity ngo foundation union federation coalition alliance club league team
    plant mine factory terminal port harbour harbor airport refinery yard shipyard smelter mill hotel prison clinic museum
    lender publisher dealer
    embassy consulate thinktank lab laboratory intelligence brigade directorate
"""
_DOCUMENTS = """
    document manifest note memo memorandum letter email e-mail log logbook register record filing file contract invoice
    statement indictment affidavit complaint brochure leaflet transcript order certificate permit licence license database
    ledger bill list notice bulletin dossier spreadsheet inventory agreement
"""
_IMAGERY = """
    image images imagery photo photos photograph photographs picture pictures video videos footage satellite clip clips
"""
_STUDIES = "study survey research paper poll analysis model review audit findings data figures statistics census"
_REPORTS = "report article story dispatch item piece account scoop investigation exposé"

_MALE = """
    he him his man spokesman chairman businessman policeman fireman ferryman fisherman congressman father husband son brother
    king prince sir mr lord boy uncle grandfather salesman foreman councilman statesman baron monk
"""
_FEMALE = """
    she her woman spokeswoman chairwoman businesswoman policewoman congresswoman mother wife daughter sister queen princess
    mrs ms miss lady dame madam girl aunt grandmother councilwoman actress baroness nun
"""


def _by_kind() -> dict[str, NounKind]:
    """A noun of two kinds ("paper", "union") is of the first one listed here."""
    nouns: tuple[tuple[NounKind, str], ...] = (
        ("person", _PERSONS),
        ("people", _PEOPLE),
        ("outlet", _OUTLETS),
        ("organisation", _BODIES),
        ("report", _REPORTS),
        ("document", _DOCUMENTS),
        ("imagery", _IMAGERY),
        ("study", _STUDIES),
        ("person", " ".join(sorted(PEOPLE))),
    )
    kinds: dict[str, NounKind] = {}
    for kind, listed in nouns:
        for noun in listed.split():
            kinds.setdefault(noun, kind)
    return kinds


def _by_gender() -> dict[str, Gender]:
    genders: dict[str, Gender] = {}
    for word in _MALE.split():
        genders[word] = "m"
    for word in _FEMALE.split():
        genders[word] = "f"
    return genders


NOUN_KINDS = _by_kind()
GENDERS = _by_gender()
