"""What ways of writing a model's name have in common, and what a lane needs of it."""

from __future__ import annotations

_NOTHING, _NOTHING_ELSE = (
    "-_ \t\r\x0b\x0c\x1c\x1d\x1e\x1f",
    "\x85\xa0\u2010\u2011\u2013"
    + "".join(chr(code) for code in (0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)),
)
"""What tells no two models apart: hyphens, and all that Unicode calls white."""


def model_key(model: str, company: str) -> str:
    """What two ways of writing a model's name have in common: `DeepSeek-R1`, `Deepseek R1` and DeepSeek's `R1`."""
    return without_prefix(bare_name(model), bare_name(company))


def bare_name(name: str) -> str:
    """A name without what tells no two models apart."""
    bare = name.casefold().replace("-", " ").replace("_", " ")
    if not bare.isascii():
        bare = bare.replace("‐", " ").replace("‑", " ").replace("–", " ")
    return "".join(bare.split())


def bare_names(names: str) -> str:
    """Names a line each, all at once, as `model_key` has them before the company is taken from their front."""
    bare = names.casefold()
    for sign in _NOTHING if bare.isascii() else f"{_NOTHING}{_NOTHING_ELSE}":
        bare = bare.replace(sign, "")
    return bare


def without_prefix(bare: str, prefix: str) -> str:
    """A bare name without its company's in front, where something is left of it."""
    return bare[len(prefix) :] if prefix and bare.startswith(prefix) and len(bare) > len(prefix) else bare


def short_model(model: str, company: str) -> str:
    """A model's name as its company's lane needs it: without the company's own name in front."""
    if company and model[: len(company)].casefold() == company.casefold():
        rest = model[len(company) :].lstrip(" -_‑–")
        if rest and len(rest) < len(model) - len(company):
            return rest
    return model
