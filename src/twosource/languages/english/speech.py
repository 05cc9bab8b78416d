"""English: speech."""

from __future__ import annotations

from .._speech import (
    ChainWords,
    Gender,
    MethodWords,
    NounKind,
    PronounWords,
    SpeakerWords,
    SpeechWords,
    StanceWords,
    StatusWords,
)  # fmt: skip
from ._people import PEOPLE


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_M: Gender = "m"
_F: Gender = "f"
_PERSON: NounKind = "person"
_NOUNS: dict[NounKind, str] = {
    "person": "spokesman spokeswoman spokesperson official officer minister secretary president premier chief chairman chairwoman "
    "chairperson chair director executive boss manager owner analyst expert scholar researcher professor scientist doctor nurse "
    "lawyer attorney prosecutor judge mayor governor senator lawmaker lawmakers councillor ambassador diplomat envoy adviser advisor "
    "aide commander general admiral colonel captain soldier pilot driver operator worker docker clerk steward engineer inspector "
    "witness resident neighbour neighbor survivor victim passenger farmer fisherman ferryman teacher student parent mother father "
    "man woman person friend colleague source insider broker trader economist journalist reporter author editor correspondent "
    "blogger activist campaigner volunteer coach player pastor priest bishop imam king queen prince princess employee "
    "consultant contractor coroner investigator detective sheriff commissioner chancellor deputy leader member supporter critic",
    "people": "people bosses officials experts analysts observers sources insiders critics residents witnesses workers staff "
    "management lawmakers politicians scientists researchers police prosecutors authorities investigators doctors lawyers "
    "diplomats brokers traders economists councillors campaigners activists organisers organizers locals villagers "
    "neighbours neighbors relatives families parents students teachers union unions supporters opponents",
    "outlet": "newspaper paper daily weekly tabloid broadsheet magazine journal website site blog portal channel station "
    "broadcaster network outlet wire newswire gazette publication press media podcast newsletter monthly",
    "organisation": "company firm business maker manufacturer operator owner producer supplier contractor airline bank group "
    "corporation conglomerate startup retailer insurer utility shipper carrier agency ministry department authority government "
    "administration service office inspectorate commission committee council court parliament police army military navy "
    "airforce force bureau body regulator watchdog university institute centre center hospital trust school church party "
    "organisation organization association charity ngo foundation union federation coalition alliance club league team "
    "embassy consulate thinktank lab laboratory intelligence brigade directorate",
    "report": "report article story dispatch item piece account scoop investigation exposé",
    "document": "document manifest note memo memorandum letter email e-mail log logbook register record filing file contract "
    "invoice statement indictment affidavit complaint brochure leaflet transcript order certificate permit licence license "
    "database ledger bill list notice bulletin dossier spreadsheet inventory agreement",
    "imagery": "image images imagery photo photos photograph photographs picture pictures video videos footage satellite clip clips",
    "study": "study survey research paper poll analysis model review audit findings data figures statistics census",
}

_MALE = (
    "he him his man spokesman chairman businessman policeman fireman ferryman fisherman congressman father husband son brother king prince "
    "sir mr lord father-in-law boy uncle grandfather salesman foreman councilman statesman baron monk"
)
_FEMALE = (
    "she her woman spokeswoman chairwoman businesswoman policewoman congresswoman mother wife daughter sister queen princess "
    "mrs ms miss lady dame madam girl aunt grandmother councilwoman actress baroness nun"
)

_GENDERS: dict[str, Gender] = {**dict.fromkeys(_MALE.split(), _M), **dict.fromkeys(_FEMALE.split(), _F)}

speech = SpeechWords(
    pronouns=PronounWords(
        genders={"he": "m", "she": "f"},
        things=_words("it"),
        many=_words("they"),
        ours=_words("we i"),
        our=_words("our my"),
        parts=_words("one another both others some other"),
        relatives=_words("which who that"),
        persons=_words("who"),
        nobody=_words("nobody none no-one noone"),
    ),
    speakers=SpeakerWords(
        kinds=dict.fromkeys(sorted(PEOPLE), _PERSON)
        | {noun: kind for kind, nouns in reversed(_NOUNS.items()) for noun in nouns.split()},
        families=(
            _words(
                "company firm business maker manufacturer operator owner producer supplier contractor airline bank group corporation "
                "conglomerate startup retailer insurer utility shipper carrier hospital trust"
            ),
            _words(
                "agency authority ministry department office service bureau body regulator watchdog inspectorate commission"
            ),
            _words(
                "group organisation organization association charity ngo foundation union federation coalition watchdog body"
            ),
            _words("university institute centre center thinktank school"),
            _words("newspaper paper daily weekly tabloid broadsheet magazine journal publication gazette"),
            _words("website site blog portal outlet newspaper broadcaster channel station agency network"),
            _words("document manifest note memo letter log register record filing file contract report list"),
        ),
        genders=_GENDERS,
        carriers=_words(
            "report reports article story dispatch investigation research study survey analysis paper statement data figures "
            "findings documents document post letter interview account review audit poll reporting work"
        ),
        written_by=_words("by"),
        carrying=_words("reported reports reporting"),
        named=_words("named called name nicknamed"),
        free=_words("source sources informant informants readers reader"),
        standing_for=_words(
            "bosses boss management executives managers officials lawyers representatives owners owner directors sources chiefs"
        ),
        belongs=_words("at of from for with in by"),
        definite=_words("the this that these those its their his her said"),
        indefinite=_words("a an one some any another several many various few two three four five six no other certain"),
        articles=_words("a an the this that our my its their his her"),
        several=_words("two three four several many some various few both dozens"),
        plain_adjectives=_words(
            "same british american french german russian chinese japanese indian italian spanish ukrainian turkish local national "
            "daily weekly online latest original second first new other state-run private unnamed own"
        ),
        onlookers=_words(
            "analyst expert scholar researcher professor academic economist witness resident neighbour neighbor nurse docker driver "
            "observer commentator historian critic volunteer passenger survivor worker student broker trader columnist"
        ),
        callings=(
            _words("spokesman spokeswoman spokesperson"),
            _words("analyst expert scholar researcher academic professor specialist scientist fellow historian"),
            _words("chief boss director executive manager head chairman chairwoman president ceo"),
            _words("official officer commander"),
            _words("lawyer attorney"),
        ),
        anyone=_words("person man woman individual source insider"),
        mouthpieces=_words("spokesman spokeswoman spokesperson representative executive chief director lawyer"),
        possessives={"his": "he", "her": "she", "its": "it", "their": "they"},
        owned="{owner}'s {noun}",
        generic=_words(
            "company firm business group organisation organization agency authority body association operator owner maker"
        ),
        age=r"\d+-year-old",
    ),
    chains=ChainWords(
        tell=_words("tell inform assure remind confirm explain complain say admit reveal write speak"),
        told=_words("told tells informed"),
        those=_words("the that"),
        audiences=_words(
            "congress parliament senate house court council committee commission ministry government board jury police tribunal "
            "inquiry assembly duma knesset bundestag market union nations security department agency"
        ),
        quoting=_words("quoting citing cites quotes cited quoted"),
        relays=(
            "in an interview with",
            "in an interview to",
            "in a statement to",
            "in remarks to",
            "in comments to",
            "speaking to",
            "as quoted by",
            "quoted by",
            "cited by",
            "as cited by",
            "as reported by",
            "seen by",
            "reviewed by",
            "obtained by",
            "in an email to",
            "in an op-ed for",
            "in an interview for",
            "was quoted by",
            "were quoted by",
            "was quoted as saying by",
        ),
        credit=(
            "information from",
            "reporting from",
            "reporting by",
            "material from",
            "source:",
            "sources:",
            "via",
            "from",
            "by",
        ),
        joiners=(" and ", ",", " & ", "/"),
    ),
    stance=StanceWords(
        deny=_words("deny reject dismiss refute disown withdraw retract rebut contradict disavow repudiate exclude"),
        deny_phrases=("rule out", "rules out", "ruled out", "ruling out", "walk back", "walked back"),
        not_deny=_words("not n't never neither cannot nor"),
        doubt=_words("doubt question dispute challenge query"),
        doubt_phrases=(
            "cast doubt",
            "casts doubt",
            "casting doubt",
            "sceptical",
            "skeptical",
            "unconvinced",
            "not convinced",
        ),
        ask=_words("ask wonder"),
        call=_words("call label brand describe denounce decry slam term deem condemn portray"),
        worthless=(
            "false",
            "untrue",
            "baseless",
            "unfounded",
            "groundless",
            "fabricated",
            "fabrication",
            "fake",
            "lie",
            "lies",
            "nonsense",
            "absurd",
            "ridiculous",
            "politically motivated",
            "fiction",
            "propaganda",
            "disinformation",
            "misinformation",
            "incorrect",
            "inaccurate",
            "wrong",
            "misleading",
            "rumour",
            "rumours",
            "rumor",
            "rumors",
            "invented",
            "hoax",
            "slander",
            "myth",
            "without foundation",
            "without merit",
            "malicious",
            "smear",
            "speculation",
            "not true",
        ),
        claims=_words(
            "allegation claim accusation charge assertion suggestion rumour rumor report assurance insinuation finding"
        ),
        evidence=_words("evidence sign proof trace indication hint basis foundation confirmation record reason"),
        harmless=_words(
            "plan comment intention decision injury casualty victim death arrest injure hurt kill harm die wound choice doubt idea "
            "expect know sleep sound respond answer hear see disclose elaborate specify survive choose decide need wait timetable "
            "survivor fatality problem delay immediate further other say want hesitate agree"
        ),
        firm=_words(
            "insist maintain reiterate stress emphasise emphasize swear vow assure accept concede protest repeat declare"
        ),
        negations=_words("not n't"),
        any=_words("any either ever"),
        no=_words("no neither none nothing zero"),
        demonstratives=_words("this that these those such"),
        clause_openers=_words("not no never neither nor nothing none"),
        have_be=_words("have be there"),
    ),
    status=StatusWords(
        planned_cues=_words(
            "promise vow pledge plan intend vote threaten undertake agree schedule aim decide commit propose prepare"
        ),
        forecast_cues=_words("expect predict forecast anticipate foresee project"),
        alleged_cues=_words("accuse allege suspect"),
        alleged_phrases=(
            "pointing the finger at",
            "point the finger at",
            "points the finger at",
            "pointed the finger at",
        ),
        possible_cues=_words("fear reckon speculate guess worry suspect imagine hint surmise"),
        planned_phrases=(
            "plan to",
            "intend to",
            "aim to",
            "set to",
            "is to",
            "are to",
            "was to",
            "were to",
            "due to",
            "scheduled to",
            "planned for",
            "slated to",
            "slated for",
            "prepare to",
            "going to",
            "pledge to",
            "promise to",
            "vow to",
            "agree to",
            "scheduled for",
            "due for",
            "decide to",
            "propose to",
            "poised to",
            "plan for",
            "be planning",
        ),
        planned_nouns=_words("plan goal aim intention proposal target project ambition"),
        forecast_phrases=(
            "expected to",
            "anticipated to",
            "forecast to",
            "likely to",
            "expect to",
            "projected to",
            "predicted to",
            "anticipated",
            "expected",
        ),
        possible_words=_words("probably possibly perhaps maybe presumably conceivably potentially apparently"),
        possible_adjectives=_words("possible potential"),
        possible_modals=_words("may might could"),
        can=_words("can"),
        future_modals=_words("will 'll ’ll wo shall"),
        would=_words("would 'd ’d"),
        ought=_words("should"),
        duties=_words("require oblige need have force"),
        conditions=_words("if unless"),
        inverted=_words("had were should"),
        whether=_words("whether if"),
        decided=_words(
            "open reopen launch publish release build close deploy hire invest buy sell sign appoint ban introduce appeal sue visit "
            "construct expand cut recruit announce pay raise lower abolish replace host hold"
        ),
        future_words=_words("next coming upcoming tomorrow soon later future forthcoming subsequent"),
        future_prepositions=_words("by before until from in on within after"),
        reported_words=_words("reportedly supposedly purportedly"),
        reported_phrases=(
            "been reported",
            "is reported",
            "are reported",
            "was reported",
            "were reported",
            "is said to",
            "are said to",
            "is understood to",
            "are understood to",
            "is believed to",
            "are believed to",
            "is thought to",
            "are thought to",
        ),
        alleged_words=_words("allegedly"),
        accused=(
            "accused of",
            "suspected of",
            "charged with",
            "blamed for",
            "alleged to have",
            "alleged to",
            "suspected to have",
        ),
    ),
    methods=MethodWords(
        by_content=(
            (
                "satellite imagery",
                (
                    "satellite image",
                    "satellite images",
                    "satellite imagery",
                    "satellite photo",
                    "satellite photos",
                    "satellite picture",
                    "satellite pictures",
                    "aerial photographs",
                    "aerial images",
                ),
            ),
            (
                "job advertisements",
                (
                    "job advert",
                    "job adverts",
                    "job advertisement",
                    "job advertisements",
                    "job posting",
                    "job postings",
                    "job listing",
                    "job listings",
                    "job ad",
                    "job ads",
                    "jobs posted",
                    "posts advertised",
                    "jobs advertised",
                    "vacancies",
                    "vacancy",
                    "adverts",
                    "advertisements",
                    "job offers",
                    "recruitment ads",
                ),
            ),
            (
                "social media",
                (
                    "social media",
                    "telegram channel",
                    "telegram channels",
                    "on telegram",
                    "on twitter",
                    "on facebook",
                    "on instagram",
                    "on tiktok",
                    "vkontakte",
                    "on x",
                ),
            ),
            (
                "wreckage inspection",
                (
                    "in the wreckage",
                    "among the wreckage",
                    "wreckage of",
                    "in the remains",
                    "in the debris",
                    "debris of",
                    "debris from",
                    "found to contain",
                    "fragments of",
                    "salvaged",
                    "dismantled",
                    "disassembled",
                    "taken apart",
                ),
            ),
            (
                "website inspection",
                ("leak site", "website showed", "website shows", "the website", "web page", "online database"),
            ),
        ),
        by_source=(
            ("satellite imagery", ("satellite",)),
            (
                "imagery",
                (
                    "image",
                    "images",
                    "imagery",
                    "photo",
                    "photos",
                    "photograph",
                    "photographs",
                    "picture",
                    "pictures",
                    "video",
                    "videos",
                    "footage",
                    "drone footage",
                    "clip",
                    "clips",
                ),
            ),
            (
                "sensor",
                (
                    "sensor",
                    "sensors",
                    "seismograph",
                    "seismometer",
                    "gauge",
                    "radar",
                    "monitoring station",
                    "detector",
                    "measured",
                    "tracker",
                    "meter",
                    "transponder",
                    "tracking data",
                ),
            ),
            ("log", ("log", "logs", "logbook", "log book")),
            ("leak", ("leaked", "leak", "leaks", "whistleblower")),
            (
                "document",
                (
                    "document",
                    "documents",
                    "manifest",
                    "note",
                    "memo",
                    "memorandum",
                    "letter",
                    "email",
                    "emails",
                    "e-mail",
                    "filing",
                    "filings",
                    "contract",
                    "invoice",
                    "register",
                    "records",
                    "file",
                    "files",
                    "indictment",
                    "brochure",
                    "transcript",
                    "affidavit",
                    "dossier",
                    "permit",
                    "ledger",
                    "customs data",
                    "court papers",
                ),
            ),
            (
                "study",
                (
                    "study",
                    "survey",
                    "research",
                    "paper",
                    "poll",
                    "analysis",
                    "researchers",
                    "audit",
                    "census",
                    "model",
                ),
            ),
            ("intelligence", ("intelligence", "spy agency", "spies", "intercepts", "intercepted")),
            (
                "eyewitness",
                (
                    "witness",
                    "witnesses",
                    "eyewitness",
                    "eyewitnesses",
                    "saw",
                    "heard",
                    "watched",
                    "witnessed",
                    "bystander",
                    "bystanders",
                    "onlookers",
                ),
            ),
            (
                "official statement",
                (
                    "statement",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "press release",
                    "ministry",
                    "communique",
                    "communiqué",
                    "police",
                    "officials",
                    "minister",
                    "government",
                    "white house",
                    "kremlin",
                ),
            ),
        ),
        by_kind={"document": "document", "imagery": "imagery", "study": "study"},
        witness=(
            "i stood",
            "i saw",
            "i watched",
            "i heard",
            "we saw",
            "i was there",
            "we watched",
            "i walked",
            "i visited",
            "we visited",
        ),
        witness_label="eyewitness",
        interview=_words("me us reporters newspaper"),
        interview_label="interview",
    ),
    lead_ins=(
        "it is noteworthy that",
        "it is worth noting that",
        "it should be noted that",
        "it is notable that",
        "notably,",
        "however,",
        "nevertheless,",
        "nonetheless,",
        "moreover,",
        "furthermore,",
        "additionally,",
        "in addition,",
        "also,",
        "in contrast,",
        "by contrast,",
        "meanwhile,",
        "still,",
        "besides,",
        "therefore,",
        "thus,",
        "indeed,",
        "of course,",
        "but",
        "and",
        "yet",
        "correction:",
        "update:",
        "clarification:",
        "so far",
        "in fact,",
        "for example,",
        "for instance,",
        "on the other hand,",
    ),
    silence=(
        "declined to",
        "declines to",
        "decline to",
        "refused to",
        "refuses to",
        "refuse to",
        "would not",
        "could not say",
        "did not say",
        "did not comment",
        "did not respond",
        "did not answer",
        "asked about",
        "asked if",
        "asked whether",
        "asked to comment",
        "not immediately",
        "no comment",
        "could not be reached",
        "neither confirm",
        "would neither",
        "does not comment",
        "asked how",
        "did not immediately",
        "did not return",
    ),
    addressed=_words("you"),
    that=_words("that"),
    and_words=_words("and but or while whereas"),
    joined_nouns=(", and ", ", as well as ", " as well as ", "; "),
    as_names=_words(
        "called named titled entitled dubbed inscription word words nicknamed labelled labeled marked codenamed company firm"
    ),
)
