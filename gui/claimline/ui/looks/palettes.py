"""The colours of the window by name: light and dark, and both in high contrast."""

from typing import NamedTuple  # no deferred annotations here: to compile each field's takes time of the start

from PySide6.QtGui import QColor

from claimline.domain import Kind


class Palette(NamedTuple):
    """The colours of one look, as `#rrggbb`; every ink is at least 4.5:1 on the pane, in high contrast 7:1 (a test
    holds it, and that those of the timeline's signs can be told apart by who is colour-blind)."""

    is_dark: bool
    ground: str
    pane: str
    card: str
    chip: str
    ink: str
    second: str
    third: str
    line: str
    track: str
    raised: str
    grid: str
    accent: str
    on_accent: str
    selection: str
    text_on_selection: str
    passage: str
    selected_passage: str
    confirmed: str
    disputed: str
    release: str
    plan: str
    figure: str
    event: str
    statement: str
    assessment: str

    def of_kind(self, kind: Kind) -> str:
        """The colour of a kind of claim."""
        return str(getattr(self, kind.value))

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """A token's colour for painting, from transparent (0) to opaque (1)."""
        color = QColor(getattr(self, token))
        color.setAlphaF(alpha)
        return color


LIGHT = Palette(
    is_dark=False,
    ground="#f7f7f5",
    pane="#ffffff",
    card="#ffffff",
    chip="#f1f1ee",
    ink="#1d1f23",
    second="#5c626d",
    third="#686e79",
    line="#e4e4e0",
    track="#f1f1ee",
    raised="#e4e4e0",
    grid="#e4e4e0",
    accent="#2f5fd0",
    on_accent="#ffffff",
    selection="#e8effc",
    text_on_selection="#1f4fbf",
    passage="#fff1c2",
    selected_passage="#ffdd7a",
    confirmed="#1c7c54",
    disputed="#b45309",
    release="#0072b2",
    plan="#7b5ea7",
    figure="#b35900",
    event="#00795c",
    statement="#4a5568",
    assessment="#a8326e",
)

DARK = Palette(
    is_dark=True,
    ground="#17181b",
    pane="#1e2024",
    card="#23252a",
    chip="#2c2f35",
    ink="#e9eaed",
    second="#a6abb5",
    third="#979daa",
    line="#2e3137",
    track="#24262b",
    raised="#2e3137",
    grid="#2e3137",
    accent="#7aa2ff",
    on_accent="#10131a",
    selection="#243250",
    text_on_selection="#a9c4ff",
    passage="#4a3f1b",
    selected_passage="#7a6420",
    confirmed="#5fce9b",
    disputed="#f0a860",
    release="#6cb8ea",
    plan="#b9a2e0",
    figure="#f0a35c",
    event="#4ec9a5",
    statement="#aab4c5",
    assessment="#ec8fbd",
)

HIGH_LIGHT = Palette(
    is_dark=False,
    ground="#ffffff",
    pane="#ffffff",
    card="#ffffff",
    chip="#ffffff",
    ink="#000000",
    second="#000000",
    third="#262626",
    line="#767676",
    track="#e0e0e0",
    raised="#e0e0e0",
    grid="#c8c8c8",
    accent="#0032a8",
    on_accent="#ffffff",
    selection="#d6e4ff",
    text_on_selection="#00205c",
    passage="#fff0b3",
    selected_passage="#ffcc33",
    confirmed="#00502f",
    disputed="#8f3d00",
    release="#004a80",
    plan="#4f2d86",
    figure="#6e3600",
    event="#00513c",
    statement="#262e3b",
    assessment="#7d0f4c",
)

HIGH_DARK = Palette(
    is_dark=True,
    ground="#000000",
    pane="#000000",
    card="#000000",
    chip="#000000",
    ink="#ffffff",
    second="#ffffff",
    third="#dcdcdc",
    line="#6e6e6e",
    track="#2b2b2b",
    raised="#2b2b2b",
    grid="#3a3a3a",
    accent="#9cc0ff",
    on_accent="#000000",
    selection="#12336e",
    text_on_selection="#ffffff",
    passage="#4a3d00",
    selected_passage="#7a5e00",
    confirmed="#7dffb9",
    disputed="#ffb366",
    release="#8fd0ff",
    plan="#d3bfff",
    figure="#ffbd80",
    event="#6fe6c4",
    statement="#cbd5e6",
    assessment="#ffb3da",
)

PALETTES = {
    (False, False): LIGHT,
    (True, False): DARK,
    (False, True): HIGH_LIGHT,
    (True, True): HIGH_DARK,
}
"""By whether it is dark, and whether its contrast is high."""
