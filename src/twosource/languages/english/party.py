"""English: party."""

from __future__ import annotations

from .._party import Country, PartyWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


def _country(line: str) -> Country:
    """Of "names; adjectives; what stands for its government; name of the government where it is not adjective + government"."""
    fields = [tuple(part.strip() for part in field.split(",") if part.strip()) for field in line.split(";")]
    names, adjectives, stands_for = fields[:3]
    government = fields[3][0] if len(fields) > 3 else f"{(adjectives or names)[0]} government"
    return Country(names, adjectives, stands_for, government)


_COUNTRIES = """
Afghanistan; Afghan; Kabul, Taliban
Albania; Albanian; Tirana
Algeria; Algerian; Algiers
Angola; Angolan; Luanda
Argentina; Argentine, Argentinian; Buenos Aires
Armenia; Armenian; Yerevan
Australia; Australian; Canberra
Austria; Austrian; Vienna
Azerbaijan; Azerbaijani, Azeri; Baku
Bahrain; Bahraini; Manama
Bangladesh; Bangladeshi; Dhaka
Belarus; Belarusian, Belarussian; Minsk
Belgium; Belgian;
Benin; Beninese;
Bolivia; Bolivian; La Paz
Bosnia and Herzegovina, Bosnia; Bosnian; Sarajevo
Botswana; Botswanan; Gaborone
Brazil; Brazilian; Brasilia, Brasília
Bulgaria; Bulgarian; Sofia
Burkina Faso; Burkinabe; Ouagadougou
Burundi; Burundian; Bujumbura
Cambodia; Cambodian; Phnom Penh
Cameroon; Cameroonian; Yaounde
Canada; Canadian; Ottawa
Central African Republic; Central African; Bangui
Chad; Chadian; N'Djamena
Chile; Chilean;
China, People's Republic of China; Chinese; Beijing
Colombia; Colombian; Bogota, Bogotá
Costa Rica; Costa Rican;
Croatia; Croatian; Zagreb
Cuba; Cuban; Havana
Cyprus; Cypriot; Nicosia
Czech Republic, Czechia; Czech; Prague
Democratic Republic of Congo, Democratic Republic of the Congo, DRC; Congolese; Kinshasa
Denmark; Danish; Copenhagen
Djibouti; Djiboutian;
Dominican Republic; Dominican; Santo Domingo
Ecuador; Ecuadorian, Ecuadorean; Quito
Egypt; Egyptian; Cairo
El Salvador; Salvadoran; San Salvador
Equatorial Guinea; Equatoguinean; Malabo
Eritrea; Eritrean; Asmara
Estonia; Estonian; Tallinn
Eswatini; Swazi; Mbabane
Ethiopia; Ethiopian; Addis Ababa
Fiji; Fijian; Suva
Finland; Finnish; Helsinki
France; French; Paris, Élysée
Gabon; Gabonese; Libreville
Gambia; Gambian; Banjul
Georgia; Georgian; Tbilisi
Germany; German; Berlin
Ghana; Ghanaian; Accra
Greece; Greek; Athens
Guatemala; Guatemalan;
Guinea; Guinean; Conakry
Guyana; Guyanese; Georgetown
Haiti; Haitian; Port-au-Prince
Honduras; Honduran; Tegucigalpa
Hungary; Hungarian; Budapest
Iceland; Icelandic; Reykjavik
India; Indian; New Delhi, Delhi
Indonesia; Indonesian; Jakarta
Iran, Islamic Republic, Islamic Republic of Iran; Iranian; Tehran, Teheran
Iraq; Iraqi; Baghdad
Ireland; Irish; Dublin
Israel; Israeli; Jerusalem, Tel Aviv
Italy; Italian; Rome
Ivory Coast, Côte d'Ivoire; Ivorian; Abidjan
Jamaica; Jamaican; Kingston
Japan; Japanese; Tokyo
Jordan; Jordanian; Amman
Kazakhstan; Kazakh, Kazakhstani; Astana
Kenya; Kenyan; Nairobi
Kosovo; Kosovan, Kosovar; Pristina
Kuwait; Kuwaiti; Kuwait City
Kyrgyzstan; Kyrgyz; Bishkek
Laos; Laotian, Lao; Vientiane
Latvia; Latvian; Riga
Lebanon; Lebanese; Beirut
Liberia; Liberian; Monrovia
Libya; Libyan; Tripoli
Lithuania; Lithuanian; Vilnius
Luxembourg; Luxembourgish;
Madagascar; Malagasy; Antananarivo
Malawi; Malawian; Lilongwe
Malaysia; Malaysian; Kuala Lumpur
Maldives; Maldivian;
Mali; Malian; Bamako
Malta; Maltese; Valletta
Mauritania; Mauritanian; Nouakchott
Mauritius; Mauritian; Port Louis
Mexico; Mexican; Mexico City
Moldova; Moldovan; Chisinau, Chișinău
Mongolia; Mongolian; Ulaanbaatar
Montenegro; Montenegrin; Podgorica
Morocco; Moroccan; Rabat
Mozambique; Mozambican; Maputo
Myanmar, Burma; Burmese; Naypyidaw
Namibia; Namibian; Windhoek
Nepal; Nepali, Nepalese; Kathmandu; Nepal government
Netherlands, Holland; Dutch; The Hague
New Zealand; New Zealand; Wellington
Nicaragua; Nicaraguan; Managua
Niger; Nigerien; Niamey
Nigeria; Nigerian; Abuja
North Korea, DPRK; North Korean; Pyongyang
North Macedonia; Macedonian; Skopje
Norway; Norwegian; Oslo
Oman; Omani; Muscat
Pakistan; Pakistani; Islamabad
Palestine, Palestinian Authority; Palestinian; Ramallah
Panama; Panamanian; Panama City
Papua New Guinea; Papua New Guinean; Port Moresby
Paraguay; Paraguayan; Asuncion
Peru; Peruvian; Lima
Philippines; Philippine, Filipino; Manila
Poland; Polish; Warsaw
Portugal; Portuguese; Lisbon
Qatar; Qatari; Doha
Republic of Congo, Congo; ; Brazzaville
Romania; Romanian; Bucharest
Russia, Russian Federation; Russian; Moscow, Kremlin
Rwanda; Rwandan; Kigali
Saudi Arabia; Saudi, Saudi Arabian; Riyadh
Senegal; Senegalese; Dakar
Serbia; Serbian; Belgrade
Sierra Leone; Sierra Leonean; Freetown
Singapore; Singaporean;
Slovakia; Slovak, Slovakian; Bratislava
Slovenia; Slovenian, Slovene; Ljubljana
Somalia; Somali; Mogadishu
South Africa; South African; Pretoria
South Korea, Republic of Korea; South Korean; Seoul
South Sudan; South Sudanese; Juba
Spain; Spanish; Madrid
Sri Lanka; Sri Lankan; Colombo
Sudan; Sudanese; Khartoum
Suriname; Surinamese; Paramaribo
Sweden; Swedish; Stockholm
Switzerland; Swiss; Bern
Syria; Syrian; Damascus
Taiwan; Taiwanese; Taipei
Tajikistan; Tajik; Dushanbe
Tanzania; Tanzanian; Dodoma
Thailand; Thai; Bangkok
Togo; Togolese; Lome
Trinidad and Tobago; Trinidadian; Port of Spain
Tunisia; Tunisian; Tunis
Turkey, Türkiye, Turkiye; Turkish; Ankara
Turkmenistan; Turkmen; Ashgabat
Uganda; Ugandan; Kampala
Ukraine; Ukrainian; Kyiv, Kiev
United Arab Emirates, UAE, Emirates; Emirati; Abu Dhabi
United Kingdom, UK, U.K., Britain; British, UK, U.K.; London, Downing Street, Whitehall, Number 10
United States, US, U.S., USA, U.S.A., America; American, US, U.S., USA; Washington, White House; United States government
Uruguay; Uruguayan; Montevideo
Uzbekistan; Uzbek; Tashkent
Venezuela; Venezuelan; Caracas
Vietnam; Vietnamese; Hanoi
Yemen; Yemeni; Sanaa, Sana'a
Zambia; Zambian; Lusaka
Zimbabwe; Zimbabwean; Harare
"""

party = PartyWords(
    countries=tuple(_country(line) for line in _COUNTRIES.strip().splitlines()),
    government_organs=_words("""
        government governments administration regime authorities officials official state cabinet ministry
        ministries minister ministers presidency president premier embassy embassies consulate ambassador envoy
        diplomats diplomat military army navy forces force troops marines coastguard intelligence spies services
        treasury parliament department secretary spokesman spokeswoman spokesperson command commanders commander
        generals general-staff staff delegation negotiators leaders leadership guards guard corps customs
    """),
    organ_modifiers=_words("""
        foreign defence defense interior health energy finance economy security national state federal military
        naval air navy nuclear senior top high-ranking presidential revolutionary general supreme ruling central
        space aviation transport justice trade culture education agriculture environment information culture
        emergency emergencies civil armed special secret border coast deputy prime vice acting chief joint
        strategic and of for the affairs public police's new current intelligence government parliamentary
        consular diplomatic ground missile its their
    """),
    known_organs={
        "white house": "United States",
        "pentagon": "United States",
        "state department": "United States",
        "department of state": "United States",
        "national security council": "United States",
        "cia": "United States",
        "central intelligence agency": "United States",
        "fbi": "United States",
        "nsa": "United States",
        "national security agency": "United States",
        "department of homeland security": "United States",
        "justice department": "United States",
        "department of justice": "United States",
        "centcom": "United States",
        "us central command": "United States",
        "us treasury": "United States",
        "treasury department": "United States",
        "federal bureau of investigation": "United States",
        "department of defense": "United States",
        "defense intelligence agency": "United States",
        "oval office": "United States",
        "downing street": "United Kingdom",
        "10 downing street": "United Kingdom",
        "foreign office": "United Kingdom",
        "home office": "United Kingdom",
        "whitehall": "United Kingdom",
        "mi5": "United Kingdom",
        "mi6": "United Kingdom",
        "gchq": "United Kingdom",
        "kremlin": "Russia",
        "fsb": "Russia",
        "gru": "Russia",
        "roscosmos": "Russia",
        "idf": "Israel",
        "israel defense forces": "Israel",
        "israel defence forces": "Israel",
        "mossad": "Israel",
        "shin bet": "Israel",
        "irgc": "Iran",
        "islamic revolutionary guard corps": "Iran",
        "revolutionary guards": "Iran",
        "quai d'orsay": "France",
        "élysée": "France",
        "elysee": "France",
        "élysée palace": "France",
        "bundeswehr": "Germany",
        "bundesregierung": "Germany",
        "blue house": "South Korea",
        "zhongnanhai": "China",
        "people's liberation army": "China",
        "pla": "China",
    },
    speaks_for=_phrases("""
        spokesman, spokeswoman, spokesperson, spokespeople, spokespersons, spokesmen, press secretary, press
        officer, press office, press service, communications director, communications chief, head of
        communications, media officer, chief executive, chief executive officer, ceo, chief operating officer,
        coo, chief financial officer, cfo, chief technology officer, cto, managing director, executive director,
        director general, director-general, general manager, chairman, chairwoman, chairperson, chair,
        vice-president, vice president, executive, executives, boss, bosses, management, official, officials,
        owner, owners, co-founder, founder, head, general secretary, secretary general, secretary-general,
        representative, representatives, leadership, operator, coordinator, co-ordinator, convenor, convener
    """),
    state_roles=_phrases("""
        spokesman, spokeswoman, spokesperson, spokespeople, press secretary, president, vice president,
        vice-president, prime minister, deputy prime minister, premier, chancellor, minister, foreign minister,
        defence minister, defense minister, interior minister, finance minister, energy minister, health
        minister, deputy minister, secretary, secretary of state, defence secretary, defense secretary, foreign
        secretary, home secretary, treasury secretary, ambassador, envoy, general, admiral, colonel, commander,
        official, officials, adviser, advisor, national security adviser, national security advisor, director,
        chief, chief of staff, under secretary, undersecretary, coordinator, co-ordinator, diplomat, leader,
        supreme leader, king, emir, crown prince, prefect, chief of police, police chief, governor general, officer
    """),
    mouthpieces=_phrases("""
        spokesman, spokeswoman, spokesperson, spokespeople, spokespersons, spokesmen, press secretary, press officer
    """),
    bare_bodies=_words("""
        company group firm airline operator charity union bank utility association agency club business trust
        corporate its their the a an party federation developer manufacturer owner insurer carrier retailer
        chain foundation our
    """),
    commentators=_phrases("""
        analyst, analysts, expert, experts, scholar, scholars, professor, fellow, senior fellow, research
        fellow, researcher, lecturer, academic, academics, commentator, commentators, historian, economist,
        economists, strategist, pundit, pundits, observer, observers, specialist, specialists, political
        scientist, think tank, think-tank, studies, former
    """),
    engaged=_phrases("""
        called in, called in to, hired, brought in, commissioned, contracted, engaged, appointed, investigating,
        investigates, investigated, examined, inspected, visited, surveyed, measured, tested, sampled, analysed
        the, analyzed the, retained, led the investigation, leads the investigation, working for, works for the,
        taken on
    """),
    nobody=_words("""
        some many several others other various somebody someone anyone people sources source insiders insider
        reports report media press observers critics supporters rumours rumors rumour rumor experts analysts few
        two three four five six seven eight nine ten dozens hundreds most all those they everyone everybody
        nobody unnamed anonymous users posts bloggers commentators locals residents witnesses eyewitnesses
        colleagues friends it he she him her them this that which who allegations claims speculation
    """),
    persons=_words("""
        man woman men women boy girl person people individual individuals resident residents witness witnesses
        eyewitness eyewitnesses worker workers employee employees staff staffer nurse nurses doctor doctors
        clerk operator operators driver drivers official officials officer officers source sources insider
        insiders expert experts analyst analysts friend friends neighbour neighbours neighbor neighbors relative
        relatives mother father brother sister son daughter wife husband parent parents colleague colleagues
        broker brokers trader traders dealer inspector engineer engineers adviser advisor aide aides lawyer
        lawyers soldier soldiers fighter fighters commander sailor sailors fisherman fishermen farmer farmers
        villager villagers passenger passengers survivor survivors victim victims patient patients student
        students teacher teachers diplomat diplomats executive executives manager managers boss bosses owner
        captain pilot volunteer volunteers member members activist activists campaigner campaigners critic
        critics reader user users shopkeeper visitor visitors tourist scientist scientists researcher
        researchers contractor contractors guard guards docker dockers crew steward spokesman spokeswoman
        spokesperson informant whistleblower technician consultant specialist councillor councillors organiser
        organisers organizer organizers protester protesters migrant migrants customer customers blogger
        bloggers reporter correspondent journalist local locals insurer underwriter miner miners trucker cleaner
        receptionist bystander passer-by hacker hackers attacker attackers youth teenager child children
        pensioner veteran tenant landlord mechanic porter household households family families
    """),
    confidants=_words("official officials source sources adviser advisers advisor advisors aide aides diplomat diplomats"),
    parts=_words("one another both"),
    institutions=_words("""
        police authority authorities inspectorate ministry ministries council court prosecutors prosecutor
        parliament department agency coastguard commission committee brigade government municipality mayor
        governor regulator union tribunal service ombudsman coroner registry directorate administration office
        secretary minister president premier chancellor army navy military embassy university hospital board
        utility trust company association federation sheriff attorney
    """),
    documents=_words("""
        document documents paper papers file files manifest manifests log logs logbook register registers
        registry note letter letters memo memos memorandum email emails e-mail e-mails record records invoice
        invoices contract contracts report minutes transcript certificate certificates permit permits filing
        filings leaflet brochure ledger database spreadsheet statement indictment affidavit warrant study survey
        audit census bill receipt receipts diary diaries passport ticket schedule plan plans blueprint data
        listing listings notice order will deed charter telegram cable cables
    """),
    any_document=_words("document documents paper papers file files record records"),
    imagery=_words("""
        image images imagery picture pictures photo photos photograph photographs video videos footage clip
        clips screenshot screenshots film recording recordings map maps
    """),
    sensors=_words("""
        sensor sensors gauge gauges instrument instruments meter monitor seismometer seismograph seismographs
        thermometer camera cameras radar buoy satellite satellites detector detectors transponder recorder
        station probe
    """),
    outlet_nouns=_words("""
        newspaper paper website site blog magazine journal broadcaster outlet channel agency newswire wire daily
        weekly tabloid broadsheet portal podcast newsletter station press
    """),
    release_marks=_phrases("""
        for immediate release, press statement, media statement, press release, media release, news release,
        notes to editors, note to editors, media contact, press contact
    """),
    release_openings=_phrases("statement, joint statement, open letter, communique, communiqué"),
    credit_leads=(
        "with additional reporting from",
        "with additional reporting by",
        "with reporting from",
        "with reporting by",
        "with information from",
        "with material from",
        "with contributions from",
        "additional reporting by",
        "reporting by",
        *(
            f"{verb} {what} {link}"
            for verb in ("includes", "including", "contains", "using", "compiled from", "compiled with", "drawing on")
            for what in ("reporting", "information", "material", "reports")
            for link in ("from", "by")
        ),
        "information from",
        "based on reporting by",
        "based on a report by",
        "source:",
        "sources:",
        "credit:",
        "courtesy of",
        "originally published by",
        "originally published in",
        "originally published on",
        "this article first appeared in",
        "this article first appeared on",
        "this article was originally published by",
        "first published by",
        "via",
        "from",
        "translated from",
        "provided by",
        "by",
    ),
    update_marks=_words("update updated correction corrected amended clarification"),
    own_staff=_words("bureau staff newsroom desk correspondent correspondents reporter reporters editors newsdesk team"),
    back_references=(
        "our report",
        "our earlier report",
        "our story",
        "our article",
        "the same report",
        "the same article",
        "the same story",
        "this newspaper's report",
        "our previous report",
        "our correspondent's report",
        "we reported",
        "an earlier report",
        "an earlier version",
    ),
    first_person=_words("we our us ours i my"),
    read_by=(
        "seen by",
        "read by",
        "reviewed by",
        "obtained by",
        "shown to",
        "shared with",
        "viewed by",
        "examined by",
        "leaked to",
        "sent to",
        "provided to",
        "passed to",
        "made available to",
        "handed to",
    ),
    witness=(
        "i stood",
        "i saw",
        "i watched",
        "i counted",
        "i heard",
        "i checked",
        "i visited",
        "i walked",
        "i was there",
        "i found",
        "i was standing",
        "we saw",
        "we watched",
        "we counted",
        "we checked",
        "we visited",
        "we found",
        "our reporter saw",
        "our correspondent saw",
        "a reporter for this newspaper saw",
        "our reporter counted",
        "our reporter watched",
    ),
    methods={
        "job adverts": (
            "advert",
            "adverts",
            "advertisement",
            "advertisements",
            "advertised",
            "job posting",
            "job postings",
            "jobs posted",
            "job ads",
            "job listings",
            "vacancies",
            "vacancy",
            "posts advertised",
            "help wanted",
        ),
        "satellite imagery": ("satellite image", "satellite images", "satellite imagery", "satellite photos"),
        "wreckage": ("wreckage", "debris", "remains of", "fragments"),
        "social media": ("social media", "telegram channel", "telegram channels", "videos posted", "posted online"),
        "tracking data": ("flight data", "tracking data", "ship-tracking", "ais data", "flight tracking", "transponder data"),
    },
    told=_words("told tells telling"),
    nameless=_words("unnamed anonymous unidentified former ex-"),
    former=_words("former ex one-time erstwhile retired"),
    relatives=_words("who which whose that whom where"),
    being=_words("is was works worked directs heads leads runs teaches specialises specializes studies serves served"),
    says=_words("said told says tells added adds wrote writes argued noted"),
    by=_words("by from"),
    possessives=("'s", "’s", "'", "’"),
    local_police=_phrases("""
        United States, United Kingdom, Canada, Australia, Germany, India, Brazil, Mexico, Switzerland, Argentina, Pakistan
    """),
    bare_organs=_phrases("""
        ministry, ministries, minister, ministers, prime minister, premier, chancellor, president's office, president,
        presidential office, presidential palace, presidential administration, presidency, cabinet, army, navy, air force, armed
        forces, military, coast guard, coastguard, border guard, border guards, border force, border service, border police,
        customs service, customs authority, gendarmerie, national police, federal police, foreign office, defence staff, general
        staff, joint chiefs, prefect, prefecture, district officer, district administrator, district commissioner, district
        collector, district magistrate, chief district officer, government spokesman, government spokeswoman, government
        spokesperson, police, central bank, civil protection agency, national guard, statistics office, secret service,
        intelligence service, intelligence agency, defence secretary, foreign secretary
    """),
    organ_qualifiers=_words("state national federal central"),
    state_bodies=_words("""
        department agency service centre center institute authority administration directorate inspectorate office commission
        bureau committee survey council
    """),
    named_forces=_words("army military forces guard guards police service force"),
    local_words=_words("""
        city municipal municipality town village county provincial regional metropolitan local mayor mayoral borough parish
        university church union former retired ex rebel separatist opposition shadow party bankrupt
    """),
    whole_bodies=_words(
        "company firm operator owner group business corporation manufacturer developer airline carrier utility"
    ),
    hearsay=_words("""
        media news press unconfirmed early initial first local several other some recent earlier previous various many foreign
        television tv radio newspaper online conflicting similar such these those this that his her its their false new
        multiple numerous initial preliminary unverified contradictory separate latest
    """),
    agency_nouns=_words("agency newswire wire"),
    articles=_words("the a an"),
    of=_words("of for at in from by with"),
    belonging=_words("of"),
    legal_forms=_words("""
        ltd ltd. limited inc inc. llc plc ag gmbh sa s.a. spa s.p.a. nv n.v. bv b.v. ab as asa oy oyj ad jsc
        pjsc ooo oao zao kk corp corp. co co. pty llp
    """),
)
