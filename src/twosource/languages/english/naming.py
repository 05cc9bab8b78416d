"""English: naming."""

from __future__ import annotations

from .._naming import NamingWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


_VESSELS = _words("""
    ship ships vessel tanker ferry freighter trawler barge tugboat tug frigate destroyer submarine cruiser corvette
    warship yacht boat carrier containership minesweeper icebreaker schooner liner dredger gunboat steamer lifeboat
    minelayer minehunter catamaran
""")

_AIRCRAFT = _words("""
    aircraft plane airplane aeroplane airliner jet helicopter gunship bomber glider turboprop biplane airship seaplane
    jetliner rotorcraft
""")

_WEAPONS = _words("""
    missile missiles rocket rockets rifle rifles tank tanks howitzer howitzers mortar grenade grenades torpedo launcher
    launchers drone drones munition munitions warhead pistol mine mines bomb bombs interceptor uav uavs cannon carbine
    machine-gun gun guns artillery
""")

naming = NamingWords(
    heads={
        "company": _words("""
            airlines airways motors holdings holding industries enterprises shipping lines logistics technologies
            pharmaceuticals pharma chemicals breweries mills foods steel petroleum aerospace telecom insurance
            contractors construction engineering software electronics supermarkets stores brothers semiconductors
            shipyard shipyards refineries cement textiles robotics biotech ventures bank
        """),
        "public body": _words("""
            ministry department parliament congress senate duma rada knesset bundestag court tribunal police
            constabulary army navy force forces guard guards corps command fleet treasury cabinet government council
            commission authority agency directorate inspectorate administration bureau embassy consulate coastguard
            customs assembly secretariat office gendarmerie municipality prefecture prosecutor chancellery
        """),
        "vessel": frozenset(),
        "weapon": _words("missile rifle rocket launcher howitzer drone torpedo tank"),
        "aircraft": _words("aircraft helicopter bomber airliner"),
    },
    marks={
        "vessel": _VESSELS,
        "aircraft": _AIRCRAFT,
        "weapon": _WEAPONS,
        "company": _words("""
            company firm manufacturer maker supplier contractor carmaker automaker shipbuilder planemaker drugmaker
            airline retailer insurer startup start-up conglomerate subsidiary brewer developer shipowner brokerage
            supermarket chain utility bank lender chipmaker steelmaker miner operator distributor wholesaler
        """),
        "public body": _words("ministry regulator authority court parliament department watchdog municipality police"),
        "product": _words("software app malware ransomware phone smartphone model drug vaccine toolkit platform console"),
    },
    leads={
        "vessel": _words("mv m/v ms mt m/t ss hms uss ins rss hmas hmcs hmnzs rfa usns rv fv tcg hnlms hdms hswms krvs"),
    },
    known={
        "company": _names("""
            Gazprom, Rosneft, Lukoil, Aramco, Google, Microsoft, Apple, Amazon, Facebook, Meta, Huawei, Samsung, Sony,
            Boeing, Airbus, Toyota, Honda, Ford, Volkswagen, Shell, Siemens, Nokia, Ericsson, Intel, Nvidia, Tesla,
            Maersk, Renault, Volvo, Pfizer, Bayer, Novartis, Nestle, Nestlé, Unilever, BP, ExxonMobil, Chevron,
            TotalEnergies, Equinor, Rheinmetall, Raytheon, Rostec, Sberbank
        """),
        "public body": _names("""
            White House, Kremlin, Pentagon, Downing Street, Foreign Office, State Department, Treasury, Élysée,
            Bundestag, Knesset, Capitol, Federal Reserve, CIA, FBI, NSA, MI5, MI6, GCHQ, FSB, GRU, SVR, Mossad, IDF,
            IRGC, Quds Force, Duma, Rada, Home Office, Scotland Yard, Whitehall, Congress, Parliament, Senate, Supreme
            Court, Coast Guard, Bundeswehr, European Commission, European Parliament, United Nations, UN, U.N., EU,
            European Union, NATO, IAEA, WHO, UNHCR, UNICEF, UNESCO, Interpol, Europol
        """),
        "weapon": _names("""
            Kalashnikov, Javelin, HIMARS, Patriot, Shahed, Bayraktar, Kinzhal, Iskander, Kalibr, Tomahawk, Stinger,
            Storm Shadow, Geran, Orlan, Mohajer, Grad, Smerch, Tochka, Hellfire
        """),
    },
    being=_words("is was"),
    roles=_names("""
        spokesman, spokeswoman, spokesperson, press secretary, press officer, chief executive, chief executive officer,
        ceo, chief operating officer, coo, chief financial officer, cfo, chief technology officer, cto, managing
        director, executive director, director general, director-general, director, general manager, manager, chairman,
        chairwoman, chairperson, chair, president, vice president, vice-president, executive, owner, founder,
        co-founder, head, secretary general, secretary-general, general secretary, secretary, representative,
        coordinator, prime minister, premier, chancellor, minister, undersecretary, under secretary, ambassador, envoy,
        consul, general, admiral, colonel, commander, commissioner, adviser, advisor, chief, chief of staff, leader,
        king, queen, emir, sultan, crown prince, governor, mayor, prefect, lawmaker, senator, congressman,
        congresswoman, deputy, councillor, official, officer, prosecutor, attorney general, attorney, lawyer, solicitor,
        judge, diplomat, analyst, expert, fellow, senior fellow, research fellow, researcher, professor, lecturer,
        economist, historian, scientist, engineer, inspector, editor, reporter, correspondent, journalist, columnist,
        captain, pilot, master, surgeon, doctor, coach, bishop, archbishop, negotiator, trustee, treasurer,
        superintendent, constable, sergeant, warden, dean, rector, principal, steward, union representative, harbour
        master, harbor master, member, consultant, strategist, minister of state
    """),
    role_modifiers=_words("""
        deputy acting interim senior chief vice assistant associate first second foreign defence defense interior
        finance health energy economy justice education transport agriculture culture environment trade labour labor
        prime executive managing general regional national state federal military naval political security press
        presidential supreme fire harbour harbor opposition permanent special principal lead retired former then
        visiting emeritus founding corporate research intelligence technical operations commercial investment
        communications
    """),
    former=_words("former ex erstwhile onetime one-time retired late then"),
    of=_words("of for at with in from to on"),
    leaders=_words("a an the its their"),
    parting=_words("of for in at to from that which who with owned and"),
    member_of=_words("of from with"),
    organs=_words("""
        ministry department police army navy government parliament court council agency authority commission committee
        embassy office service union hospital university company association cabinet coastguard customs prefecture
    """),
)
