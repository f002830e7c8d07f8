"""In which language a text is written, by its script and its most frequent words."""

from __future__ import annotations

import re
from collections import Counter

READ = ("ko", "zh", "en")
"""The languages that extraction knows."""

_SCRIPTS = (
    ("ko", "[가-힣ㄱ-ㅎ]"),
    ("ja", "[\u3041-\u30fa]"),
    ("zh", "[\u4e00-\u9fff\u3400-\u4dbf]"),
    ("ru", "[\u0400-\u04ff]"),
    ("ar", "[\u0600-\u06ff]"),
    ("th", "[\u0e01-\u0e5b]"),
    ("hi", "[\u0900-\u097f]"),
    ("el", "[\u0370-\u03ff]"),
    ("he", "[\u05d0-\u05ea]"),
)
_RUNS = tuple((code, re.compile(f"{pattern}+")) for code, pattern in _SCRIPTS)
_ASCII = bytes(range(128))
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]+")
_ACCENTED = re.compile(r"[À-ɏḀ-ỿ]")
_PLAIN_WORDS = bytes.maketrans(_ASCII, bytes(byte if chr(byte).isalpha() else 32 for byte in _ASCII))
"""Takes everything but letters out of ASCII."""
_WORDS = {
    "en": "the of and to in is that for it with as was on at by from has have are its be said will an which not",
    "fr": "le la les des du et une est dans pour que qui sur par plus avec au ses il pas ce sont cette aux",
    "de": "der die das und ist nicht mit den von zu ein eine auf für dem sich des auch im werden wird sind bei",
    "es": "el los las del una que por con para su es como más se lo fue han este sus también ha según",
    "it": "il di che della per una con del sono non nel gli alla ha più dei le anche è questo come",
    "pt": "o os das dos uma que para com não por mais como foi ao seu são pela também em ou é pelo",
    "nl": "de het een van en dat op te voor met zijn niet aan er ook bij naar heeft wordt om deze",
    "vi": "của và các là được trong cho không một với những này đã có người để tại năm công",
    "id": "yang dan di untuk dengan pada dari ini dalam adalah akan tidak itu oleh juga telah sebagai",
    "tr": "bir ve bu için ile olarak da de daha çok olan gibi ise kadar sonra yeni en ancak",
    "pl": "w i na z się nie do że jest o to jak od po przez za są oraz który dla tym",
    "sv": "och att det som en på är av för med den till inte om har de ett var från kan",
}
_LANGUAGES_OF = {
    word: [code for code, others in _WORDS.items() if word in others.split()]
    for words in _WORDS.values()
    for word in words.split()
}
_SAMPLE = 12_000
_ENOUGH_WORDS = 30


def language_of(text: str) -> str:
    """The ISO 639 code of the text's language; a text too short to tell is taken for what its script allows."""
    sample = text if len(text) <= _SAMPLE else text[: _SAMPLE // 2] + text[len(text) // 2 :][: _SAMPLE // 2]
    foreign = sample.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    counts = _counts(foreign)
    words = _latin_words(sample, foreign)
    # a Latin word carries about as much as two Han characters or syllables
    latin = 2 * len(words)
    code = max(counts, key=lambda name: counts[name])
    if counts["ja"] > 0.08 * (counts["zh"] + counts["ja"]) and counts["ja"] > counts["ko"] and counts["ja"] >= 6:
        return "ja"
    if counts[code] == 0 and not words:
        return "en"
    if counts["ko"] and counts["ko"] >= 0.25 * (latin + counts["zh"]):
        return "ko"
    if counts[code] >= 0.3 * latin:
        return code
    return _latin_language(words)


def _counts(foreign: str) -> dict[str, int]:
    """How many characters of each script; each is counted in what those before it have left."""
    counts = {}
    for code, runs in _RUNS:
        left = "".join(runs.split(foreign))
        counts[code], foreign = len(foreign) - len(left), left
    return counts


def _latin_words(sample: str, foreign: str) -> list[str]:
    """The words in Latin letters; without accents bytes tell them, many times as fast."""
    if _ACCENTED.search(foreign):
        return _LATIN.findall(sample)
    return sample.encode("ascii", "replace").translate(_PLAIN_WORDS).decode("ascii").split()


def _latin_language(words: list[str]) -> str:
    if len(words) < _ENOUGH_WORDS:
        return "en"
    counts = dict.fromkeys(_WORDS, 0)
    for word, count in Counter(filter(_LANGUAGES_OF.__contains__, map(str.casefold, words))).items():
        for code in _LANGUAGES_OF[word]:
            counts[code] += count
    shares = {code: count / len(words) for code, count in counts.items()}
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= 0.08 and shares[best] > 1.3 * shares["en"] else "en"
