"""English: names."""

from __future__ import annotations

from .._names import NameWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.strip().splitlines())


_TITLES = _words("""
    president minister premier chancellor secretary governor mayor senator congressman congresswoman representative judge
    justice ambassador commissioner general colonel major captain lieutenant sergeant corporal admiral commander brigadier
    marshal commodore inspector superintendent constable sheriff detective chief officer director chairman chairwoman
    chairperson chair professor prof dr doctor mr mrs ms miss mx sir dame lord lady baroness baron count countess king
    queen prince princess emperor sultan emir sheikh shaikh ayatollah hojatoleslam imam mullah rabbi pope bishop
    archbishop cardinal father pastor reverend rev sister brother fr hon gen lt lt-gen maj col capt sgt cpl cmdr adm brig
    pres gov sen rep vice-president ceo cfo cto spokesman spokeswoman spokesperson analyst coach attorney counsel envoy
    editor reporter correspondent speaker whip mr. mrs. ms. dr. prof. gen. lt. maj. col. capt. sgt. cpl. adm. brig. gov.
    sen. rep. rev. st.-sgt. hon. sgt-maj pm undersecretary executive councillor cllr counsellor
""")

_TITLE_MODIFIERS = _words("""
    prime foreign defence defense interior finance health home deputy vice acting former assistant associate executive
    managing major lieutenant first second senior special national security state attorney chief general police fire rear
    brigadier supreme grand crown the of for and hms her his majesty royal highness economy energy justice education
    transport agriculture culture environment trade labour labor oil petroleum information intelligence press district
    city county financial operating technology staff opposition majority minority house senate treasury editor-in-chief
""")

_PERSON_MARKS = _words("""
    spokesman spokeswoman spokesperson analyst expert director chief minister president lawyer professor researcher
    chairman chairwoman commander officer inspector engineer ambassador envoy editor reporter correspondent activist
    resident witness steward pilot ferryman captain farmer teacher nurse doctor driver manager executive scientist
    economist historian governor mayor senator lawmaker prosecutor judge secretary adviser advisor aide founder consultant
    author journalist coach named father mother brother sister son daughter wife husband neighbour neighbor commissar
    colonel general student fisherman worker volunteer trader broker docker sailor soldier pensioner survivor patient
    politician minister's candidate
""")

_ORG_HEADS = _words("""
    ministry department agency authority administration commission committee council board bureau office service services
    institute institution university college school academy centre center foundation trust society association federation
    confederation union alliance league organisation organization group company corporation corp corp. inc inc. ltd ltd.
    llc plc ag gmbh sa spa nv bv ab as asa oy oyj ad jsc pjsc ooo oao zao kk holdings holding industries industry
    enterprises partners associates bank fund exchange airlines airways aviation aerospace motors electric energy
    petroleum oil gas steel shipping lines line logistics technologies technology systems solutions software laboratories
    labs laboratory pharmaceuticals pharma chemicals bundestag parliament congress senate assembly knesset duma rada court
    tribunal police constabulary army navy force forces guard guards corps brigade regiment division battalion command
    fleet intelligence treasury reserve party movement front brigades coalition church club fc team hospital clinic
    infirmary museum library observatory watch monitor network forum initiative project programme program campaign
    consortium cooperative secretariat directorate inspectorate registry analyses studies research security capital
    insurance nations cross crescent amnesty greenpeace kremlin pentagon terminal terminals operator operators works mills
    foods breweries mining minerals metals resources fisheries engineering construction contractors railways railway rail
    telecom communications media entertainment pictures records coastguard firm chamber
""")

_OUTLET_HEADS = _words("""
    times post herald gazette journal tribune news weekly daily chronicle courier mirror observer telegraph guardian
    examiner dispatch bulletin standard inquirer enquirer express mail sun star record reporter messenger
    newspaper newspapers magazine press review monthly newswire echo advertiser independent sentinel argus mercury
    today online tv radio broadcasting zeitung presse
""")

_PLACE_HEADS = _words("""
    city town village province region district county republic state kingdom emirate oblast krai governorate prefecture
    island islands peninsula sea ocean gulf bay strait straits channel canal river lake mountains mountain mount hills
    hill desert valley cape delta basin coast airport airfield airbase base port harbour harbor square street road avenue
    lane bridge park dam reservoir forest plateau territory heights strip border highway pass station quarter beach creek
    glacier volcano reef atoll archipelago isles isle plain
""")

_LAW_HEADS = _words("""
    resolution act law treaty convention directive regulation article protocol accord accords agreement charter bill
    amendment constitution decree statute section clause rule ordinance
""")

_MARKS = {
    "outlet": _words("""
    newspaper website blog magazine journal broadcaster outlet site portal daily weekly tabloid newswire newsletter
    podcast channel broadsheet wire agency publication station
"""),
    "organisation": _words("""
    company firm group operator manufacturer maker supplier contractor bank agency authority union charity ngo startup
    start-up subsidiary giant conglomerate airline carrier developer retailer producer consultancy think-tank organisation
    organization association party gang crew consortium insurer brokerage foundation institute business owner watchdog
    sponsor shipowner utility provider bosses shares brand chain coalition militia
"""),
    "product": _words("""
        drone missile rocket tank aircraft vessel ship tanker ferry jet helicopter satellite model software malware
        strain
    """),
    "place": _words("town city village port region district province island river lake suburb hamlet municipality peninsula"),
}

_OUTLETS = _lines("""
    Reuters
    Associated Press
    AP
    AFP
    Agence France-Presse
    Agence France Presse
    Bloomberg
    Bloomberg News
    BBC
    BBC News
    BBC Persian
    BBC Russian
    CNN
    CNBC
    MSNBC
    NBC
    NBC News
    CBS
    CBS News
    ABC News
    Fox News
    NPR
    PBS
    Sky News
    ITV
    ITV News
    Channel 4 News
    Al Jazeera
    Al Arabiya
    Al Mayadeen
    Al-Monitor
    Al-Manar
    Al-Alam
    Asharq Al-Awsat
    Iran International
    Press TV
    Tasnim
    Tasnim News Agency
    Fars
    Fars News Agency
    IRNA
    ISNA
    Mehr
    Mehr News Agency
    Kayhan
    TASS
    Interfax
    RIA Novosti
    Sputnik
    RT
    Kommersant
    Izvestia
    Vedomosti
    Novaya Gazeta
    Meduza
    The Insider
    The Bell
    Pravda
    Ukrainska Pravda
    Ukrinform
    Kyiv Independent
    Kyiv Post
    Moscow Times
    Radio Free Europe
    Radio Free Europe/Radio Liberty
    RFE/RL
    Voice of America
    Deutsche Welle
    DW
    Der Spiegel
    Spiegel
    Die Welt
    Die Zeit
    Bild
    Handelsblatt
    Süddeutsche Zeitung
    Frankfurter Allgemeine Zeitung
    Le Monde
    Le Figaro
    Libération
    France 24
    RFI
    Corriere della Sera
    La Repubblica
    La Stampa
    ANSA
    El País
    El Mundo
    EFE
    Xinhua
    Global Times
    People's Daily
    Caixin
    China Daily
    CGTN
    South China Morning Post
    Nikkei
    Nikkei Asia
    NHK
    Kyodo
    Kyodo News
    Asahi Shimbun
    Yomiuri Shimbun
    Yonhap
    Yonhap News Agency
    Korea Herald
    KCNA
    Straits Times
    Hindu
    Times of India
    Hindustan Times
    Press Trust of India
    Dawn
    Haaretz
    Jerusalem Post
    Times of Israel
    Ynet
    Anadolu
    Anadolu Agency
    Hürriyet
    Al-Ahram
    MENA
    SANA
    WAM
    New York Times
    Washington Post
    Wall Street Journal
    Financial Times
    Los Angeles Times
    Chicago Tribune
    Boston Globe
    USA Today
    Politico
    Politico Europe
    Axios
    ProPublica
    Economist
    Guardian
    Times
    Sunday Times
    Daily Telegraph
    Telegraph
    Daily Mail
    Mirror
    Independent
    Observer
    Atlantic
    New Yorker
    Foreign Policy
    Foreign Affairs
    Time
    Newsweek
    Forbes
    Fortune
    Vice
    Wired
    Nature
    Lancet
    Science
    Asia Times
    Diplomat
    Bellingcat
    Intercept
    Mediazona
    Jane's
    Janes
    Defense News
    Breaking Defense
    War Zone
    Lloyd's List
    TradeWinds
    Splash247
    Globe and Mail
    CBC
    Sydney Morning Herald
    Age
    Australian
    ABC
    RNZ
    Folha de S.Paulo
    O Globo
    Clarín
    La Nación
    El Universal
    Reforma
    Irish Times
    Kathimerini
    Gazeta Wyborcza
    Delfi
    ERR
    LRT
    Postimes
    Postimees
    Helsingin Sanomat
    Yle
    Aftenposten
    NRK
    Dagens Nyheter
    SVT
    DR
    Politiken
    NRC
    De Telegraaf
    Het Nieuwsblad
    Le Soir
    Euronews
    Balkan Insight
    Bulgarian Telegraph Agency
    Euractiv
    EUobserver
    KrebsOnSecurity
    BleepingComputer
    TechCrunch
    Verge
    Ars Technica
    Register
    CoinDesk
    Mainichi Shimbun
    Daily Nation
    Premium Times
    Mail & Guardian
    News24
    Daily Maverick
    East African
    Addis Standard
    Sudan Tribune
    Rappler
    Philippine Star
    Jakarta Post
    Bangkok Post
    Irrawaddy
    VnExpress
""")

_ORGANISATIONS = _lines("""
    UN
    U.N.
    United Nations
    NATO
    EU
    European Union
    White House
    Kremlin
    Pentagon
    Downing Street
    Foreign Office
    State Department
    Treasury
    Élysée
    Bundestag
    Knesset
    Capitol
    Federal Reserve
    CIA
    FBI
    NSA
    MI5
    MI6
    GCHQ
    FSB
    GRU
    SVR
    Mossad
    IDF
    IRGC
    Quds Force
    OPEC
    OPEC+
    IMF
    World Bank
    WHO
    WTO
    UNICEF
    UNESCO
    UNHCR
    UNRWA
    IAEA
    OPCW
    OSCE
    ASEAN
    BRICS
    G7
    G20
    African Union
    Arab League
    Red Cross
    Red Crescent
    Interpol
    Europol
    Amnesty International
    Human Rights Watch
    Greenpeace
    Oxfam
    Houthis
    Hezbollah
    Hamas
    Taliban
    Islamic State
    Isis
    ISIS
    ISIL
    Al-Qaeda
    Boko Haram
    Al-Shabaab
    Wagner
    Gazprom
    Rosneft
    Lukoil
    Aramco
    Google
    Microsoft
    Apple
    Amazon
    Facebook
    Meta
    Twitter
    YouTube
    Telegram
    TikTok
    Huawei
    Samsung
    Sony
    Boeing
    Airbus
    Toyota
    Honda
    Ford
    Volkswagen
    Shell
    BP
    Maersk
    Siemens
    Nestlé
    Pfizer
    Tesla
    SpaceX
    Goldsmiths
    Lloyd's
    Lloyd's of London
""")

_NEVER = _words("""
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec i i'm i've i'd i'll a.m. p.m. am pm gmt utc bst est cet edt pst tv ok okay oh no yes
    christmas easter ramadan spring summer autumn winter god update correction ends read more photo image picture video
    covid covid-19 km mw kg
""")

_OPENERS = _words("""
    the a an this that these those it he she they we you his her their our your its my there here what who when where why
    how which while if although though because since after before during under over on in at by for from with without of
    to into onto upon about above across against along among around behind below beneath beside between beyond despite
    down except inside like near off out outside past per plus through throughout till until toward towards via within
    amid amidst and but or nor so yet both either neither not only also even still just then thus hence however moreover
    meanwhile otherwise therefore instead nevertheless nonetheless additionally furthermore finally eventually later
    earlier now today yesterday tomorrow soon once again often always never sometimes perhaps maybe probably some any all
    many much most more few fewer several each every other others another such same one two three four five six seven
    eight nine ten dozens hundreds thousands half asked told according please sign click share subscribe got will would
    can could should may might must shall do does did is are was were be been being has have had let as than given having
    speaking citing quoting reports officials people police residents experts analysts critics observers witnesses workers
    sources authorities government company shares building latest images photos everyone someone nobody anybody nothing
    something everything anything none last next first second third in-depth no yes firefighters investigators prosecutors
    lawyers doctors scientists researchers engineers soldiers troops rebels protesters ships drones missiles crews staff
    patients bosses western eastern northern southern north south east west central back up well good great new old big
    small former current social media international national local russian-made iranian-made homemade state-owned family
    rather whether whatever whoever whenever wherever
""")

names = NameWords(
    titles=_TITLES,
    title_modifiers=_TITLE_MODIFIERS,
    person_marks=_PERSON_MARKS,
    particles=_words("de del della da dos das di du la le van von der den ter bin ibn al el ul abu ben y zu af av"),
    of_words=_words("of for"),
    ands=_words("and"),
    joiners=_words("of for on and the de des du del della"),
    heads={
        "outlet": _OUTLET_HEADS,
        "organisation": _ORG_HEADS,
        "place": _PLACE_HEADS,
    },
    marks=_MARKS,
    outlets=_OUTLETS,
    organisations=_ORGANISATIONS,
    products=_lines("""
        Kalashnikov
        Javelin
        HIMARS
        Patriot
        Shahed
        Bayraktar
        Starlink
        Bitcoin
        Kinzhal
        Iskander
        Storm Shadow
        Lancet
    """)
    - {"Lancet"},
    never=_NEVER,
    openers=_OPENERS,
    articles=_words("the a an"),
    indefinite=_words("a an"),
    possessives=("'s", "’s", "'", "’"),
    surnames_too=_words("""
        bank bay bridge brooks church cross forest guard hill hills hope lake lane park port post rice river street
        wells
    """),
    law_heads=_LAW_HEADS,
    linkers=_words("known as called named dubbed the"),
    pronouns=_words("he she"),
    who=_words("who whose"),
    which="which",
    common_endings=("tion", "tions", "sion", "ment", "ments", "ness", "ities", "ing", "ings", "ance", "ances", "ers"),
    stops=_words("of who that which in at for from based with on to and , . ; - – — ("),
    says=_words("said says told added announced reported claimed confirmed"),
)
