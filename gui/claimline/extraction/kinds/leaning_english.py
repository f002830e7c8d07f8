"""Where nothing in an English sentence decides: what leans to a judgement rather than to an event.

These turns of phrase are weak: a deed, a figure, a plan or somebody's words decide before they are asked. Among them
are what something is said to be like ("is hard"), comparisons ("far cheaper than"), where somebody stands beside others
("sits well behind"), what something means or comes down to, and the openings with which a reporter weighs.
"""

from __future__ import annotations

import re

from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted

_IS_SO = re.compile(
    r"(?:\b(?:is|are|was|were|am|be|been|being|is(?:n’t|n't)|are(?:n’t|n't)|was(?:n’t|n't)|were(?:n’t|n't)|remains?|remained|seems?|seemed|looks?|looked|feels?|felt|sounds?|sounded"
    r"|becomes?|became|becoming|proves?|proved|proven|stays?|stayed|gets?|got|getting|grows?|grown|growing|grew|makes?\s[^,;]{1,40}?|made\s[^,;]{1,40}?)"
    r"|(?:\b(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]here|[Ww]hat|[Hh]e|[Ss]he)[’']s|\b(?:[Tt]hey|[Ww]e|[Yy]ou)[’']re))"
    r"\s(?:(?:not|(?:n’t|n't)|so|too|very|quite|rather|pretty|still|now|also|just|no|far|much|even|more|less|most|as|all|almost|already|only|itself|that|at\s(?:least|best)|such|perhaps|[a-z]+ly)\s){0,3}"
    r"(?:(?:an?|the|its|their|one\sof\s(?:the|its))\s)?(?:(?:so|too|very|quite|rather|even|more|less|most|[a-z]+ly)\s){0,2}\Z"
)
"""Before a word by which something is judged: that it is so, or that it is such a thing."""
_MOST = Sifted(
    r"\b(?:is|are|was|were|[’']s|remains?|remained|becomes?|became)\s(?:(?:by\sfar|still|now|also|not|easily|arguably|perhaps|probably|clearly|widely)\s){0,2}"
    r"(?:the|its|their|one\sof\s(?:the|its|their)|among\s(?:the|its)|[a-z]+[’']s)\s(?:most|least|best|worst|real|main|key|same|kind\sof|sort\sof|right|wrong|surest|clearest|toughest|hardest|easiest|obvious|natural|perfect|latest\s(?:sign|example|chapter|blow|twist|escalation|salvo))\b"
    r"|\b(?:is|are|was|were|remains?)\s(?:(?:by\sfar|still|now|also|arguably)\s){0,2}the\s(?:one|ones|thing|place|area)\s(?:[a-z]+\s){1,4}(?:most|best|least)\b"
)
"""That something is the most, the best or the real one."""
_COMPARED = Sifted(
    r"\b(?:far|much|even|significantly|considerably|slightly|somewhat|markedly|substantially|noticeably|dramatically|vastly|only\sslightly|a\s(?:bit|lot|little))\s"
    r"(?:more|less|fewer|better|worse|higher|lower|larger|smaller|faster|slower|cheaper|stronger|weaker|bigger|broader|wider|deeper|harder|easier|tougher|closer|further|sharper|quicker|longer|shorter|greater|simpler|safer|smarter)\b(?!\sthan\s[$€£]?[0-9])"
    r"|\b(?:more|less)\s[a-z-]{2,14}(?:ed|ing|ful|ous|ive|ent|ant|able|ible|al|ic|ly|ary|[aeiou]te)\sthan\b|\bmore\sof\san?\s[a-z]+"
    r"|\b(?:better|worse|faster|slower|cheaper|stronger|weaker|bigger|smaller|harder|easier|safer|smarter|quicker|tougher|broader|wider|deeper)\sthan\b"
    r"|\bas\s(?:good|bad|fast|cheap|capable|powerful|strong|safe|effective|accurate|efficient|reliable|smart|simple|easy|hard|important|useful|dangerous|likely|big|large)\sas\b"
    r"|\b(?:compares?|compared|comparing)\s(?:favou?rably|unfavou?rably|well|poorly)\b|\b(?:pales?|paled)\s(?:in\scomparison|beside|next\sto)\b"
    r"|\bno\smatch\sfor\b|\b(?:equivalent|identical|superior|inferior)\s(?:to|performance|results)\b|\bin\sa\s(?:league|class|category)\sof\b"
)
_STANDS = Sifted(
    r"\b(?:sits?|sat|sitting|stands?|stood|standing|lies|lands?|landed|landing|places?|placed|finish(?:es|ed)|falls?|fell|comes?|came|ranks?|ranked|pulls?|pulled|pulling|runs?|ran|remains?|remained)\s"
    r"(?:(?:well|just|far|only|still|narrowly|slightly|comfortably|very|way|right|somewhere|close|squarely|solidly|neatly|[a-z]+ly)\s){0,2}"
    r"(?:behind|ahead\sof|atop|near\sthe\s(?:top|bottom)|at\sthe\s(?:top|bottom|heart|cent(?:er|re)|edge|forefront)|in\sthe\smiddle|level\swith|apart\sfrom|out\s(?:as|from|among|in)|away\sfrom)\b"
    r"|\b(?:lags?|lagged|trails?|trailed)\s(?:(?:far|well|badly|slightly|just|[a-z]+ly)\s)?(?:behind|on|in|the|its|their|[A-Z][a-z]+)\b"
    r"|\b(?:competes?|competed|competing)\s(?:(?:directly|head-on|mainly|more|[a-z]+ly)\s){0,2}(?:with|against)\b|\b(?:is|are|finds?\sitself)\sup\sagainst\b"
    r"|\b(?:sets?|set|setting)\s[^,;]{2,60}?\sapart\b|\b(?:mirrors?|mirrored|resembles?|resembled|echoes|outpaces?|outpaced|outpacing|outshines?|outclass(?:es|ed)|outperforming|dwarfs?|dwarfed|eclipses?|eclipsed|eclipsing|surpassing|overshadows?"
    r"|differs?|differed|contrasts?|contrasted|rivals|matches|exceeds)\s(?:or\s[a-z]+\s)?(?:(?:closely|sharply|markedly|roughly|nearly)\s)?(?:from|with|that|those|the|its|their|an?|what|how|[A-Z][\w.-]+|in|demand|supply|even|most|many|all|earlier|previous|closed|open)\b"
)
"""Where somebody or something stands beside others."""
_MEANS = Sifted(
    r"\b(?:means?|meant)\s(?:that|the|its|it|they|there|an?|more|less|fewer|no|little|[A-Z][\w.&’'-]+(?:\s[a-z]+)?|users|companies|customers|developers)\b|\b(?:amounts?|amounted|adds?\sup|boils?|comes?|came)\s(?:down\s)?to\s(?:an?|the|how|whether|what|this|one|little|much|more)\b"
    r"|\b(?:implies|implied|demonstrates|illustrate[sd]?|explains?|explained|exposes?|exposed|betrays?|belies|highlights?|highlighted|underlines?|underlined|underscored?|cements?|hints|signals|signal(?:led|ed)|raises?|raised|poses?|posed|begs?|drew|draws)\s"
    r"(?:(?:[a-z]+ly|just|also|again)\s)?(?:that|why|how|what|a|an|the|some|fresh|new|serious|broader|wider|growing|further|difficult|questions?|doubts?|concerns?|fears|eyebrows|alarms?|risks?|challenges?|problems?|significant|criticism|praise|scrutiny|attention|fire)\b"
    r"|\bspeaks?\svolumes\b|\b(?:says|said|tells)\s(?:a\slot|much|something|little|more)\sabout\b|\b(?:goes|went|going)\sto\sshow\b|\b(?:has|have|had)\s(?:everything|nothing|little|much|a\slot)\sto\sdo\swith\b"
    r"|\b(?:leaves?|leaving)\s(?:[A-Z][\w.&’'-]+|it|them|the\s[a-z]+|little|no|few|much)\s(?:(?:room|choice|doubt|option|options|time|wiggle|margin)\b|(?:with|without|exposed|vulnerable|short|wanting|dependent|facing|behind)\b)"
)
"""What something means, comes down to or raises."""
_NOT_SO = Sifted(
    r"(?:(?:n’t|n't)|\bnot)\s(?:exactly|simply|merely|necessarily|really|quite|so\smuch|entirely|fully|always|enough|cheap|hard|easy|surprising|clear|alone|new|about|a\scoincidence|an?\saccident)\b"
    r"|(?:(?:n’t|n't)|\bnot)\s(?:mean|matter|guarantee|solve|make\s(?:it|sense|up)|help|bode|change\sthe|stop|need|have\sto|work|come\s(?:cheap|easy|without)|tell\sthe|look|seem|appear|sound|feel|apply|get\sin\sthe\sway|hold\sup|add\sup)\b"
    r"|\b(?:cannot|ca(?:n’t|n't)|could\snot|could(?:n’t|n't))\s(?:afford|compete|match|ignore|keep|rely|hope|easily|simply|be\s(?:ignored|overstated|dismissed|counted|separated|trusted))\b|\bno\slonger\s(?:the|an?|enough|just|only|sure|certain|needs?|has\sto|matters?|about)\b"
    r"|\b(?:has|have|had)\s(?:little|no|few|limited|ample|every)\s(?:choice|incentive|reason|room|option|options|leverage|interest|need|time|alternatives?|answer|chance)\b"
)
_THERE = Sifted(
    r"\b[Tt]here(?:[’']s|\sis|\sare|\swas|\swere)\s(?:(?:also|still|now|just|simply|clearly|always)\s){0,2}(?:no\s(?:doubt|question|way|reason|evidence|sign|guarantee|shortage|substitute|easy|clear|such|single|one|room|need|point|sense|denying|escaping)"
    r"|little|another\s(?:reason|way|problem|side|issue|factor|explanation|possibility)|plenty|a\slot|a\s(?:catch|problem|case|risk|chance|danger|difference|reason|sense|limit|gap|lesson|good|real|growing|clear)|nothing|something|room|good\sreason|(?:signs|reasons|limits|risks|questions|concerns|doubts)\b|more\sto|much)\b"
)
_ONE = Sifted(
    r"\b(?:[Oo]ne|[Aa]nother|[Aa])\s(?:(?:of\sthe|of\sits|big|key|major|good|likely|possible|obvious|common|clear|real|main|more|further)\s){0,3}(?:(?:most|least)\s[a-z-]+\s)?"
    r"(?:reasons?|ways?\s(?:of|to)|signs?|examples?|problems?|advantages?|drawbacks?|questions?|issues?|concerns?|factors?|differences?|lessons?|explanations?|possibilit(?:y|ies)|theor(?:y|ies)|challenges?|benefits?|aspects?|weaknesses|strengths|limitations?|wrinkles?|catch|case\sin\spoint)\s(?:is|are|was|were|of|that|for|why|to|with|behind|in)\b"
    r"|\b[Oo]ne\sof\s(?:the|its|their)\s[^,;]{0,40}?(?:most|biggest|main|key|major|best|worst|clearest|strangest|thorniest|hardest)\s"
)
"""One reason, sign, problem or way among others."""
_ATTEMPT = Sifted(
    r"\b(?:is|are|was|were|in|as|represents|[’']s)\s(?:(?:clearly|largely|partly|also|part\sof)\s)?(?:an?|its|their|his|her|another|[A-Z][\w.&-]+[’']s?|the\s(?:latest|company[’']s))\s(?:[a-z-]+\s){0,2}"
    r"(?:attempt|effort|bid|answer|response|gamble|ploy|play|push|step|way|means|chance|opportunity|reminder|sign|nod|shot|swipe|jab|rebuke|hedge|signal|warning|indication|reflection|reversal|departure|shift|turnaround|retreat|concession|admission)\b"
)
_SEES_AS = Sifted(
    r"\b(?:sees?|saw|views?|viewed|regards?|regarded|treats?|treated|considers?|frames?|framed|casts?|portrays?|portrayed|pitches|pitched|positions?|positioned|paints?|painted|thinks?\sof|thought\sof)\s(?!its?\b[^,;]{0,20}\brise)[^,;“”]{2,70}?\s(?:as|to\sbe)\s"
    r"|\bhow\s(?:[A-Z][\w.&-]+|it|they|the\s[a-z]+)\s(?:thinks?|thought)\sabout\b"
)
_WEIGHS = re.compile(
    r"(?:(?:But|And|Still|Yet|So),?\s)?(?:Clearly|Obviously|Surprisingly|Notably|Arguably|In\sother\swords|In\s(?:short|effect|essence|theory|practice|reality|a\ssense|many\sways|some\sways|hindsight|retrospect)|Simply\sput|Put\s(?:simply|differently|another\sway)|At\s(?:best|worst)|To\sbe\s(?:fair|sure|clear)"
    r"|Tellingly|Oddly|Strangely|Importantly|Crucially|Essentially|Fundamentally|After\sall|No\sdoubt|Undoubtedly|Needless\sto\ssay|(?:Not\s|Un)surprisingly|Ironically|Curiously|Interestingly|Sadly|Unfortunately|Fortunately|Thankfully|Frankly|Truth\sbe\stold|Realistically|Perhaps|Maybe"
    r"|Presumably|Evidently|Apparently|Seemingly|Naturally|Understandably|Worse(?:\s(?:still|yet))?|Better\s(?:still|yet)|(?:More|Most)\s(?:importantly|broadly|fundamentally|worryingly|strikingly)|Granted|Admittedly|By\scomparison|Of\scourse|For\sbetter\sor\sworse|As\sa\sresult\sof|Small\swonder|It\sturns\sout),?\s"
    r"|(?:(?:But|And|Still|Yet)\s)?All\sof\s(?:which|this|that)\s|(?:(?:But|And)\s)?(?:That|This|It)(?:[’']s|\sis|\swas)\s(?:why|because|how|where|when|not\sbecause|partly\sbecause|largely\sbecause|true|what|also|not|just|hardly|cold|little|no)\b|(?:(?:But|And)\s)?(?:That|This)(?:[’']s|\sis|\swas)\s(?:an?|the)\s(?!first\stime)"
    r"|(?:(?:But|And)\s)?(?:What|Why|How|Where)\s(?:sets|makes|matters|stands|separates|distinguishes|remains|follows|emerges|drives|worries|changed|has\schanged|is\s(?:clear|new|different|striking|less|more|at\sstake)|happens)\b"
    r"|(?:(?:But|And|Still|Yet),?\s)?(?:The|Its|Their)\s(?:(?:real|main|big|bigger|biggest|key|central|core|obvious|only|broader|underlying|other)\s)?(?:problem|question|trouble|challenge|key|point|trick|catch|upside|downside|irony|danger|lesson|upshot|difference|appeal|allure|logic|rationale|takeaway|risk|reason|worry|fear|temptation|trade-?off|stakes|timing|contrast|parallels?|comparison|gap|bottleneck|bottom\sline|message|implications?|consequences?|limitation|drawback|advantage|concern|hope|theory)s?"
    r"\s(?:(?:of|with|for|behind|between|in|to|here|now|also|then)\s[^,;]{0,60}?)?(?:is|are|was|were|lies|comes|remains|could|may|might)\b"
    r"|For\san?\s(?:[a-z-]+\s){1,3}(?:that|which|so|known)\s[^,;]{3,60},\s|Key\sto\s|Gone\sare\s|Such\s(?:is|are|was)\s|Nor\s(?:is|are|does|do|was)\s|Not\s(?:all|every|everyone|only)\s|So\s(?:far\sas|much\sfor|great|strong)\s"
)
"""How a reporter who weighs begins."""
_SO_MUCH = Sifted(
    r"\b(?:so|too)\s(?!far\b|that\b|many\b|on\b|as\b)[a-z]{3,14}\s(?:that|to|as\sto|for)\b|\bso\s(?:far|many|much|few|often|little)\b[^,;.]{0,30}\sthat\b|\b(?:well|good|big|fast|large|cheap|safe|strong|smart|close|long|capable|powerful)\senough\b"
    r"|\b[a-z]{3,10}(?:er|re\s[a-z-]{3,16})\sthan\s(?:any|most|all|almost|nearly|many|its\s(?:rivals|peers|predecessor|competitors)|their\s(?:rivals|peers)|ever|it\s(?:is|was|seems|looks|sounds)|before|usual|expected)\b|\b(?:just|exactly|precisely)\s(?:the\s(?:kind|sort)|what|how|why|as)\b"
    r"|\bthe\s(?:kind|sort|type)\sof\s[a-z]+\s(?:that|which)\b|\bno\s(?:small|mean|minor|easy|ordinary|idle)\s[a-z]+\b|\b(?:nothing|little|much|plenty|everything|a\slot)\s(?:more|less|left|to\s[a-z]+|of\sa|like)\b",
    words=(
        " so ",
        " too ",
        "enough",
        " than ",
        "kind of",
        "sort of",
        "type of",
        "just ",
        "exactly",
        "precisely",
        " no ",
        "nothing",
        "little",
        " much ",
        "plenty",
        "everything",
        "a lot",
    ),
)
"""To what degree something is so: "so large that", "cheap enough", "better than any"."""
_OUGHT = Sifted(
    r"\b(?:should|ought\sto|must|needs\sto|need\sto|had\sbetter|has\sto|have\sto)\s(?!(?:not\s)?(?:report|register|comply|disclose|notify|file|submit|obtain|apply|pay|undergo|seek|hand|provide|divest|sell|answer|respond|certify|show|label|pass|wear|enter|use|sign|carry|log|verify|meet|follow|keep|install|agree|accept|choose|confirm|provide)\b)[a-z]+"
    r"|\b(?:could|would|might|should)\s(?:(?:easily|well|also|not|never|just|only)\s)?have\s[a-z]+",
    words=(
        "should ",
        "ought to",
        "must ",
        "need to",
        "needs to",
        "had better",
        "has to",
        "have to",
        "could ",
        "would ",
        "might ",
    ),
)
"""What somebody in a reporter's eyes has to do, or could have done; not what a law orders."""
_TENDS = Sifted(
    r"\b(?:tends?\sto|suits\s(?!filed|against|over)|(?:no\slonger\s|still\s|really\s|also\s|does\s)?matters?\s(?:more|less|most|because|to|for|here|little|too)|deserves?|invites?\s(?:comparison|questions|scrutiny|suspicion|trouble)|owes\s(?:much|a\slot|its|something|little)|thrives?\s|flourish(?:es|ed)|excels?\s(?:at|in)|shines?\s(?:at|in|when)|suffers?\s(?:from|when)|struggl(?:es?|ed|ing)\s(?:to|with)"
    r"|risks?\s(?:losing|becoming|being|turning|making|falling|alienating|undermining|repeating|looking)|lacks?\s(?:the|a|any|an)|fails?\sto|failed\sto|works\s(?:well|best|better|for|against|wonders)|helps?\s(?:explain|that|to\sexplain)|hurts?\s(?:more|most|the)|pays?\s(?:to|dividends|off)|counts?\s(?:for|as|more)|turns?\sout\sto|turned\sout\sto|happens?\sto\sbe|knows?\s(?:that|how|what|it|this)|likes?\sto|prefers?\s(?:to|not)|gets?\s(?:to|away|what|more|less|better|worse|harder|easier)"
    r"|makes?\s(?:little|more|less|perfect|good|for|up\sfor|its\scase|a\s(?:case|point|difference|good|strong|compelling))|made\s(?:little|for|up\sfor|its\scase|a\s(?:case|point|difference|good|strong))|puts?\s(?:pressure|it|them|the\scompany|[A-Z][\w.-]+)\s(?:on|in|at|ahead|behind|under)|leaves?\s(?:open|unanswered|much|a\slot)|plays?\s(?:into|to|well|a\s(?:part|role|key))|rests?\son|hinges?\son|depends?\son|revolves?\saround|boils?\sdown|stems?\sfrom|stemmed\sfrom|flies\sin\sthe\sface|feeds?\s(?:into|on)|fuels?\s|drives?\s(?:home|up|down)|shapes?\s|(?:requires?|demands?|takes?|calls?\sfor)\s(?:a\slot|much|more|time|patience|trust|care|great|considerable|enormous|huge|some|real)\b|(?:runs?|ran|works?|worked|performs?|performed|fares?|fared|holds?\sup|held\sup|handles?|copes?|scales?|generali[sz]es?)\s(?:[a-z]+\s){0,3}?(?:smoothly|well|poorly|better|worse|best|worst|flawlessly|badly|seamlessly|effortlessly|admirably|convincingly|strongly|reliably|competitively)\b|keeps?\s(?:[a-z]+ing)\s|continues?\sto\s(?:dominate|lead|lag|struggle|grapple|face|be|outperform|trail|enjoy|benefit|suffer))"
)
"""How somebody or something is wont to do, what is deserved, risked or lacked."""
_MOVE = (
    r"(?:moves?|shifts?|approach(?:es)?|strateg(?:y|ies)|patterns?|trends?|decisions?|steps?|arrangements?"
    r"|dynamics?|focus|emphasis|transition|set-?up|structure|developments?|changes?|gap|divide|balance"
    r"|combination|partnership|deals?|tactics?|choices?|stances?|pivots?|bets?|gamble|logic|episode"
    r"|incident|story|case|figures|numbers|results|data|findings|announcements?|timing|news|response"
    r"|reaction|silence|success|failure|rise|fall|growth|collapse|scale|speed|pace)"
)
_MOVE_DOES = re.compile(
    rf"(?:(?:But|And|Still|Yet),?\s)?(?:This|That|These|Those|Such(?:\san?)?|The|Its|Their|All\s(?:this|that))\s(?:[a-z-]+\s){{0,2}}{_MOVE}(?:\s(?:of|in|between|at|by|with|from|to|towards?)\s[^,;]{{2,60}}?)?\s(?:(?:also|clearly|only|further|now|still|[a-z]+ly)\s)?"
    r"(?!(?:comes|follows|includes|covers|applies|takes|runs|expires|requires|values|gives|involves|is|was|has|ends|begins|starts|closes|calls|consists|contains|lasts|remains|says|shows\sthat|uses|provides|offers|allows|lets|builds|does|goes|supports|brings|adds|sees|opens|sets|works|spans|costs|totals|stands)\b)[a-z]{3,14}(?<!s)s\s"
)
"""What somebody did, and what a reporter says that it does: "the move puts pressure on", not "the deal includes"."""
_BECOMING = Sifted(
    r"\b(?:is|are|was|were)\s(?:(?:now|also|slowly|quickly|fast|increasingly|clearly|only|already|[a-z]+ly)\s){0,2}(?:becoming|turning\s(?:into|to|the|out)|emerging|reshaping|eroding|shifting|pivoting|morphing|evolving|maturing|fading|fraying|cracking|crumbling|converging|diverging|catching|pulling|falling\sbehind|losing|winning|gaining|growing\s[a-z]+|betting|gambling|banking\son|counting\son|hoping|playing\s(?:a|the|catch|with|for)|making\s(?:a|its|the)\s(?:case|bet|mark|play|classic|big|point)|paying\s(?:the|a)\sprice|sitting\son|caught\s(?:in|up|off|between)|stuck\s(?:in|with|between)|torn|squeezed|starved|drowning|swimming|walking|fighting|chasing|courting|hedging|learning|discovering|finding\s(?:that|it|out))\b"
)
"""What somebody or something is turning into."""
_NOT_BUT = Sifted(
    r"(?:(?:n’t|n't)|\bnot)\s(?:just\s|only\s|merely\s|simply\s|so\smuch\s)?[^,;.“”]{3,70}?(?:\s?[—–]\s?(?:it|they|but|this|that)|,?\sbut\s(?:a|an|the|that|to|in|by|as|rather|because|how|what|its|their|one)\b|;\s(?:it|they|this)|,\s(?:it|they|this)[’']s?\b)|\bless\s(?:about|a|an|of)\s[^,;.]{3,60}?\s(?:and\smore|than|but)\b"
)
"""Not this but that."""
_QUANTIFIED = re.compile(
    r"(?:(?:But|And|Yet|Still|Even\sso|Of\scourse),?\s)?(?:Few|No\s(?:one|company|firm|other|rival|matter|amount)|Everyone|Everybody|Anyone|Anybody|Whoever|Whatever|Whichever|Most|Little|Much|Nothing|Everything|Not\s(?:everyone|all|every|many|much)|Hardly|Barely|Seldom|Rarely|Never|Only\s(?:then|now|later|when|if|by))\s(?!of\s(?:the\s|its\s|their\s|[A-Z])|recently\b|other\b)"
)
"""A sentence about nobody or everybody."""
_PATTERNS = (_MOST, _COMPARED, _STANDS, _MEANS, _NOT_SO, _THERE, _ONE, _ATTEMPT, _SEES_AS, _OUGHT, _TENDS, _BECOMING)
_OVER_CLAUSES = (_SO_MUCH, _NOT_BUT)
"""Those that reach from the main clause into the next."""
_IN_RELATIVE = re.compile(r"\b(?:that|which|who|whose|how|what|whether|when|where)\s(?:[a-z]+\s){0,3}\Z")
"""Before what is only added of something."""


def leans_to_judging(view: View, clause: str, predicates: re.Pattern[str], idioms: re.Pattern[str]) -> str | None:
    """The words by which a sentence that tells nothing else leans to a judgement.

    `clause` is its main clause; `predicates` are the words that judge what is said to be so, `idioms` those that judge
    wherever they stand.
    """
    if weighs := _WEIGHS.match(view.bare) or _QUANTIFIED.match(view.bare) or _MOVE_DOES.match(view.bare):
        return weighs[0].strip(" ,")
    for patterns, words in ((_PATTERNS, clause), (_OVER_CLAUSES, view.bare)):
        for pattern in patterns:
            found = pattern.search(view.lists, words)
            if found and _IN_RELATIVE.search(words, max(0, found.start() - 30), found.start()) is None:
                return found[0].strip()
    for match in view.lists.finditer("kind predicates", predicates, view.bare):
        if match[0] in clause and _IS_SO.search(view.bare, max(0, match.start() - 110), match.start()):
            return match[0]
    idiom = view.lists.search("kind idioms", idioms, view.bare)
    return idiom[0] if idiom else None
