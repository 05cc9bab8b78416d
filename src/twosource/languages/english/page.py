"""English: page."""

from __future__ import annotations

from .._page import PageWords
from . import furniture

page = PageWords(
    function_words=frozenset([
        "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could",
        "for", "from", "had", "has", "have", "he", "her", "him", "his", "if", "in", "into", "is", "it", "its", "more",
        "no", "not", "of", "on", "one", "or", "our", "out", "over", "said", "she", "so", "some", "than", "that", "the",
        "their", "them", "there", "they", "this", "to", "up", "was", "we", "were", "what", "when", "which", "who", "will",
        "with", "would", "you",
    ]),
    months=(
        ("january", 1), ("jan", 1), ("february", 2), ("feb", 2), ("march", 3), ("mar", 3), ("april", 4), ("apr", 4),
        ("may", 5), ("june", 6), ("jun", 6), ("july", 7), ("jul", 7), ("august", 8), ("aug", 8), ("september", 9),
        ("sep", 9), ("sept", 9), ("october", 10), ("oct", 10), ("november", 11), ("nov", 11), ("december", 12),
        ("dec", 12),
    ),
    weekdays=(
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
        "thur", "thurs", "fri", "sat", "sun",
    ),
    published_marks=(
        "first published", "originally published", "published", "posted", "date published", "publication date", "issued",
        "released", "release date", "date", "filed", "publ", "pub",
    ),
    modified_marks=(
        "updated", "last updated", "update", "modified", "last modified", "edited", "revised", "amended", "corrected",
        "reviewed", "last reviewed", "changed", "last changed", "up to date as of",
    ),
    other_date_marks=(
        "copyright", "accessed", "retrieved", "since", "founded", "est", "established", "joined", "born", "until",
        "expires", "valid", "printed", "archived", "embargoed until", "embargo",
    ),
    relative_date_patterns=(
        r"\b(\d+|an?|one|two|three|few|several) ?(s|sec|second|m|min|minute|h|hr|hour|d|day|week|month|year)s? ago\b",
        r"\bjust now\b", r"\byesterday\b", r"\btoday\b", r"\b\d+[hd] ?ago\b",
    ),
    dateline_labels=frozenset([
        "advisory", "alert", "analysis", "answer", "background", "breaking", "clarification", "comment", "corrected",
        "correction", "editor", "exclusive", "explainer", "factbox", "interview", "key", "live", "note", "opinion",
        "photos", "poll", "question", "quote", "recap", "retraction", "review", "summary", "timeline", "update", "updated",
        "urgent", "video", "watch",
    ]),
    byline_openers=(
        "by", "words by", "words", "written by", "text by", "text", "story by", "story", "report by", "reported by",
        "reporting by", "author", "authors", "interview", "interview by", "interviewed by", "posted by", "published by",
        "article by", "from", "analysis by", "opinion by", "comment by", "review by", "column by", "compiled by",
        "a report by", "reporter", "correspondent", "writer", "special report by", "dispatch by", "feature by",
    ),
    byline_verbs=(
        "reports", "writes", "reporting", "writing", "reports from", "is in", "was in", "writes from",
    ),
    byline_places=(
        "in", "from", "at", "on", "for", "of",
    ),
    name_joiners=(
        "and", "&", "with",
    ),
    name_particles=frozenset([
        "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el", "i",
        "ibn", "la", "le", "st", "ten", "ter", "van", "von", "y", "zu",
    ]),
    name_titles=frozenset([
        "capt", "col", "dame", "dr", "fr", "gen", "lady", "lord", "lt", "maj", "miss", "mr", "mrs", "ms", "prof",
        "professor", "rev", "sgt", "sir",
    ]),
    roles=frozenset([
        "analyst", "anchor", "author", "blogger", "bureau", "chef", "chief", "columnist", "commentator", "contributor",
        "correspondent", "critic", "desk", "editor", "editor-in-chief", "fellow", "freelance", "freelancer", "host",
        "intern", "journalist", "newsroom", "photographer", "presenter", "producer", "reporter", "researcher", "staff",
        "stringer", "sub-editor", "writer",
    ]),
    nobody=frozenset([
        "a correspondent", "a staff reporter", "admin", "administrator", "agencies", "agency", "agency staff", "anonymous",
        "author", "contributor", "correspondent", "digital team", "editor", "editorial board", "editorial staff",
        "editorial team", "editors", "foreign staff", "guest", "guest author", "guest contributor", "news agencies",
        "news desk", "news staff", "news team", "newsdesk", "newsroom", "no author", "online desk", "our correspondent",
        "our foreign desk", "our foreign staff", "our own correspondent", "our reporter", "our special correspondent",
        "our staff", "reporter", "special correspondent", "staff", "staff and agencies", "staff correspondent",
        "staff reporter", "staff reporters", "staff writer", "staff writers", "team", "the editor", "the editors",
        "the newsroom", "unknown", "web desk", "web team", "wire reports", "wire services",
    ]),
    outlet_nouns=frozenset([
        "abc", "advertiser", "advocate", "agency", "aljazeera", "am", "argonaut", "argosy", "argus", "banner", "bbc",
        "beacon", "blog", "briefing", "broadcasting", "bulletin", "cbc", "cbs", "channel", "chronicle", "citizen",
        "clarion", "cnn", "correspondent", "courier", "daily", "democrat", "desk", "digest", "dispatch", "dw", "echo",
        "economist", "enquirer", "examiner", "express", "eye", "fm", "gazette", "globe", "guardian", "herald",
        "independent", "inquirer", "insider", "intelligencer", "itv", "journal", "lantern", "leader", "ledger", "magazine",
        "mail", "media", "messenger", "mirror", "monitor", "nbc", "network", "news", "newsletter", "newspaper", "newswire",
        "npr", "observer", "online", "outlook", "pbs", "planet", "post", "press", "radio", "record", "register", "report",
        "reporter", "reports", "republican", "review", "rte", "sentinel", "spectator", "standard", "star", "statesman",
        "sun", "telegraph", "television", "tidings", "times", "today", "tribune", "tv", "voice", "watch", "weekly", "wire",
        "world",
    ]),
    outlet_openers=(
        "the", "a",
    ),
    agencies=frozenset([
        "aa", "aap", "abc news", "accesswire", "afp", "agence france-presse", "al jazeera", "anadolu", "anadolu agency",
        "ani", "anp", "ansa", "antara", "ap", "apa", "associated press", "bbc", "bbc news", "belga", "bernama",
        "bloomberg", "bloomberg news", "bta", "business wire", "businesswire", "canadian press", "cbs news", "cgtn",
        "cision", "cnn", "cp", "ctk", "deutsche welle", "dow jones", "dpa", "dw", "efe", "ein presswire", "euronews",
        "fars", "fox news", "france 24", "globe newswire", "globenewswire", "hina", "ians", "ians-english", "interfax",
        "interfax-ukraine", "ips", "irna", "isna", "itv news", "jiji", "kcna", "knn", "kuna", "kyodo", "kyodo news",
        "lusa", "marketwired", "mehr", "mti", "nbc news", "ndtv", "newsfile corp", "nhk", "nhk world", "nna", "npr", "ntb",
        "ots", "pa", "pa media", "pap", "pbs", "pr newswire", "press association", "press trust of india", "prnewswire",
        "propublica", "pti", "qna", "radio free europe", "radio free europe/radio liberty", "reuters", "rfe/rl", "rfi",
        "ria", "ria novosti", "ritzau", "rt", "rte", "rté", "sana", "sapa", "sky news", "spa", "sputnik", "stt", "tanjug",
        "tasnim", "tass", "the canadian press", "the conversation", "thomson reuters", "tt", "ukrinform", "uni", "unian",
        "united press international", "upi", "voa", "wam", "xinhua", "yonhap", "zuma", "čtk",
    ]),
    outlet_patterns=(
        (
            r"(?:©|\(c\)|copyright)\s*(?:copyright )?(?:\(c\) |© )?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|"
            r"20)?\d\d)?,? )?(?P<who>[^.|,;©0-9]{3,60})"
        ),
        (
            "^(?P<who>[^.|,;]{3,50}) (?:is|are) (?:read by|published by|a (?:weekly|daily|monthly|registered|"
            "trading name|newspaper|magazine|website))"
        ),
    ),
    self_description_patterns=(
        (
            "^(is|are|was) (an?|the|one of|part|owned|operated|published|read|run|edited|produced|funded|registered|"
            r"based|committed|dedicated|independent|available|your|our)\b"
        ),
        r"^(has|have) (been|served|over|more than|\d+)\b.{0,80}(years|readers|members|employees|countries|offices)",
        r"^(was )?(founded|established|launched|set up)\b",
        r"^(employs|operates|provides|publishes|covers|represents|serves|offers|brings|welcomes)\b",
        r"^(takes|accepts|receives|carries|gets|has|holds|runs) no (money|funding|funds|advert|sponsor|donations|ads)\w*\b",
        r"^(appears|comes out|corrects (its|all|any)|thanks its|is (printed|written|free|sent|supported|made))\b",
        r"^(does|do) not (take|accept|receive|run|sell)\b",
        "^(is|are) not responsible for",
    ),
    organisation_nouns=frozenset([
        "ag", "alliance", "army", "association", "authority", "bank", "board", "bureau", "bv", "campaign", "center",
        "centre", "church", "club", "coalition", "college", "commission", "committee", "company", "corp", "corporation",
        "council", "court", "department", "federation", "forum", "foundation", "fund", "gmbh", "government", "group",
        "holdings", "hospital", "inc", "initiative", "institute", "international", "limited", "llc", "ltd", "ministry",
        "museum", "navy", "network", "office", "parliament", "partners", "party", "plc", "police", "school", "service",
        "services", "society", "trust", "union", "university",
    ]),
    tagline_patterns=(
        (
            r"^(the|an?|your|our) .{0,40}\b(weekly|daily|monthly|newspaper|paper|magazine|voice|home|source|journal|"
            r"website|site|guide|independent|leading|trusted|number one|oldest|first)\b.{0,60}$"
        ),
        (
            r"^(for|news|views|all|independent|trusted|serving|since|established|est\.|founded|where|because|telling|"
            "bringing|covering|reporting|keeping|truth|fearless|brighter|first|free|daily|"
            r"weekly)\b(?!.*\d{2,}).{0,60}$"
        ),
        r"^.{0,60}\bsince (1[6-9]|20)\d\d$",
        r"^(an?|the|your|our) (letter|newsletter|blog|journal|magazine|quarterly|review|briefing) (about|on|of|for|from)\b",
        r"^(daily|weekly|monthly|fortnightly|quarterly) (of|for|from)\b",
        (
            r"^[^.!?]{0,50}\b((every|each) (other |second )?(day|week|month|quarter|mon|tues|wednes|thurs|fri|satur|sun)"
            r"(day)?|(once|twice) a (week|month|year))\b.{0,30}$"
        ),
    ),
    release_patterns=(
        r"(press|media|news) (release|statement|notice|announcement|advisory|bulletin)\b.{0,50}",
        "for immediate (release|publication).{0,30}", "statement", "official statement", "public statement",
        "communiqu[eé]", r"(joint )?statement (by|from|of)\b.{0,60}", "announcement", "press note",
        r"(news|media) from\b.{0,60}",
    ),
    section_words=frozenset([
        "about", "africa", "agriculture", "air", "americas", "analysis", "archive", "arts", "asia", "audio", "australia",
        "books", "breaking", "business", "cars", "city", "climate", "comment", "community", "contact", "courts", "crime",
        "crosswords", "culture", "data", "defence", "defense", "east", "economy", "education", "energy", "entertainment",
        "environment", "europe", "events", "exclusive", "explainers", "fashion", "features", "film", "finance", "food",
        "football", "headlines", "health", "home", "horoscopes", "industry", "insights", "international", "investigations",
        "jobs", "land", "latest", "law", "letters", "life", "lifestyle", "live", "local", "magazine", "markets", "media",
        "metro", "middle", "money", "more", "motoring", "music", "national", "news", "newsletters", "obituaries",
        "opinion", "podcasts", "politics", "property", "puzzles", "region", "regional", "regions", "religion", "science",
        "sea", "security", "shipping", "shop", "society", "sport", "sports", "stars", "stories", "style", "subscribe",
        "tech", "technology", "top", "transport", "travel", "trending", "tv", "u.s.", "uk", "us", "video", "videos",
        "weather", "weekend", "world",
    ]),
    slug_words=frozenset([
        "1st", "2nd", "3rd", "4th", "5th", "adv", "bulletin", "flash", "ld", "lead", "ld-writethru", "newsalert", "sub",
        "take", "urgent", "writethru", "wrap",
    ]),
    legal_forms=frozenset([
        "ab", "ag", "as", "asa", "bv", "corp", "gmbh", "inc", "incorporated", "limited", "llc", "llp", "ltd", "nv", "oy",
        "oyj", "plc", "pty", "pvt", "s.a", "s.p.a", "sa", "spa",
    ]),
    agency_bylines=frozenset([
        "agencies", "agency", "agency reporter", "agency reporters", "agency reports", "agency staff", "from agencies",
        "news agencies", "news agency", "staff and agencies", "wire agencies", "wire reports", "wire services", "wire staff",
    ]),
    agency_nouns=frozenset(["agency", "newswire"]),
    title_labels=frozenset([
        "heading", "headline", "re", "subject", "title",
    ]),
    credit_patterns=(
        (
            "(?:with|using|includes?|including|contains|incorporates|features|draws on|drawing on|compiled (?:with|from)|"
            "drawn from|written with|produced with|prepared with) (?:information|reporting|material|inputs?|files?|"
            "additional (?:information|material)|"
            "agency|reports?|input|details|data|content|contributions?)(?: material| reporting| inputs?|"
            " reports?)? (?:from|by|of|provided by|supplied by|via) (?P<who>.{2,90})"
        ),
        (
            r"(?:[\w .']{2,40} )?with (?P<who>(?:the )?(?:news )?(?:agencies|wires?|afp|ap|reuters|dpa|pa|efe|"
            r"ansa|bloomberg|associated press|xinhua|tass|interfax|anadolu)\b.{0,40})"
        ),
        "with (?P<who>[^.;]{2,60}?) (?:inputs?|reports?|reporting|material|information|files?)",
        (
            "(?P<who>agencies|news agencies|wire services|agency reports|"
            "wire reports)(?: contributed to this (?:report|story|article))?"
        ),
        "(?:via|source|sources|from|news source|original source|original|text) ?[:–-] ?(?P<who>.{2,80})",
        (
            "(?:this|the|a version of this|an earlier version of this|a longer version of this) (?:article|story|"
            "report|piece|text|post|column|interview|dispatch|feature|content)? ?(?:was |is |has been |first |"
            "originally |also )*(?:first |originally )?(?:published|appeared|posted|produced|written|provided|"
            "republished|reprinted|reproduced|syndicated|supplied|distributed|adapted|translated|taken|based|"
            "issued)(?: here)?(?: with (?:the )?(?:kind )?permission)? (?:first )?(?:in|on|by|from|with|at|under|for|"
            r"as part of)\b (?P<who>.{2,120})"
        ),
        (
            "(?:first |originally )?(?:published|appeared|posted|republished|reprinted|reproduced|syndicated|adapted|"
            "translated)(?: here)?(?: with (?:the )?(?:kind )?permission| courtesy)?(?: (?:first|originally))? (?:in|"
            "on|by|from|of) (?P<who>.{2,100})"
        ),
        (
            "(?:by arrangement|in (?:partnership|collaboration|cooperation|co-operation)|courtesy|by permission|"
            "reprinted by permission|by courtesy) (?:with|of) (?P<who>.{2,80})"
        ),
        (
            "(?:information|material|reporting|files?|quotes?|text) (?:from|by) (?P<who>.{2,80}?) (?:was|were|is|"
            "has been) (?:used|included).{0,40}"
        ),
        "(?P<who>[^.;:]{2,60}) contributed (?:to this (?:report|article|story|piece)|reporting)",
        "translat(?:ed|ion)(?: and edited)? (?:by|from|of) (?P<who>.{2,80})",
        (
            "(?:additional (?:reporting|material|information)|reporting|based on (?:reporting|reports?|a report|"
            "an article)) (?:by|from|in|of) (?P<who>.{2,90})"
        ),
        (
            r"(?:©|\(c\)|copyright)(?: \d{4})?,? (?P<who>(?:the )?(?:associated press|reuters|thomson reuters|afp|"
            "agence france-presse|dpa|pa media|bloomberg)[^.]{0,40})"
        ),
        "(?:h/t|hat tip:?|hat tip to) (?P<who>.{2,60})",
    ),
    staff_credit_patterns=(
        (
            "(reporting|writing|additional reporting|editing|reported|written|report|story|edited|compiled) (by|from|"
            r"in)\b.{2,140}"
        ),
    ),
    correction_patterns=(
        (
            "(correction|corrections|clarification|editor'?s'? note|editors'? note|erratum|retraction|"
            r"amendment)(?: ?[,(]? ?\w+ \d{1,2}(?:, \d{4})?\)?| ?[,(]? ?\d{1,2} \w+(?: \d{4})?\)?)? ?[:–—-] ?.{15,}"
        ),
        (
            "(this|an earlier version of this|a previous version of this|the) (article|story|report|piece|post|"
            r"version|headline|interview)\b.{0,40}(was|has been|were) (amended|corrected|updated to correct|clarified|"
            r"changed|edited to)\b.*"
        ),
        r"an? (earlier|previous) version of (this|the|our) (article|story|report|piece|post|headline)\b.*",
    ),
    correction_title_patterns=(
        (
            "(corrections?|clarifications?|corrections? (and|&) clarifications?|errat(um|a)|retractions?|"
            r"setting the record straight|for the record)\b.{0,40}"
        ),
    ),
    bio_patterns=(
        (
            "(?P<who>[^,.;:]{2,50}?),? (?:is|was|has been|serves as|works as|works for|writes|covers|reports|edits|"
            r"lives|joined|teaches|contributes)\b.{0,120}?\b(?:writer|journalist|reporter|editor|correspondent|author|"
            "columnist|blogger|contributor|freelancer?|photographer|broadcaster|producer|staff|writes (?:for|about|"
            "on)|covers|reports (?:for|on)|covering|newsroom|bureau|our|this (?:newspaper|website|paper|magazine|"
            r"site)|follow (?:him|her|them)|desk)\b.*"
        ),
        (
            "(?P<who>[^,.;:]{2,50}?) (?:can be (?:reached|contacted|followed)|tweets at|is on (?:x|twitter|bluesky|"
            r"mastodon)|may be reached)\b.*"
        ),
        r"(?:contact|follow|email|reach|write to) (?P<who>[^,.;:@]{2,40}?) (?:at|on|via|by|@)\b.*",
    ),
    bio_heading_patterns=(
        "about (the (authors?|writers?|reporters?|contributors?)|[a-z' .-]{2,40})",
        "(author|writer|contributor)s?( bio| profile| info)?:?", "meet the (author|team)",
    ),
    image_credit_patterns=(
        (
            "(?:file |library |archive |stock |handout |representative |representational |illustrative |main |lead |"
            "cover |featured? |header |top )?(?:photo(?:graph|graphy|s)?|picture|pic|image|images|illustration|"
            "graphic|credit|credits|photo credit|image credit|picture credit|image source|photo source|courtesy|map|"
            r"video|screenshot|screengrab)(?: (?:credit|source|courtesy|by|from|via|of))*\s*[:/|"
            r'–—-]\s*(?P<who>[^\"]{2,120})'
        ),
        (
            "(?:photo(?:graph)?s?|picture|image|illustration|graphic|video)(?: taken)? (?:by|from|courtesy(?: of)?|"
            r'via|provided by|supplied by) (?P<who>[^\"]{2,100})'
        ),
        r'(?:©|\(c\)) ?(?:\d{4} )?(?P<who>[^\"]{2,80})',
        (
            r'(?P<who>[^\"]{2,60}(?:/| via )(?:getty images|getty|reuters|afp|ap|ap photo|epa|epa-efe|shutterstock|'
            "istock|alamy|pa|pa wire|pa images|rex|zuma|tass|sipa|bloomberg|anadolu|xinhua|unsplash|pixabay|flickr|"
            "wikimedia commons|wikimedia|nurphoto|eyevine|dpa|pool|handout|twitter|x|facebook))"
        ),
        (
            "(?P<who>(?:ap photo|reuters|afp|getty images|epa|pa|alamy|shutterstock|istock|xinhua|file|courtesy|"
            r'handout|supplied)/[^\"]{2,60})'
        ),
    ),
    library_picture_patterns=(
        (
            r"\b(file|library|archive|archived|stock|illustrative|representational?|representative|"
            r"generic) (photo(graph)?|picture|image|pic|shot|footage|foto|video)\b"
        ),
        r"\((file|library|archive)\)", r"\bfor (illustration|representation(al)?|illustrative)( purposes?)?( only)?\b",
        r"\bfile photo\b",
    ),
    caption_patterns=(
        (
            "(caption|photo caption|image caption|pictured|picture|photo|image|above|below|left|right|top|"
            r"in this (?:photo|image|picture|handout|file|undated|screen)\b[^:,]{0,60}|figure \d+|fig\. ?\d+): ?.{5,}"
        ),
        "image caption, .{5,}",
    ),
    furniture_line_patterns=furniture.LINES,
    furniture_opener_patterns=furniture.OPENERS,
    furniture_anywhere_patterns=furniture.ANYWHERE,
    furniture_edge_patterns=furniture.EDGE,
    end_patterns=furniture.ENDS,
    about_patterns=("about (?P<who>[^.:;]{2,50}):?",),
    contact_patterns=(
        r"(press |media |for (further|more) information,? )?(contacts?|enquiries|inquiries)( details| information)?:?",
    ),
    list_heading_patterns=furniture.LIST_HEADINGS,
    furniture_hints=furniture.HINTS,
)  # fmt: skip
