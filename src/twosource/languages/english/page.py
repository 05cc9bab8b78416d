"""English: page."""

from __future__ import annotations

from .._page import PageWords
from . import furniture

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
NAME = r"[^,.;:|()]{2,60}"
OUTLETS = r"(?P<who>[^.;:|()]{2,80})"

page = PageWords(
    function_words=frozenset(
        "the of and to a in is was that for it on with as at by from be are were has have had this which an or but not they "
        "their he his she her we our you its been would will who said more than can could there when if about into after "
        "over also what all no one up out so some them him".split()
    ),
    months=tuple(
        (form, number)
        for number, name in enumerate(MONTHS, start=1)
        for form in dict.fromkeys((name, name[:3], *(("sept",) if name == "september" else ())))
    ),
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
              "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
    published_marks=("first published", "originally published", "published", "posted", "date published", "publication date",
                     "issued", "released", "release date", "date", "filed", "publ", "pub"),
    modified_marks=("updated", "last updated", "update", "modified", "last modified", "edited", "revised", "amended", "corrected",
                    "reviewed", "last reviewed", "changed", "last changed", "up to date as of"),
    other_date_marks=("copyright", "accessed", "retrieved", "since", "founded", "est", "established", "joined", "born", "until",
                      "expires", "valid", "printed", "archived", "embargoed until", "embargo"),
    relative_date_patterns=(
        r"\b(\d+|an?|one|two|three|few|several) ?(s|sec|second|m|min|minute|h|hr|hour|d|day|week|month|year)s? ago\b|\bjust now\b"
        r"|\byesterday\b|\btoday\b|\b\d+[hd] ?ago\b",
    ),
    dateline_labels=frozenset(
        "update updated correction corrected breaking live watch exclusive opinion analysis explainer video note editor "
        "question answer quote summary key factbox timeline background advisory alert urgent clarification retraction "
        "recap review poll photos interview comment".split()
    ),
    byline_openers=("by", "words by", "words", "written by", "text by", "text", "story by", "story", "report by", "reported by",
                    "reporting by", "author", "authors", "interview", "interview by", "interviewed by", "posted by", "published by",
                    "article by", "from", "analysis by", "opinion by", "comment by", "review by", "column by", "compiled by",
                    "a report by", "reporter", "correspondent", "writer", "special report by", "dispatch by", "feature by"),
    byline_verbs=("reports", "writes", "reporting", "writing", "reports from", "is in", "was in", "writes from"),
    byline_places=("in", "from", "at", "on", "for", "of"),
    name_joiners=("and", "&", "with"),
    name_particles=frozenset("de da di do dos das del della van von der den ten ter la le du bin ibn al el y e i af av zu st".split()),
    name_titles=frozenset("dr prof professor mr mrs ms miss sir dame lord lady rev fr capt col gen lt maj sgt".split()),
    roles=frozenset(
        "editor reporter correspondent writer journalist columnist contributor producer photographer critic author analyst "
        "commentator stringer blogger intern fellow freelance freelancer researcher staff bureau chief desk newsroom "
        "editor-in-chief sub-editor anchor presenter host chef".split()
    ),
    nobody=frozenset(
        ("staff", "staff writer", "staff writers", "staff reporter", "staff reporters", "our correspondent", "a correspondent",
         "our own correspondent", "our staff", "our reporter", "a staff reporter", "newsroom", "news desk", "newsdesk", "the newsroom",
         "news staff", "web desk", "web team", "online desk", "admin", "administrator", "editor", "the editor", "editorial staff",
         "editorial team", "editorial board", "the editors", "editors", "guest", "guest author", "guest contributor", "reporter",
         "special correspondent", "our special correspondent", "correspondent", "anonymous", "news team", "agencies", "agency",
         "agency staff", "wire services", "news agencies", "staff and agencies", "wire reports", "digital team", "contributor",
         "staff correspondent", "our foreign staff", "foreign staff", "our foreign desk", "author", "team", "unknown", "no author"),
    ),
    outlet_nouns=frozenset(
        "post herald gazette news times tribune press bulletin today weekly daily wire agency chronicle observer journal review "
        "mail telegraph guardian standard star sun mirror express courier dispatch echo examiner register ledger sentinel "
        "monitor record globe inquirer enquirer reporter argus advertiser independent citizen democrat republican argosy "
        "magazine broadcasting radio tv television media network newswire newspaper digest insider briefing online "
        "channel planet beacon banner voice messenger intelligencer correspondent newsletter blog lantern outlook report "
        "reports tidings clarion spectator statesman economist advocate leader argonaut world eye watch desk "
        "fm am bbc cnn cbs nbc abc npr pbs cbc rte itv dw aljazeera".split()
    ),
    outlet_openers=("the", "a"),
    agencies=frozenset(
        ("reuters", "thomson reuters", "ap", "associated press", "afp", "agence france-presse", "dpa", "pa", "pa media",
         "press association", "upi", "united press international", "bloomberg", "bloomberg news", "ani", "pti", "ians", "uni",
         "press trust of india", "xinhua", "tass", "interfax", "ria novosti", "ria", "kyodo", "kyodo news", "jiji", "yonhap",
         "anadolu", "anadolu agency", "aa", "efe", "ansa", "apa", "aap", "mti", "pap", "čtk", "ctk", "bta", "ukrinform", "unian",
         "interfax-ukraine", "tanjug", "hina", "ntb", "tt", "ritzau", "stt", "belga", "anp", "lusa", "bernama", "antara", "wam",
         "sana", "irna", "isna", "fars", "tasnim", "mehr", "kuna", "spa", "qna", "nna", "kcna", "cp", "canadian press",
         "the canadian press", "rfe/rl", "voa", "cnn", "bbc", "ips", "ians-english", "zuma", "dow jones", "knn", "sapa",
         "prnewswire", "pr newswire", "business wire", "businesswire", "globe newswire", "globenewswire", "accesswire",
         "newsfile corp", "marketwired", "ein presswire", "ots", "cision"),
    ),
    outlet_patterns=(
        r"(?:©|\(c\)|copyright)\s*(?:copyright )?(?:\(c\) |© )?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,? )?(?P<who>[^.|,;©0-9]{3,60})",
        r"^(?P<who>[^.|,;]{3,50}) (?:is|are) (?:read by|published by|a (?:weekly|daily|monthly|registered|trading name|newspaper|magazine|website))",
    ),
    self_description_patterns=(
        r"^(is|are|was) (an?|the|one of|part|owned|operated|published|read|run|edited|produced|funded|registered|based|committed|"
        r"dedicated|independent|available|your|our)\b",
        r"^(has|have) (been|served|over|more than|\d+)\b.{0,80}(years|readers|members|employees|countries|offices)",
        r"^(was )?(founded|established|launched|set up)\b|^(employs|operates|provides|publishes|covers|represents|serves|offers|brings)\b",
    ),
    tagline_patterns=(
        r"^(the|an?|your|our) .{0,40}\b(weekly|daily|monthly|newspaper|paper|magazine|voice|home|source|journal|website|site|guide|"
        r"independent|leading|trusted|number one|oldest|first)\b.{0,60}$",
        r"^(for|news|views|all|independent|trusted|serving|since|established|est\.|founded|where|because|telling|bringing|covering|"
        r"reporting|keeping|truth|fearless|brighter|first|free|daily|weekly)\b(?!.*\d{2,}).{0,60}$",
        r"^.{0,60}\bsince (1[6-9]|20)\d\d$",
    ),
    release_patterns=(
        r"(press|media|news) (release|statement|notice|announcement|advisory|bulletin)\b.{0,50}|for immediate (release|publication).{0,30}"
        r"|statement|official statement|public statement|communiqu[eé]|(joint )?statement (by|from|of)\b.{0,60}|announcement|press note"
        r"|(news|media) from\b.{0,60}",
    ),
    section_words=frozenset(
        "home news world uk us u.s. europe asia africa americas australia middle east international national local politics business "
        "economy money markets finance tech technology science health sport sports football culture arts lifestyle life style "
        "travel opinion comment analysis features entertainment video videos audio podcasts weather education environment climate "
        "energy defence defense security industry jobs property motoring food fashion books film music tv puzzles crosswords "
        "horoscopes stars obituaries letters magazine weekend more latest live trending archive about contact subscribe shop "
        "land sea air crime courts media region regions regional society religion city metro breaking investigations exclusive "
        "explainers data newsletters events community cars transport shipping agriculture law insights headlines top stories".split()
    ),
    title_labels=frozenset(("title", "headline", "subject", "re", "heading")),
    credit_patterns=(
        rf"(?:with|using) (?:information|reporting|material|inputs?|files?|additional (?:information|material)|agency|reports?|input|details|"
        rf"data|content|contributions?)(?: material| reporting| inputs?| reports?)? (?:from|by|of|provided by|supplied by|via) (?P<who>.{{2,90}})",
        r"with (?P<who>[^.;]{2,60}?) (?:inputs?|reports?|reporting|material|information|files?)",
        r"(?P<who>agencies|news agencies|wire services|agency reports|wire reports)(?: contributed to this (?:report|story|article))?",
        r"(?:via|source|sources|from|news source|original source|original|text) ?[:–-] ?(?P<who>.{2,80})",
        r"(?:this|the|a version of this|an earlier version of this|a longer version of this) (?:article|story|report|piece|text|post|column|"
        r"interview|dispatch|feature|content)? ?(?:was |is |has been |first |originally |also )*(?:first |originally )?(?:published|appeared|posted|"
        r"produced|written|provided|republished|reprinted|reproduced|syndicated|supplied|distributed|adapted|translated|taken|based|"
        r"issued)(?: here)?(?: with (?:the )?(?:kind )?permission)? (?:first )?(?:in|on|by|from|with|at|under|for|as part of)\b (?P<who>.{2,120})",
        r"(?:first |originally )?(?:published|appeared|posted|republished|reprinted|reproduced|syndicated|adapted|translated)(?: here)?"
        r"(?: with (?:the )?(?:kind )?permission| courtesy)?(?: (?:first|originally))? (?:in|on|by|from|of) (?P<who>.{2,100})",
        r"(?:by arrangement|in (?:partnership|collaboration|cooperation|co-operation)|courtesy|by permission|reprinted by permission|"
        r"by courtesy) (?:with|of) (?P<who>.{2,80})",
        r"(?:information|material|reporting|files?|quotes?|text) (?:from|by) (?P<who>.{2,80}?) (?:was|were|is|has been) (?:used|included).{0,40}",
        r"(?P<who>[^.;:]{2,60}) contributed (?:to this (?:report|article|story|piece)|reporting)",
        r"translat(?:ed|ion)(?: and edited)? (?:by|from|of) (?P<who>.{2,80})",
        r"(?:additional (?:reporting|material|information)|reporting|based on (?:reporting|reports?|a report|an article)) (?:by|from|in|of) (?P<who>.{2,90})",
        r"(?:©|\(c\)|copyright)(?: \d{4})?,? (?P<who>(?:the )?(?:associated press|reuters|thomson reuters|afp|agence france-presse|dpa|pa media|bloomberg)[^.]{0,40})",
        r"(?:h/t|hat tip:?|hat tip to) (?P<who>.{2,60})",
    ),
    staff_credit_patterns=(r"(reporting|writing|additional reporting|editing|reported|written|report|story|edited|compiled) (by|from|in)\b.{2,140}",),
    correction_patterns=(
        r"(correction|corrections|clarification|editor'?s'? note|editors'? note|erratum|retraction|amendment)"
        r"(?: ?[,(]? ?\w+ \d{1,2}(?:, \d{4})?\)?| ?[,(]? ?\d{1,2} \w+(?: \d{4})?\)?)? ?[:–—-] ?.{15,}",
        r"(this|an earlier version of this|a previous version of this|the) (article|story|report|piece|post|version|headline|interview)\b.{0,40}"
        r"(was|has been|were) (amended|corrected|updated to correct|clarified|changed|edited to)\b.*",
        r"an? (earlier|previous) version of (this|the|our) (article|story|report|piece|post|headline)\b.*",
    ),
    correction_title_patterns=(r"(corrections?|clarifications?|corrections? (and|&) clarifications?|errat(um|a)|retractions?|setting the record straight|for the record)\b.{0,40}",),
    bio_patterns=(
        r"(?P<who>[^,.;:]{2,50}?),? (?:is|was|has been|serves as|works as|works for|writes|covers|reports|edits|lives|joined|teaches|contributes)\b"
        r".{0,120}?\b(?:writer|journalist|reporter|editor|correspondent|author|columnist|blogger|contributor|freelancer?|photographer|"
        r"broadcaster|producer|staff|writes (?:for|about|on)|covers|reports (?:for|on)|covering|newsroom|bureau|our|this (?:newspaper|website|"
        r"paper|magazine|site)|follow (?:him|her|them)|desk)\b.*",
        r"(?P<who>[^,.;:]{2,50}?) (?:can be (?:reached|contacted|followed)|tweets at|is on (?:x|twitter|bluesky|mastodon)|may be reached)\b.*",
        r"(?:contact|follow|email|reach|write to) (?P<who>[^,.;:@]{2,40}?) (?:at|on|via|by|@)\b.*",
    ),
    bio_heading_patterns=(r"about (the (authors?|writers?|reporters?|contributors?)|[a-z' .-]{2,40})|(author|writer|contributor)s?( bio| profile| info)?:?|meet the (author|team)",),
    image_credit_patterns=(
        r"(?:file |library |archive |stock |handout |representative |representational |illustrative |main |lead |cover |featured? |header |top )?"
        r"(?:photo(?:graph|graphy|s)?|picture|pic|image|images|illustration|graphic|credit|credits|photo credit|image credit|picture credit|image source|"
        r"photo source|courtesy|map|video|screenshot|screengrab)(?: (?:credit|source|courtesy|by|from|via|of))*\s*[:/|–—-]\s*(?P<who>[^\"]{2,120})",
        r"(?:photo(?:graph)?s?|picture|image|illustration|graphic|video)(?: taken)? (?:by|from|courtesy(?: of)?|via|provided by|supplied by) (?P<who>[^\"]{2,100})",
        r"(?:©|\(c\)) ?(?:\d{4} )?(?P<who>[^\"]{2,80})",
        r"(?P<who>[^\"]{2,60}(?:/| via )(?:getty images|getty|reuters|afp|ap|ap photo|epa|epa-efe|shutterstock|istock|alamy|pa|pa wire|pa images|rex|"
        r"zuma|tass|sipa|bloomberg|anadolu|xinhua|unsplash|pixabay|flickr|wikimedia commons|wikimedia|nurphoto|eyevine|dpa|pool|handout|twitter|x|facebook))",
        r"(?P<who>(?:ap photo|reuters|afp|getty images|epa|pa|alamy|shutterstock|istock|xinhua|file|courtesy|handout|supplied)/[^\"]{2,60})",
    ),
    library_picture_patterns=(
        r"\b(file|library|archive|archived|stock|illustrative|representational?|representative|generic) (photo(graph)?|picture|image|pic|shot|footage|foto|video)\b"
        r"|\((file|library|archive)\)|\bfor (illustration|representation(al)?|illustrative)( purposes?)?( only)?\b|\bfile photo\b",
    ),
    caption_patterns=(r"(caption|photo caption|image caption|pictured|picture|photo|image|above|below|left|right|top|in this (?:photo|image|picture|handout|file|undated|screen)\b[^:,]{0,60}|figure \d+|fig\. ?\d+): ?.{5,}",),
    furniture_line_patterns=furniture.LINES,
    furniture_opener_patterns=furniture.OPENERS,
    furniture_anywhere_patterns=furniture.ANYWHERE,
    furniture_edge_patterns=furniture.EDGE,
    end_patterns=furniture.ENDS,
    list_heading_patterns=furniture.LIST_HEADINGS,
    furniture_hints=furniture.HINTS,
)  # fmt: skip
