"""The recipe of resources/fonts and resources/icons: npm packages in, fonts and icons that Typst and Qt read out.

    python packaging/fonts.py            (needs npm, and fontTools with brotli: pip install "fonttools[woff]")

Pretendard (OFL) is copied as it is: Korean and Latin, four weights. Noto Sans SC (OFL) comes as some 120 web slices a
weight, in a compression that neither Typst nor every Qt reads; they are merged into one font a weight, which holds
GB 2312, and what the slices have of Big5 and of the Hanja of KS X 1001 (Korean headlines write 美, 韓, 靑). Layout
tables are dropped: the brief and the window set these glyphs one by one, and upright. Noto has no reserved font name,
so the merged font keeps its own. `coverage.json` lists what the fonts hold, so that the brief need not read them to
know. Lucide's icons (ISC) are copied as they are. The same versions give the same bytes.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
import tempfile
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.subset import Options as SubsetOptions
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
PRETENDARD, NOTO, LUCIDE = "pretendard@1.3.9", "@fontsource/noto-sans-sc@5.3.0", "lucide-static@1.62.0"
PRETENDARD_WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
NOTO_WEIGHTS = {"Regular": 400, "Bold": 700}
LAYOUT = ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "prep", "gasp", "GlyphOrder"]
STAND_IN = {0x2010: 0x2D, 0x2011: 0x2D, 0x2219: 0xB7, 0x223C: 0x7E, 0x27E8: 0x2039, 0x27E9: 0x203A}
"""Characters that no slice holds, set with the glyph of one that looks like it: Korean news writes 10∼20%."""
DAY = 3_800_000_000  # seconds since 1904, for the fonts' own date: not the day on which the recipe runs

ICONS = """
arrow-down arrow-left arrow-right arrow-up arrow-up-right book-open box building building-2 calendar calendar-check
chart-column check chevron-down chevron-left chevron-right chevron-up chevrons-up-down circle-check circle-dashed
circle-question-mark circle-stop circle-x clipboard-paste clock coins command copy ellipsis external-link eye file
file-down file-output file-plus file-text files folder-open folder-plus funnel git-compare-arrows goal hash history info
keyboard languages layers library link list maximize megaphone minus moon mouse-pointer-click newspaper panel-bottom
panel-left panel-right pencil percent plus printer quote redo-2 refresh-cw rocket save scale search settings square star
sun sun-moon table tag target trash-2 triangle-alert undo-2 upload download user users x zap zoom-in zoom-out
"""


def main() -> None:
    """Makes both folders anew."""
    with tempfile.TemporaryDirectory() as folder:
        pretendard, noto, lucide = (fetch(name, Path(folder)) for name in (PRETENDARD, NOTO, LUCIDE))
        make_fonts(pretendard, noto, emptied(RESOURCES / "fonts"))
        make_icons(lucide, emptied(RESOURCES / "icons"))


def fetch(name: str, folder: Path) -> Path:
    """The contents of an npm package of one exact version."""
    called = subprocess.run(["npm", "pack", "--silent", name], cwd=folder, check=True, capture_output=True, text=True)
    archive = called.stdout.split()[-1]
    unpacked = folder / archive.removesuffix(".tgz")
    with tarfile.open(folder / archive) as packed:
        packed.extractall(unpacked, filter="data")
    return unpacked / "package"


def emptied(folder: Path) -> Path:
    """The folder, with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def make_fonts(pretendard: Path, noto: Path, target: Path) -> None:
    """Writes the fonts, their licences and the list of what they hold."""
    shutil.copyfile(pretendard / "dist/LICENSE.txt", target / "Pretendard-LICENSE.txt")
    for weight in PRETENDARD_WEIGHTS:
        name = f"Pretendard-{weight}.otf"
        shutil.copyfile(pretendard / "dist/public/static" / name, target / name)
    for weight, number in NOTO_WEIGHTS.items():
        merged(noto, weight, number).save(target / f"NotoSansSC-{weight}.ttf")
    copyright_line = TTFont(target / "NotoSansSC-Regular.ttf")["name"].getDebugName(0)
    licence = (noto / "LICENSE").read_text(encoding="utf-8").removeprefix("Google Inc.")
    (target / "NotoSansSC-LICENSE.txt").write_text(copyright_line + licence, encoding="utf-8")
    write_coverage(target)
    write_advances(target)


def merged(noto: Path, weight: str, number: int) -> TTFont:
    """One weight of Noto Sans SC as one font, from its slices."""
    slices = sorted((noto / "files").glob(f"noto-sans-sc-*-{number}-normal.woff2"), key=slice_order)
    wanted = usual_characters()
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for at, path in enumerate(slices):
            part = TTFont(path, recalcTimestamp=False)
            take = wanted & set(part.getBestCmap())
            if take:
                wanted -= take
                parts.append(Path(folder) / f"{at}.ttf")
                cut(part, take).save(parts[-1])
        options = Options()
        options.drop_tables = LAYOUT
        font = Merger(options).merge([str(part) for part in parts])
    for table in font["cmap"].tables:
        table.cmap |= {point: table.cmap[like] for point, like in STAND_IN.items() if point not in table.cmap}
    return named(font, weight, number)


def slice_order(path: Path) -> tuple[bool, str]:
    """The one large slice first, which holds GB 2312; then the others by name."""
    return "chinese-simplified" not in path.name, path.name


def usual_characters() -> set[int]:
    """What Chinese news, and Korean news with Hanja in it, are written in."""
    charsets = ("gb2312", "big5", "euc_kr")
    two_bytes = (bytes((high, low)) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF))
    pairs = [pair.decode(charset, "ignore") for pair in two_bytes for charset in charsets]
    characters = {ord(text) for text in pairs if len(text) == 1} | set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
    characters |= set(range(0x2000, 0x2070)) | set(range(0x20A0, 0x20C0)) | set(range(0x3000, 0x3100))
    return {point for point in characters if is_text(point) and not 0xAC00 <= point <= 0xD7A3}


def is_text(point: int) -> bool:
    """Whether it is a character for texts: assigned, and not for private use."""
    return unicodedata.category(chr(point)) not in ("Co", "Cn", "Cs", "Cc")


def cut(font: TTFont, characters: Iterable[int]) -> TTFont:
    """The font with these characters only, and no layout."""
    options = SubsetOptions()
    options.drop_tables += LAYOUT
    options.layout_features, options.name_IDs, options.hinting = [], ["*"], False
    options.notdef_outline, options.recalc_timestamp = True, False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def named(font: TTFont, weight: str, number: int) -> TTFont:
    """The font with the names and marks of its weight; the slices all bear those of the thinnest."""
    names, is_bold = font["name"], weight == "Bold"
    kept = {record.nameID: str(record) for record in names.names if record.nameID in (0, 5, 7, 8, 9, 11, 13, 14)}
    kept |= {1: "Noto Sans SC", 2: weight, 4: f"Noto Sans SC {weight}", 6: f"NotoSansSC-{weight}"}
    kept |= {3: f"Claimline;NotoSansSC-{weight}", 13: "SIL Open Font License, Version 1.1"}
    names.names = []
    for number_of_name, text in sorted(kept.items()):
        names.setName(text, number_of_name, 3, 1, 0x409)
    font["OS/2"].usWeightClass = number
    font["OS/2"].fsSelection = 0x20 if is_bold else 0x40
    font["head"].macStyle = int(is_bold)
    font["head"].created = font["head"].modified = DAY
    font.recalcTimestamp = False
    return font


def write_coverage(target: Path) -> None:
    """Lists the code points that all weights of a family hold, as ranges."""
    held = {}
    for family in ("Pretendard", "NotoSansSC"):
        fonts = [TTFont(path) for path in sorted(target.glob(f"{family}-*.?tf"))]
        held[family] = ranges(set.intersection(*(set(font.getBestCmap()) for font in fonts)))
    write_json(held, target / "coverage.json")


def write_advances(target: Path) -> None:
    """Lists how wide Pretendard's Latin letters, and any syllable of Korean, are: in thousandths of the type's size."""
    font = TTFont(target / "Pretendard-Regular.otf")
    glyphs, widths, unit = font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
    latin = {chr(point): glyphs[point] for point in range(0x20, 0x180) if point in glyphs}
    listed = {text: round(widths[glyph][0] * 1000 / unit) for text, glyph in (latin | {"가": glyphs[0xAC00]}).items()}
    write_json(listed, target / "advances.json")


def write_json(value: object, target: Path) -> None:
    """Writes it in as few characters as can be."""
    target.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def ranges(points: set[int]) -> list[list[int]]:
    """The code points for texts as first and last of each run."""
    runs: list[list[int]] = []
    for point in sorted(filter(is_text, points)):
        if runs and runs[-1][1] == point - 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return runs


GREY = "#858c98"


def make_icons(lucide: Path, target: Path) -> None:
    """Copies the icons that the window and the brief show."""
    shutil.copyfile(lucide / "LICENSE", target / "LICENSE.txt")
    for name in sorted(ICONS.split()):
        shutil.copyfile(lucide / "icons" / f"{name}.svg", target / f"{name}.svg")
    # A style sheet cannot colour a picture: this grey is seen on light and on dark.
    grey = (target / "chevron-down.svg").read_text("utf-8").replace("currentColor", GREY)
    (target / "chevron-down-grey.svg").write_text(grey, "utf-8")


if __name__ == "__main__":
    main()
