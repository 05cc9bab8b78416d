"""English: what stands around a story on news sites, blogs, newsletters, wires and press releases, as patterns of lines."""

from __future__ import annotations

LINES = (
    r"""[^\w$€£\"']*""", "no menu items!?",
    "(open|close|toggle|main|mobile|site|hamburger)? ?(menu|navigation|search|sidebar)( menu)?",
    (
        "(skip|jump|back|go|scroll|return) (directly )?to( the| main)? ?(main |page )?(content|navigation|top|search|"
        "home ?page|article|story|footer|start)( of page)?"
    ),
    "(home|homepage|news|latest|start)( page)?", ".{2,20} home ?page",
    (
        "(published|posted|updated|last updated|date|time|author|byline|by|written by|image source|getty images|"
        "share page|about sharing):?"
    ),
    r"(from|to|cc|bcc|sent|reply-to|date|message-id|to:.{0,40}): .{0,20}\S+@\S+.*", "-+ ?(original|forwarded) message ?-+",
    "view (this|it) (email |newsletter )?(in|on) (your|a|the) (browser|web).*",
    "(hello|hi|dear|good (morning|evening|afternoon)) .{0,30},",
    r"(until next|see you next|thanks for reading|best wishes|yours|regards|kind regards|cheers|best)\b.{0,20},?",
    "image source,.{0,60}", "the .{2,20} is not responsible for (the )?content.*", "related (internet|external) links",
    "advert(isement|isment|ising|s)?( continues below| - scroll to continue| feature)?", "ad( feedback)?",
    "- ?advertisement ?-", "story continues below( this)? ad(vertisement)?",
    r"article continues (below|after)( this)?( ad(vertisement)?)?\.?", "scroll( down)? to (continue|read)( reading)?.*",
    "continue reading( below)?", "keep reading", r"loading\.*", r"please wait\.*",
    (
        "(share|print|save|email|e-mail|bookmark|comment|listen|copy link|copy url|link copied!?|copied!?|like|tweet|"
        r"pin|pin it|reddit|facebook|x|twitter|x \(twitter\)|linkedin|whatsapp|telegram|instagram|youtube|threads|"
        "bluesky|mastodon|pinterest|flipboard|messenger|pocket|tumblr|rss|sms|gift|more|reprints?|permissions?|"
        r"report|a\+|a-|font size|text size|dark mode|play|pause|mute|unmute|video|audio|watch|gallery|photos?|close|"
        "cancel|ok|okay|accept|accept all|reject all|decline|agree|got it|yes|no|submit|send|go|login|log in|log out|"
        "sign in|sign up|sign out|register|subscribe|subscribe now|join|join now|donate|donate now|subscribers only|"
        "premium|exclusive|live|newsletter|newsletters|e-?paper|contact|contact us|about|about us|privacy|terms|"
        "cookies|sitemap|faq|help|careers|jobs|archive|archives|search|next|previous|prev|older|newer|read more|"
        "see more|show more|load more|view more|learn more|find out more|click here|view all|see all|show all|"
        "more stories|full story|expand|collapse|hide|show|toggle)[.…!»>→:]*"
    ),
    r"\d[\d.,]*[km]?\+? ?(min(ute)?s?|hours?)( (read|listen|watch)(ing)?( time)?)?",
    (
        r"\d[\d.,]*[km]?\+? ?(comments?|views?|shares?|likes?|reads?|replies|reactions?|followers|listeners|hearts|"
        r"claps|retweets|votes?|saves)\b.{0,40}"
    ),
    r"(reading|read|listening) time:? ?(about |approx\. ?)?\d+.*", "(estimated )?read(ing)? time.*",
    r"\d+ ?min(ute)?s?(ute)? (read|listen|watch).*", r"(a )?\d+-minute read",
    "(no|zero|one) (comments?|replies|responses?)( yet)?", r"comments?( are)? (off|closed|disabled)\.?",
    "(be the )?first to comment.*", r"comments? ?\(\d+\)", r"(page|p\.) ?\d+( of \d+)?", r"\d+ ?/ ?\d+", r"\d+ of \d+",
    "continued (on|from) page.*", "turn to page.*", "see page.*", r"[£$€] ?\d+([.,]\d\d)?( where sold)?",
    r"price:? ?([£$€]\d.*|\d+p\b.*)", r"vol(ume|\.)? ?[\divxlc]+.*",
    r"issue (no\.? ?)?\d+\b(?! ?[:–-] ?\w+ \w+ \w+).*", r"no\.? ?[\d,]+",
    "edition:? .{0,30}",
    (
        "(late|early|first|final|city|national|international|evening|morning|weekend|online|print|"
        "digital) (city )?(edition|final)"
    ),
    (
        "(fact[- ]?check(ed)?|explainer|analysis|opinion|comment|commentary|editorial|exclusive|breaking( news)?|"
        "developing( story)?|live( updates| blog)?|feature|features|newswire|news ?wire|just in|must read|trending|"
        "editors?'? (pick|choice)s?|long reads?|in depth|in brief|news in brief|top stor(y|ies)|special report|"
        "sponsored( content| post)?|paid (content|post|partnership)|partner content|promoted( content)?|advertorial|"
        "press releases?|media (release|statement)s?|news release)"
    ),
    "(getty images|shutterstock|istock|unsplash|pixabay|reuters|ap|afp)( photo)?",
    (
        "(source|sources|credits?|tags?|topics?|categor(y|ies)|filed under|keywords?|related topics|in this article|"
        "explore more|more (about|on this)):?"
    ),
    "(table of )?contents", "in this (article|story|guide):?", "on this page:?", "key (points|takeaways|facts):?",
    "at a glance:?", "highlights:?", "quick (links|read):?", "jump to:?", "summary:?", r"e-?mail( address)?\*?",
    r"name ?\*?", r"your (name|email|comment|message)( address)?( \(.*\))? ?\*?", "website:?", "message:?", "password:?",
    "username:?", "save my name.*", "required fields.*", "this field is .*", "captcha.*", "i('m| am) not a robot.*",
    "notify me of .*", "post comment", "submit comment", "reply", "cancel reply", "report (this )?comment", "flag",
    "upvote", "downvote", r"\d{4}-\d{2,}.{0,4}", r"[a-z]{2,6}-\d{3,}\b.{0,24}", r"[a-z]\d{3,5}\b.{0,40}",
    "(editors?:?|attn:?|attention:?|eds:?|note to editors?:?) .{0,80}",
    "(with|adds|updates|recasts|recasts?,) (photo|picture|graphic|video|quote|detail|background|comment)s?.{0,80}",
    r"take \d+( of \d+)?", r"(1st|2nd|3rd|4th|5th|1er|2nd) (ld|lead|add)\b.*", "urgent", "bulletin", r"embargo(ed)?\b.*",
    r"not for (publication|release|distribution)\b.{0,60}",
    "for (immediate|general) (release|distribution|publication).{0,30}", "for release .{0,40}",
    (
        r"(ends?|end of (text|release|message|statement)|\(?ends\)?|more|\(more\)|mtf|###|# # #|-?30-?|- ?ends ?-|"
        r"\*{3,}|/ends/|\[ends\]|eom)\.?"
    ),
    r"(automatic|machine|computer|google) translat(ion|ed)\b.*",
    (
        "(this|the) (article|text|page|post|translation) (was|is|has been) (automatically |machine[- ])?(translated|"
        r"generated)\b.*"
    ),
    "translated (automatically|by (google|deepl|ai|machine)).*", "the original (text |version )?(is binding|prevails).*",
    r"disclaimer\b.*",
)  # fmt: skip
"""Whole lines."""

OPENERS = (
    "(read|see|also|watch|listen|more)( more| also| next| on this| about this| from us)?( here)?(:| -| –| —|>|»)",
    r"read (more|also|next|the full|our|on)\b(?! than)(?!.*\bsaid\b)", r"(also|further) read(ing)?\b", r"see also\b",
    r"don'?t miss\b", r"you (may|might|could) (also )?(like|be interested|enjoy|have missed)\b", r"in case you missed\b",
    r"icymi\b",
    (
        "related( (news|stor(y|ies)|articles?|posts?|coverage|content|topics?|links?|reading|video|videos))?( (&|"
        "and) articles?)?(:|$)"
    ),
    r"more (from|on|in|stories|news|like this|about|coverage|by|headlines|to read)\b(?!.*\b(said|says|told)\b)",
    r"latest (news|stories|posts|articles|headlines|from|videos?|updates)\b",
    r"recent (posts|articles|stories|comments|news)\b", r"most (read|popular|viewed|shared|commented|watched|recent)\b",
    (
        r"(popular|trending|top|featured|recommended|suggested|similar|other|editor'?s'?)( \w+)? (now|posts|stories|"
        r"articles|reads|news|videos|content|picks?|choice|for you)\b"
    ),
    r"recommended( for you| by)?\b", "what to read next",
    "(up next|next (article|story|post|up)|previous (article|story|post))( ?[:»>→|-]|$)",
    r"check out (our|these|more|the)\b", "from our (partners|network|archive|sister)", "around the web", "elsewhere on",
    "promoted (stories|links|content)", r"(sign|log) (up|in|on)\b(?!.*\b(said|says|told)\b)", r"signup\b",
    r"subscribe\b(?!.*\bsaid\b)", r"unsubscribe\b", "register (now|today|here|for free|to (read|continue|comment|get))",
    r"already (a|have|registered|subscribed)\b.*", r"become a (member|subscriber|supporter|patron|friend)\b",
    r"join (us|our|the conversation|the discussion|the debate|now|today|from|thousands|over|\d)",
    "create (an|a free|your) (account|free)", "start (your|a) (free|subscription|trial)", "try (it )?free",
    (
        r"get (the|our|your|unlimited|full|access|all|more|breaking|news|a free|daily|alerts|instant)\b.{0,60}(inbox|"
        "newsletter|app|alerts?|access|briefing|delivered|email|subscription|digest|download|trial|stories|updates|"
        "on your phone)"
    ),
    r"(never|don'?t) miss (a|an|another|out)\b", r"stay (informed|updated|up to date|ahead|connected|in the know|tuned)\b",
    "keep (this page|up (to date|with))", "be the first to (know|comment)", "enter your e-?mail",
    "your e-?mail (address )?(will|is|address)", "we('ll| will) (never|not) (share|sell|spam)",
    (
        r"by (signing|subscribing|clicking|continuing|submitting|registering|entering|providing|using)\b.*(you|terms|"
        "policy|agree)"
    ),
    "thank(s| you) for (subscribing|signing|reading|registering|your|visiting)",
    r"you('re| are) (now )?(subscribed|signed|logged|reading|in the)\b",
    (
        r"you have (\d+|one|two|three|reached|read|used|no|a|free|been|viewed|\w+ free)\b.{0,60}(article|stor(y|ies)|"
        "limit|view|subscription)"
    ),
    r"you('ve| have) (reached|read|used|hit)\b", "to (continue|keep) reading", "to read the (full|rest)",
    r"(this|the) (article|story|content|page) is (for|only|available|reserved|exclusive|behind|free)\b.*",
    r"(unlock|access) (this|the|all|unlimited|full|more)\b.*(article|stor|access|content|subscri)\w*",
    "subscriber[- ](only|exclusive)",
    r"your (subscription|free trial|trial|account|membership|session|browser|cart|privacy|choices|support)\b",
    (
        "(follow|like|find|join|connect with|visit|watch|add|reach|contact|email|e-mail|call|text|message|whatsapp|"
        "write to|ring|tweet|tell|send|ask|talk to|meet|support|help|fund|back) (us|our|me|the newsroom|the newsdesk|"
        r"the editor|newsdesk|the news desk|the author|this (reporter|author|writer))\b(?!.{0,60}\b(said|says|told|"
        r"added)\b)"
    ),
    "follow (@|[a-z .]+ on (x|twitter|facebook|instagram|linkedin|telegram|youtube|google))",
    (
        r"for (more|the latest|all the latest|further|breaking|daily|live|up-to)\b.{0,60}(news|stor(y|ies)|"
        "information|updates|visit|follow|click|subscribe|headlines|details|contact|coverage|download)"
    ),
    r"got (a|any|something|more|an|news)\b.{0,40}(stor(y|ies)|tip|news|tips|idea|views|information|\?)",
    r"do you (have|know|want|live|work|agree)\b.{0,90}(\?|stor\w*|tips?|contact|email|get in touch|us)",
    r"have you (been|got|seen|witnessed|experienced|had|any)\b.{0,80}\?",
    r"have (a|your) (stor|say|tip|news|question|view|comment)\w*", r"were you (affected|there|on|at|in)\b.{0,80}\?",
    r"(are|were) you (a|an|in|at|affected|there|on)\b.{0,60}\?.*\b(contact|email|get in touch|us)\b",
    r"(what|let us know what) do you think\b", r"let us know\b", r"tell us\b", r"get in touch\b",
    r"send (us|your|in|tips|letters|feedback)\b", r"share your (stor|view|thought|opinion|experience|photo)\w*",
    "comment (below|on this|now)", "leave (a|your) (repl(y|ies)|comment|thought|message)",
    "(post|add|write|submit) (a|your|new) (comment|repl(y|ies)|review)",
    r"(view|show|read|see|hide|load) (all |more |the )?(\d+ )?(comment|repl(y|ies))", "join the (conversation|discussion)",
    "log in to (comment|leave|post|reply)", r"comments? (\(\d+\)|are|policy|guidelines|section|have|on this)\b",
    r"\d+ (comment|thought|repl(y|ies)|response)s?\b( on)?", "(the )?opinions? expressed", "(the )?views? expressed",
    "to (report|flag) (an? )?(error|correction|mistake|typo|inaccuracy|problem|issue)",
    "(spotted|found|see|seen|notice) an? (error|mistake|typo|inaccuracy|problem)",
    (
        "to (submit|suggest|contact|comment|advertise|subscribe|unsubscribe|donate|order|license|reprint|republish|"
        r"view|watch|listen|share|save|learn more|find out|get|sign|join|support|use|enable)\b.{0,100}(click|visit|"
        "email|e-mail|write|call|contact|here|our|us|your|sign|subscribe|log|go to|please|javascript|browser)"
    ),
    (
        "please (quote|note|read|contact|do not reply|enable|enter|check|confirm|consider|support|subscribe|see our|"
        "visit|click|log|sign|refresh|try again|share|credit|send|email|select|wait|accept|turn|donate|help|report|"
        r"follow)\b(?!.{0,80}\b(said|told)\b)"
    ),
    r"(click|tap|press|swipe|scroll|hover)\b (here|to|on|the|below|for|left|right|through|down)",
    r"download (the|our|now|this|here|pdf|as|free|app)\b",
    "(get|download|available) (it )?(on|from|in) (the )?(app store|google play)",
    r"listen (to (this|our|the)|now|live|here|on|below)\b.{0,80}",
    "watch (this|our|the (video|full|moment|clip)|now|live|here|more|on|below|:)",
    (
        "(play|replay|view|open|see|show|enlarge) (the )?(video|audio|gallery|image|photo|slideshow|full ?screen|"
        r"larger|in full|map|graphic|interactive|transcript)s?\b"
    ),
    r"image \d+ of \d+", r"(photo|image|slide|video|picture) \d+", "(photo|picture|image) gallery", "in pictures",
    "in video", "video( caption)?:", r"buy (prints|tickets|this|now|our|a|your|the book|it)\b.{0,60}",
    r"order (a|your|prints|now|reprints)\b", r"shop (now|the)\b", r"book (now|your)\b", r"advertise (with|on|here|in)\b",
    r"for (advertising|reprints|syndication|licensing)\b", r"reprints? (only|with|and|of)\b",
    r"reproduc(tion|ed) (only|is|with|in|without|prohibited)\b", "republish", "creative commons", "this work is licensed",
    "©", r"\(c\) ?(copyright|\d{4}|all|[a-z])", r"copyright\b.{0,6}(©|\d{4}|\(c\)|by|[a-z ]+ (ltd|inc|media|group))",
    r"all (rights|content)\b", "no (part|rights) (of|reserved)", "all rights reserved", r"powered by\b", r"designed by\b",
    r"built (with|by)\b", "theme:", "proudly (powered|independent|serving)", r"hosted by\b", r"a member of\b",
    r"member of the\b.{0,60}(press|network|association)", r"part of the\b.{0,40}(network|group)$",
    r"registered (in|office|company|charity|number|as)\b", "company (no|number|registration)", "vat (no|number|reg)",
    r"issn\b", "charity (no|number|reg)", r"published by\b", r"printed (by|in|and)\b", r"terms (of|and|&)\b.{0,60}",
    r"privacy (policy|notice|settings|statement|preferences|center|centre|&|\|)",
    r"cookie(s)? (policy|settings|notice|preferences|consent)?\b.{0,60}$",
    "manage (cookies|preferences|your|consent|subscription)", r"do not sell\b", r"accessibility\b.{0,40}$",
    "editorial (standards|policy|guidelines|code)", "ethics (policy|code)", "corrections? policy",
    (
        "our (standards|journalism|mission|team|partners|newsletters?|apps?|podcasts?|privacy|terms|sites|"
        r"brands)\b(?!.{0,60}\b(said|says|told)\b)"
    ),
    r"masthead\b", r"imprint\b",
    (
        r"(we|this (site|website|blog|page)|our (site|website|partners)) (and our \w+ )?(use|uses|store|stores|value|"
        "values|respect|respects|care|collect|collects|process|may earn|may receive|may get|earn|rely|depend|need|"
        "want to|would like to|'d like to|noticed|have updated|has updated|is (protected|not|supported|independent|"
        "operated|published)|do(es)? not (support|store|sell)|require|requires|contains|participates|works best|"
        r"cannot be)\b(?!.{0,120}\b(said|says|told)\b).{0,160}(cookie|technolog|device|privacy|data|commission|"
        "affiliate|javascript|browser|captcha|recaptcha|ad ?block|link|support|reader|advert|consent|experience|"
        "traffic|policy|independent|responsib|content|updat|$)"
    ),
    r"this (blog|site|website) uses\b", "(as an|we are a participant).{0,60}(associate|affiliate)",
    r"(javascript|your browser)\b.{0,60}(disabled|required|support|enable)", r"ad ?block(er)?\b",
    r"sponsored\b(?! by .*\bsaid\b)", r"promoted by\b", r"paid for by\b", r"partner content\b",
    r"in (partnership|association) with\b.{0,40}$",
    "this (post|article|content) (is|was) (sponsored|paid|brought|produced by|created by)",
    (
        r"support (journalism|independent|our|quality|local|the|real|free|us|fearless|trusted)\b(?!.{0,80}\b(said|"
        r"says|told)\b)"
    ),
    r"(help|keep) (us|journalism|independent|the guardian|this)\b.{0,80}(free|report|fund|independent|going|alive|keep)",
    r"donate\b(?!.{0,60}\b(said|says|told)\b)", "make a (donation|contribution|one-off)",
    (
        "(if|since) you('re| are)? (enjoy|enjoyed|like|liked|value|found|find|appreciate|here|reading|have a (tip|"
        "stor)|want more|would like to (comment|contact|receive|support)|know (more|something)|are affected|"
        r"have (been affected|information|any information))\b.{0,140}(subscri|support|donat|share|contact|email|"
        r"e-mail|us\b|newsletter|here|tip|coffee|member|friend|forward)"
    ),
    "buy me a coffee", "patreon", "crowdfund", r"switch tabs\b", r"the following two tabs\b",
    r"(view|see|read) all (posts|articles|stories)? ?(by|from)\b",
    r"(all|more|other) (posts|articles|stories|content) (by|from)\b", r"posts? by\b.{0,40}$",
    r"(articles?|stor(y|ies)) by\b.{0,40}$", r"author (archive|page|profile|bio)s?\b", r"latest posts( by)?\b",
    "about this (site|author|article)", "bio( |$)",
    r"(filed|posted|tagged|categori[sz]ed|published|listed) (under|in|as)\b.{0,80}$", "tags?: ", "topics?: ",
    "categor(y|ies): ", "keywords?: ", "more on: ", "labels?: ", "section: ", "this entry was posted",
    "bookmark the permalink", r"share (this|on|via|with|it|the|article|story|to)\b(?!.{0,80}\b(said|says|told)\b).{0,60}",
    "share:", r"sharing\b.{0,20}$", "print (this|article|friendly|email)", "e-?mail (this|a|to a)", "copy (link|url)",
    "gift (this|article)", "save (this|for later|article|to)", "send (to|this|by)", "bookmark",
    "add to (favou?rites|reading|my|google|pocket)",
    "(set|make) (us )?(as )?(your )?(preferred|homepage|home page|default)", "text size", "font size", "increase",
    "decrease text", r"translate( this)?\b.{0,30}$", "select (language|edition|country)",
    "choose (your|a) (language|edition)", "(change|switch) (language|edition)",
    "(uk|us|international|global|asia|europe|australia) edition", r"notes? (to|for) editors?\b",
    r"(press|media) (contacts?|enquiries|inquiries|office|relations|kit|queries)\b",
    (
        r"(for )?(media|press|further|more) (information|enquiries|inquiries|details|queries)\b.{0,60}(contact|call|"
        "email|:|visit)"
    ),
    "(media|video|audio) caption,? (watch|listen)",
    r"adver(t|ts|tisement|torial)s?:", r"(visitor|visit|hit)s? (number|no|count)",
    r"(this (page|text|article|version) (was|is) )?translated by\b",
    r"english (page|version|edition|text|translation)\b.{0,20}\b(made|by|of|prepared|provided)\b",
    "contacts?:", "tel(ephone)?:", "phone:", "e-?mail:", "web(site)?:", "fax:", "mob(ile)?:", "twitter:", r"https?://\S+$",
    r"www\.\S+$", r"\(*[\w.+-]+@[\w.-]+\.\w+\b.{0,60}$",
    (
        "(editing|compiled|edited|produced|additional (reporting|editing|research)|graphics?|video|photography|"
        r"design|photos|illustrations?) by\b.{0,80}"
    ),
    r"letters to the editor\b", "letters:? .{0,30}$", r"crossword\b.{0,40}$", "weather:? .{0,40}$",
    r"horoscopes?\b.{0,30}$", r"tv (guide|listings)\b", r"(obituar|classified|puzzle)\w+\b.{0,30}$",
    r"turn to\b.{0,40}page", r"see (page|p\.|inside|editorial)", r"page [a-z]?\d+\b.{0,40}$", "inside:", "inside today",
    "in today's (paper|edition)", "on other pages", r"forward-looking statements?\b", "safe harbor",
    r"this (press|news) release (contains|may|includes|was)\b",
)  # fmt: skip
"""How a line begins; not for long ones."""

ANYWHERE = (
    r"\ball rights reserved\b", r"\bno rights reserved\b", r"\bsome rights reserved\b",
    r"\b\d+[- ]min(ute)?s?[- ](read|listen|watch)\b",
    r"\b(article|stor(y|ies)|view)(\(s\)|s)? (remaining|left|this month)\b", r"\bunsubscribe (at )?any ?time\b",
    r"\bunsubscribe\b.{0,20}(here|link|click)", r"\b(in|to|into) your inbox\b",
    r"\byour (weekly|daily|morning|evening|free) (newsletter|briefing|digest|dose)\b",
    r"\b(our|free|weekly|daily|weekend|morning|evening) (e-?mail )?newsletters?\b.{0,30}$",
    r"\bsign up (free|here|now|today|below)\b", r"\bsubscribe (now|today|here|for|from|to (our|the|unlimited|continue))\b",
    r"\b(terms (of|&|and) (use|service|conditions)|privacy policy)\b.{0,20}(apply|\||and|$)",
    r"\brenew (now|today|here|your)\b", r"\blog ?in (here|now)\b", r"\bclick here\b", r"\btap here\b",
    r"\bread more here\b", r"\bcancel any ?time\b", r"\bterms apply\b", r"\badvertise with us\b", r"\bfollow us on\b",
    r"\blike us on\b", r"\bdownload (our|the) app\b", r"\bcookies? on (your|this) (device|computer|browser|site)\b",
    r"\bis a trading name of\b", r"\bis a registered trademark\b",
    (
        r"\bis (published|owned|operated) by\b.{0,80}(ltd|limited|media|inc|group|bv|gmbh|llc|plc|contact|company|"
        "trust|privacy)"
    ),
    r"\bfacebook\b.{0,20}\b(x|twitter|linkedin|whatsapp|print)\b", r"\b(twitter|x|linkedin|whatsapp) ?[|/·•] ?\w+",
    r"\bread by [\d,.]+ (\w+ )?(readers|managers|subscribers|people|professionals|members)\b",
    (
        r"\b(whatsapp|email|e-mail|call|text|contact|tip off) (our|the) (newsdesk|news desk|newsroom|reporters?|team|"
        r"editors?)\b"
    ),
    r"\bemail newsdesk\b",
)  # fmt: skip
"""Words that only furniture holds."""

EDGE = (
    r"\b(our|this) (website|web site|newsletter|app|podcast|newsroom|newsdesk|photographs|puzzles|shop|weekend guide)\b",
    r"\b(p\.|pp\.|page) ?\d+\b",
    (
        r"\b(subscri(be|ptions?|bers?)|newsletters?|inbox|podcasts?|donat(e|ions?)|advertis\w+|"
        r"cookies?)\b.{0,80}\b(you|your|our|us|free|now|today|here)\b"
    ),
    (
        r"\b(you|your|our|us|free|now|today|here)\b.{0,80}\b(subscri(be|ptions?|bers?)|newsletters?|inbox|podcasts?|"
        r"donat(e|ions?)|advertis\w+|cookies?)\b"
    ),
    (
        "^(join|listen|watch|buy|order|win|save|enter|vote|play|shop|book|visit|discover|explore|browse|enjoy|learn|"
        "meet|call|write|email|send|download|register|compare|switch|stream|claim|upgrade|donate|subscribe|follow) "
    ),
    r"\b(from (just )?[£$€]\s?\d+ a (week|month)|\d+% off|free trial|special offer|offer ends|gift subscription)\b",
    r"\?( |$).{0,60}\b(email|e-mail|call|contact|whatsapp|tell|write|get in touch|send|ring|phone|text)\b",
    r"^(next page|next issue|next week|tomorrow|coming up|in (tomorrow|next week)'s \w+|inside):",
    r"^.{2,50} (is|are) not responsible for\b",
)  # fmt: skip
"""At the foot of a page only: a reader is spoken to, or the paper speaks of itself."""

ENDS = (
    r"(\d+ )?comments?( \(\d+\))?:?", "comments? ?[:(].{0,20}",
    r"(\d+|one|two|three|no) (comments?|replies|responses?|thoughts?)( on| to| so far)?\b.{0,120}", "reader comments",
    "your comments", r"discussion( \(\d+\))?", r"have your say\b.*", r"join the (conversation|discussion|debate)\b.*",
    r"leave (a|your) (reply|comment)\b.*", r"post (a|your) comment\b.*", r"(view|show|see) (all )?(\d+ )?comments?\b.*",
    r"what do you think\?.*", "responses?", "ends?", r"\(?ends\)?", "- ?ends? ?-", "###", "# # #", "-?30-?", "/ends?/",
    r"\[ends?\]", r"\*ends?\*", "end of (release|text|statement)", "notes? (to|for) editors?:?",
    "(press|media) contacts?:?", "(for )?(media|press) (enquiries|inquiries|queries):?",
    "contact( details| information)?:?",
    r"about (us|the company|the organi[sz]ation|the author|the authors|this (site|publication))\.?:?",
    "forward-looking statements.*", "author (bio|details)", r"(the following two tabs|switch tabs)\b.*",
    "(you must|please) (be logged in|log in) to (post|comment|reply).*",
)  # fmt: skip
"""Headings after which nothing is the story any more."""

LIST_HEADINGS = (
    (
        "related( (news|stor(y|ies)|articles?|posts?|coverage|content|topics?|links?|reading|videos?))?( (&|"
        "and) (articles?|news|stories|posts))?:?"
    ),
    (
        "(latest|recent|more|top|other|popular|trending|featured|recommended|suggested|similar|breaking|world|local|"
        r"today'?s)( \w+)? (news|stories|posts|articles|headlines|reads|content|videos?|coverage|topics|comments|"
        r"picks)\b.{0,30}"
    ),
    r"most (read|popular|viewed|shared|commented|watched|recent)\b.{0,20}", "trending( now)?", "popular( now)?",
    "recommended( for you)?:?", "read (more|next|also):?", "see also:?", "also read:?",
    "you (may|might) also (like|enjoy|be interested in):?", r"more (from|on|in|by|about|like)\b.{0,60}",
    "further reading:?", "what to read next", "don'?t miss:?", "editors?'? (picks|choice)",
    r"check out (our|these)\b.{0,40}", "from (our|the) (archives?|partners|network)", "up next", "around the web",
    "elsewhere", "in other news", "if you liked this.{0,30}", "(elsewhere|more) on .{0,30}",
)  # fmt: skip
"""Headings of lists of links."""

HINTS = frozenset([
    "ad", "ads", "adsbygoogle", "adslot", "advert", "advertisement", "advertising", "adverts", "banner", "breadcrumb",
    "breadcrumbs", "comment", "comments", "consent", "cookie", "cookies", "copyright", "dialog", "disclaimer", "disqus",
    "donate", "donation", "footer", "gdpr", "login", "menu", "modal", "nav", "navbar", "navigation", "newsletter",
    "newsletters", "outbrain", "pager", "pagination", "paywall", "popular", "popup", "promo", "promos", "promoted",
    "promotion", "pull", "pullquote", "pullquotes",
    "recirc", "recirculation", "recommendation", "recommendations", "recommended", "related", "respond",
    "share", "shares", "sharing", "sidebar", "signup", "skip", "social", "socials", "sponsor", "sponsored", "sponsorship",
    "subscribe", "subscription", "taboola", "taglist", "tags", "teaser", "teasers", "ticker", "toc", "toolbar", "topbar",
    "trending",
])  # fmt: skip
"""Class, id and role words of HTML."""
