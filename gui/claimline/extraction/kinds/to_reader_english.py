"""English sentences that tell a reader what to do: "Keep it away from the files", "To begin, choose a plan"."""

from __future__ import annotations

import re

from claimline.extraction.names.view import View

_VERBS = (
    "Add Ask Avoid Bear Beware Bring Check Choose Click Compare Configure Consider Create Decide Define Deploy "
    "Download Enable Ensure Enter Expect Fill Find Follow Forget Generate Get Give Go Grab Have Hover Ignore Imagine "
    "Include Install Join Keep Know Learn Leave Listen Look Make Monitor Navigate Open Pick Prepare Remember Remove "
    "Replace Save Scroll Select Send Skip Specify Stay Stop Swap Tell Think Treat Try Understand Verify Visit Wait "
    "Watch Write"
)
_NOUNS_TOO = (
    "Copy Hold Limit Move Note Pay Press Review Share Show Sign Start Switch Tap Test Track Trust Type Update Use"
)
"""Verbs that are nouns as well: only with an object of their own do they tell a reader something."""
_OBJECT = r"(?:the|an?|your|yourself|it|them|this|that|these|those|all|every|each|both|me|us)"
_OR_PLACE = (
    r"(?:the|an?|your|you|yourself|it|its|them|this|that|these|those|for|out|in|on|up|to|at|back|into|with|away|from"
    r"|about|no|any|all|every|each|both|what|how|who|where|when|whether|why|if|me|us|more|one|two|three)"
)
_TELLS = re.compile(
    r"(?:(?:And|But|So|Also|Instead|Then|Next|First|Second|Finally|Please|Just|Simply|Now|Again),?\s"
    r"|To\s[a-z][^,;.]{2,60},\s|(?:If|Once|When|After|Before)\s(?:you|your)\b[^,;.]{2,80},\s)?"
    rf"(?:(?i:be)\s(?:aware|careful|patient|prepared|ready|sure|wary)\b|(?i:always|never|do\snot|don[’']t)\s[a-z]{{2,12}}\s{_OR_PLACE}\b"
    rf"|(?i:{'|'.join(_VERBS.split())})\s{_OR_PLACE}\b|(?<=\s)(?:{'|'.join(_VERBS.lower().split())})\s[a-z]{{2,20}}\b|(?i:{'|'.join(_NOUNS_TOO.split())})\s{_OBJECT}\b)"
)
_ASKS = re.compile(
    r"To\s(?:get\sstarted|learn\smore|read\smore|find\sout|sign\sup|register|subscribe|try|join|apply|enroll|enable|use|see)\b[^.;]{0,60},\s(?:please\s|simply\s|just\s|first\s)?"
    r"(?:visit|install|create|go|head|click|tap|see|read|check|download|sign|register|join|follow|use|open|select|choose|contact|email|fill|run|start|enter|subscribe|watch|listen|update|turn)\b"
    r"|(?:Visit|Read|Watch|Listen\sto|Download|Check\sout|Explore|Discover|Register|Sign\sin|Learn|Find\sout|Head\s(?:to|over)|Get\sstarted|Tell\sus|Let\sus|Write\sto|Email|Contact|Follow|Browse|See)\s"
    r"(?:the\s(?:full|rest|video|docs|documentation|blog|post|announcement|paper|page|company[’']s)|our|us|more|it|this|your|here|how|what|why|for\syourself)\b"
    r"|If\syou\b[^.;]{3,90},\s(?:please\s)?(?:write|email|contact|send|tell|let|reach|get|drop|message)\b"
    r"|For\s(?:media|press|more|further|additional|investor|sales)\s(?:inquir|enquir|information|details|questions|contact)"
)
"""What a page asks of its readers, whomever it names: to visit, to read on, to write."""


def tells_what_to_do(view: View) -> bool:
    """Whether a sentence that nobody says begins with what the reader is to do."""
    if _ASKS.match(view.bare):
        return True
    told = _TELLS.match(view.bare)
    return told is not None and not (view.mentions and view.place(view.mentions[0])[0] < told.end())
