"""Words by which an English sentence shows a model that it names, where none of the usual ones does: a verb further
before it, "new model" right before it, or that it is out behind it."""

from __future__ import annotations

import re

from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted

_VERB = Sifted(
    r"\b(?P<verb>unveil(?:ed|s|ing)|launch(?:ed|es|ing)|introduc(?:ed|es|ing)|releas(?:ed|es|ing)|debut(?:ed|s|ing)|open-sourc(?:ed|es|ing)|publish(?:ed|es|ing)|preview(?:ed|s|ing)|announc(?:ed|es|ing)"
    r"|present(?:ed|s|ing)|uploaded|shipped|dropped|show(?:ed|cased|cases)|revealed|detailed|(?:roll(?:ed|s|ing)?|put(?:s|ting)?|push(?:ed|es)|brought|brings|bringing)\sout|(?:followed|follows|came|comes)\s(?:[a-z]+\s){0,4}with|(?:beg[ua]n|started)\s(?:offering|selling|shipping)|described|(?:answered|responded|countered|replied|hit\sback|struck\sback)\swith|made|makes|making|(?:back|out|return(?:s|ed))\swith|opened\sup|took\sthe\swraps\soff"
    r"|(?:excited|proud|pleased|thrilled|happy|delighted)\sto\s(?:announce|introduce|release|share|present|launch|unveil|open-source))\s"
)
"""A verb before the model; the last one before it counts."""
_BETWEEN = re.compile(
    r"(?:(?:[^.;“”]|\.(?=[0-9a-z]))(?!\b(?:who|which|that|because|after|against|than|unlike|while|when|where|since|rivals?|beat|compared|is|are|was|were|has|have|said|says|by)\b)){0,140}\Z"
)
"""From such a verb to the model: the same clause, and nothing that the model is measured by."""
_NEW_MODEL = Sifted(
    r"\b(?P<new>[Nn]ew|debut|inaugural|maiden)\s(?:[\w-]+,?\s){0,6}?(?:models?|LLM|chatbot|generator|series|family)\b(?:\sfrom\s[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,3})?"
    r"(?:,?\s(?:called|named|dubbed|code-?named|known\sas)|,|:|\s[—–]|\s(?:that|which)\s(?:the\s)?[A-Za-z][\w.&-]*(?:\s[A-Z][\w.&-]*)?\s(?:calls|named|dubbed|has\s(?:named|dubbed|called))|[^.:;]{0,90}:(?:\s[^.:;]{1,90}(?:,|\sand))?(?:\s[a-z]+){0,4})?\s[“\"‘'*]{0,3}\Z"
)
"""Right before a model: "Acme's new translation model, Lingua 2", "a new model called …"."""
_CALLED = Sifted(
    r"(?:\A|[,;]\s|\bthat\s)[“\"]?(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his)\s(?:[a-z-]+\s){0,4}(?:model|models|LLM|chatbot|family|series),?\s(?:which\sis\s)?(?P<called>called|named|dubbed|code-?named|includes?|consists?\sof|comprises?|(?:is|are)\s(?:called|named))\s(?:[^.;]{2,90},?\sand\s)?[“\"‘'*]{0,3}\Z"
    r"|\b(?:update|release|notes|changelog)\s(?:also\s)?(?P<brings>brings|adds|lists?|includes?)\s(?:[^.;]{2,60}\sand\s)?[“\"‘'*]{0,3}\Z"
    r"|\b(?P<among>announcements|launches|releases|additions)\b[^.:;]{0,60}:\s(?:[^.]{2,140}[,;]\s(?:and\s)?)?[“\"‘'*]{0,3}\Z|\b(?P<the>[Tt]he)\s(?!(?:older|old|previous|earlier|existing|current|rival|last|other|base|same|original)\b)(?:[\w.-]+\s){1,3}model,\s[“\"‘']?\Z"
    r"|\b(?:[Ll]atest|[Nn]ewest|[Nn]ew)\s(?:[a-z-]+\s){0,3}(?:release|model|offering|flagship|entry)\s(?P<one>is|was)\s(?:(?:called|named)\s)?[“\"‘']?\Z"
    r"|(?P<named>[Nn]amed|[Cc]alled|[Dd]ubbed|[Cc]hristened)\s(?:the|its|this)\s(?:new\s)?(?:model|LLM)\s[“\"‘']?\Z|\A[“\"]?(?P<first>Called|Named|Dubbed|Code-?named)\s[“\"‘']?\Z"
    r"|\b(?:developed|built|created|trained|made|developing|building)\s(?:an?|its|the)\s(?:[\w-]+,?\s){0,7}?(?:models?|LLM|chatbot)(?P<built>,|\scalled|\snamed|\sdubbed)\s[“\"‘']?\Z"
)
_AVAILABLE = Sifted(
    r"[”\"’']?(?:,\s[^,;.]{3,90},|(?:,\s[A-Z][^,;.]{1,40}){0,3},?\sand\s[^,;.]{2,60}?)?\s(?:(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:now\s|also\s|already\s|both\s|all\s|finally\s|just\s|made\s|freely\s|generally\s|publicly\s|being\s){0,3}"
    r"(?P<state>available|in\s(?:public\s|private\s|limited\s|early\s|technical\s)?(?:preview|beta|alpha)|launched|released|unveiled|introduced|published|open-sourced|rolled\sout|rolling\sout|announced|offered|posted|uploaded|made\spublic)|can\s(?:now\s|also\s)?be\s(?P<had>downloaded|tried|used\s(?:through|via|in|on|by))"
    r"|(?:ha(?:s|ve)\s(?:finally\s|now\s|just\s|also\s)?)?(?P<verb>went\slive|gone\slive|landed|debuted|launched|landed|arrived|arrives|came\sout))\b"
)
"""Behind a model, or the last of a list that begins with it: it can be had."""
_HAS_NEW = Sifted(
    r"\b(?:has|have|got)\s(?:also\s)?(?:an?|two|three|some)\s(?:brand-)?(?P<new>new)\s(?:[a-z-]{2,16}\s){0,4}(?:models?|chatbots?|LLMs?|generators?)\b"
    r"|\b(?:its|their)\s(?P<its>new)\s(?:[A-Za-z-]{2,16}\s){0,4}(?:model|LLM|chatbot)\s(?:can|is|was|has|beats|runs|scores|answers)\b"
)
"""That there is a new model, which only the next sentence names: "Acme has a new small model."."""
_NOT_SO = re.compile(
    r"\b(?:will|would|to|not|never|may|might|could|yet|plans?|before|until|ever|without|can|cannot|should|if|n['’]t)\s(?:\w+\s){0,2}\Z"
)
_MADE = re.compile(r"[^.;]{0,60}?\b(?:available|free|public|accessible|open)\b")
"""Behind a model that was made so."""
_REACH = 160


def shown_word(view: View) -> str | None:
    """The word by which the sentence shows one of its models."""
    for mention in view.models():
        if word := shows(view, mention):
            return word
    found = _HAS_NEW.search(view.lists, view.bare)
    return found["new"] or found["its"] if found else None


def shows(view: View, mention: Mention) -> str | None:
    """The word by which the sentence shows this model."""
    low, high = view.place(mention)
    before = view.words[max(0, low - _REACH) : low]
    if (new := _NEW_MODEL.search(view.lists, before)) and not _NOT_SO.search(before[: new.start()]):
        return new["new"]
    if called := _CALLED.search(view.lists, before):
        return (
            next(
                filter(None, called.group("called", "built", "named", "first", "brings", "the", "one", "among"))
            ).strip(", ")
            or "model"
        )
    verbs = list(_VERB.finditer(view.lists, before))
    verb = verbs[-1] if verbs else None
    if verb and _BETWEEN.match(before, verb.end()) and not _NOT_SO.search(before[: verb.start()]):
        made_so = verb["verb"] not in ("made", "makes", "making") or _MADE.match(view.words, high)
        if made_so:
            return verb["verb"]
    if out := _AVAILABLE.match(view.lists, view.words, high):
        return out["state"] or out["had"] or out["verb"]
    return None
