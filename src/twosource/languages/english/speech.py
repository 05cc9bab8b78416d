"""English: speech."""

from __future__ import annotations

from .._speech import (
    ChainWords,
    PronounWords,
    SpeakerWords,
    SpeechWords,
    StanceWords,
    StatusWords,
)  # fmt: skip
from ._given_names import GIVEN_NAMES, SURNAME_ENDINGS
from ._methods import methods
from ._speakers import GENDERS, NOUN_KINDS
from ._surroundings import surroundings


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


speech = SpeechWords(
    pronouns=PronounWords(
        genders={"he": "m", "she": "f"},
        things=_words("it"),
        many=_words("they"),
        ours=_words("we i"),
        our=_words("our my"),
        alone=_words("i my"),
        parts=_words("one another both others some other"),
        relatives=_words("which who that"),
        persons=_words("who"),
        nobody=_words("nobody none no-one noone"),
    ),
    speakers=SpeakerWords(
        kinds=NOUN_KINDS,
        families=(
            _words(
                "company firm business maker manufacturer operator owner producer supplier contractor airline bank corporation "
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
        genders=GENDERS,
        carriers=_words(
            "report reports article story dispatch investigation research study survey analysis paper statement data figures "
            "findings documents document post letter interview account review audit poll reporting work"
        ),
        written_by=frozenset(
            f"{verb} by"
            for verb in (
                "published",
                "written",
                "compiled",
                "prepared",
                "conducted",
                "produced",
                "released",
                "issued",
                "commissioned",
            )
        ),
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
            "same british american french german russian chinese japanese indian italian spanish ukrainian "
            "turkish local national "
            "daily weekly online latest original second first new other state-run private unnamed own"
        ),
        onlookers=_words(
            "analyst expert scholar researcher professor academic economist witness resident neighbour neighbor"
            " nurse docker driver "
            "observer commentator historian critic volunteer passenger survivor worker student broker trader columnist"
        ),
        callings=(
            _words("spokesman spokeswoman spokesperson"),
            _words("analyst expert scholar researcher academic professor specialist scientist fellow historian"),
            _words("chief boss director executive manager head chairman chairwoman president ceo"),
            _words("official officer commander"),
            _words("lawyer attorney"),
        ),
        anyone=_words("person man woman individual source insider mole tipster whistleblower informant eyewitness"),
        mouthpieces=_words("spokesman spokeswoman spokesperson representative executive chief director lawyer"),
        possessives={"his": "he", "her": "she", "its": "it", "their": "they"},
        owned="{owner}'s {noun}",
        issuing=_words("company firm business group organisation organization association charity union federation"),
        sites=_words("plant mine factory terminal port harbour harbor airport refinery yard shipyard smelter mill hotel"),
        within=_words("at"),
        versions=(
            "version of this",
            "version of our",
            "version of the article",
            "version of the story",
            "version of the report",
        ),
        doing={"owns": "owner", "operates": "operator", "runs": "operator", "makes": "maker", "supplies": "supplier"},
        performed=_words("order approve authorise authorize award grant"),
        generic=_words(
            "company firm business group organisation organization agency authority body association operator owner maker "
            "document"
        ),
        age=r"\d+-year-old",
        given_names=GIVEN_NAMES,
        surname_endings=SURNAME_ENDINGS,
        oblique={"him": "he", "his": "he", "her": "she", "hers": "she"},
    ),
    chains=ChainWords(
        tell=_words("tell inform assure remind confirm explain complain say admit reveal write speak"),
        told=_words("told tells informed"),
        those=_words("the that"),
        hearers=_words("agency"),
        audiences=_words(
            "congress parliament senate house court council committee commission ministry government board jury"
            " police tribunal "
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
            "spoke to",
            "spoke with",
            "speaking with",
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
        agencies=(
            "news agency",
            "press agency",
            "newswire",
            "reuters",
            "afp",
            "associated press",
            "dpa",
            "xinhua",
            "tass",
            "ap",
        ),
    ),
    stance=StanceWords(
        deny=_words(
            "deny reject dismiss refute disown withdraw retract rebut contradict disavow repudiate exclude debunk discount "
            "quash rubbish"
        ),
        deny_phrases=(
            "rule out",
            "rules out",
            "ruled out",
            "ruling out",
            "walk back",
            "walked back",
            "brush off",
            "brushes off",
            "brushed off",
            "brush aside",
            "brushes aside",
            "brushed aside",
            "laughs off",
            "laughed off",
            "shrugs off",
            "shrugged off",
            "waves away",
            "waved away",
            "waved aside",
            "knocks down",
            "knocked down",
            "shot down",
            "scoffs at",
            "scoffed at",
            "poured scorn",
            "pours scorn",
            "took issue with",
            "pushes back",
            "pushed back",
        ),
        not_deny=_words("not n't never neither cannot nor"),
        doubt=_words("doubt question dispute challenge query"),
        doubt_phrases=(
            "cast doubt",
            "casts doubt",
            "casting doubt",
            "sceptical",
            "skeptical",
            "unconvinced",
            "cold water on",
        ),
        disbelief=("not convinced", "not believe", "n't believe", "n’t believe", "n't buy", "n’t buy", "not persuaded"),
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
            "fairy tale",
            "fairy story",
            "fantasy",
            "pack of lies",
            "bogus",
            "a joke",
            "scaremongering",
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
            "plan comment intention decision injury casualty victim death arrest injure hurt kill harm die "
            "wound choice doubt idea "
            "expect know sleep respond answer hear see disclose elaborate specify survive choose decide "
            "need wait timetable "
            "survivor fatality problem delay immediate further other say want hesitate agree"
        ),
        firm=_words(
            "insist maintain reiterate stress emphasise emphasize swear vow assure accept concede protest repeat declare"
        ),
        negations=_words("not n't n’t never"),
        any=_words("any either ever"),
        no=_words("no neither none nothing zero nobody no-one nowhere"),
        disputed=_words("safe unsafe dangerous responsible guilty liable involved true real"),
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
            "open reopen launch publish release build close deploy hire invest buy sell sign appoint ban "
            "introduce appeal sue visit "
            "construct expand cut recruit announce pay raise lower abolish replace host hold start begin file submit "
            "distribute send evacuate relocate demolish"
        ),
        able=_words("could can ca"),
        befalling=_words(
            "be have need face see lose win die suffer fall benefit know feel get receive struggle remain continue "
            "miss fail grow resume return "
            "become depend survive earn gain find want like hear learn understand exceed reach default collapse run"
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
    methods=methods,
    surroundings=surroundings,
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
        "stopped short",
        "stops short",
        "stop short",
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
    after_pointing=_words("is was has had will would does did isn't wasn't doesn't didn't isn’t wasn’t never"),
    and_words=_words("and but or while whereas"),
    joined_nouns=(", and ", ", as well as ", " as well as ", "; "),
    as_names=_words(
        "called named titled entitled dubbed inscription word words nicknamed labelled labeled marked codenamed company firm"
    ),
)
