"""In which lanes of the timeline claims have a place: where the releases are of what they speak of."""

from __future__ import annotations

from collections.abc import Mapping

from claimline.library import Reader
from claimline.timeline import By, Grouping
from claimline.timeline.claim_days import ClaimDays, claim_days


def claims_by_lane(reader: Reader, grouping: Grouping) -> tuple[int, Mapping[str, ClaimDays]]:
    """How many dates claims have, and their days: by the lanes of the models that they name where lanes are by family,
    by the events that their passages tell of where they are by event, else by their companies.

    It looks at every claim: for the background.
    """
    if grouping.by is By.EVENT:
        events = reader.dated_events()
        return len(events), claim_days((each.claim, (each.event,), each.edtf) for each in events)
    dated = reader.dated_claims()
    if grouping.by is By.FAMILY:
        lanes = grouping.lanes_of_models
        return len(dated), claim_days((each.claim, lanes(each.models, each.companies), each.edtf) for each in dated)
    return len(dated), claim_days((each.claim, each.companies, each.edtf) for each in dated)
