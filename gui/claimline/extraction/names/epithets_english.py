"""What English news calls a company instead of naming it: "the Chinese tech giant", "the ChatGPT maker"."""

from __future__ import annotations

_TRADE = (
    r"(?:search|tech|data[\s-]cent(?:er|re)|technology|software|hardware|chip|semiconductor|e-commerce|internet|social\smedia|gaming|cloud|robotics"
    r"|electric[\s-](?:car|vehicle)|artificial[\s-]intelligence|AI|electronics|telecoms?|fintech|smartphone|memory"
    r"|food[\s-]delivery|ride-hailing|retail|media|streaming|consulting|biotech|drug|defen[cs]e|advertising|computing)"
)
OF_SOME_KIND = (
    r"\bthe\s(?:(?:(?:(?-i:[A-Z][A-Za-z.]{1,16},?\s){0,2}(?-i:[A-Z])[A-Za-z.]{1,16}-(?:based|backed|owned|listed|led|founded|run)(?:\s\([A-Z]{2,5}\))?"
    rf"|(?-i:[A-Z][A-Za-z.]{{1,16}}(?:\s[A-Z][A-Za-z.]{{1,16}})?|[a-z]{{1,3}}[A-Z][A-Za-z]{{1,12}}))(?:\s{_TRADE}){{0,3}}|{_TRADE})"
    r"\s(?:company|firm|start-?up|giant|titan|behemoth|heavyweight|powerhouse|group|maker|owner|parent|creator|developer"
    r"|chipmaker|automaker|retailer|lab|conglomerate|outfit|upstart|unicorn|manufacturer|operator|provider)"
    r"|(?:frontier|rival|leading)\s(?:AI\s)?lab|(?:chip|tool|car|phone|drug|toy|software|model|plane)-?maker|iPhone\smaker)\b"
)
"""The company, by what it is or where: the Hangzhou-based company, the search giant."""
