"""By which names the knowledge may know companies that the user renamed or merged."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimline.library import CompanyRule


class EarlierNames:
    """The names that companies were found under, by what they are called now."""

    def __init__(self, rules: Iterable[CompanyRule] = ()) -> None:
        self._found: dict[str, list[str]] = {}
        for rule in rules:
            if not rule.alias:
                self._found.setdefault(rule.becomes, []).append(rule.company)

    def of(self, company: str) -> tuple[str, ...]:
        """The earlier names of a company."""
        return tuple(self._found.get(company, ()))

    def known(self, company: str, is_known: Callable[[str], bool]) -> str:
        """The name of a company that is known: its own, or the first of its earlier ones; else its own."""
        if is_known(company):
            return company
        return next((name for name in self._found.get(company, ()) if is_known(name)), company)
