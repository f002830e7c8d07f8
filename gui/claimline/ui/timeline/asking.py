"""What the timeline asks of the library while one looks at it, by calls that it is handed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from claimline.domain import Claim


class Ask(NamedTuple):
    """Claims by their ids, and the ids of the claims that speak of a model; each a short question."""

    claims: Callable[[Sequence[int]], Sequence[Claim]] = lambda _ids: ()
    claims_of_model: Callable[[str], Sequence[int]] = lambda _model: ()
