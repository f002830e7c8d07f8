"""What the card of a mark says: its models, what each source says of its date, and the claims that speak of it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from claimline.domain import Release
from claimline.language import _, ngettext
from claimline.timeline import Cluster, Lane, Look, Wording
from claimline.timeline.claim_days import ClaimMark
from claimline.ui.looks.theme import Palette
from claimline.ui.timeline.asking import Ask
from claimline.ui.timeline.claim_marks import quoted, says
from claimline.ui.timeline.sight import LOOKED_AT, Item, models_of

_MODELS = 6
_QUOTED = 120
_CLAIMS = 3
NOBODY = Ask()


def card_text(item: Item, wording: Wording, titles: Mapping[int, str], palette: Palette, ask: Ask = NOBODY) -> str:
    """What there is to know of a mark or cluster, as rich text with links to passages and claims."""
    if isinstance(item, Cluster):
        return _cluster(item, wording, palette)
    parts: list[str] = []
    models = models_of(item)
    for model in models[:_MODELS]:
        told = [release for release in item.releases if release.model == model.model]
        parts += _model(told, wording, titles, palette)
        parts += _claims_of(model.model, told, palette, ask)
    if len(models) > _MODELS:
        parts.append(escape(wording.and_more("", len(models) - _MODELS).strip()))
    if item.look is Look.DISPUTED:
        note = escape(_("The sources differ."))
        parts.append(f'<span style="color:{palette.disputed}">{note}</span>')
    return _paragraphs(parts)


def claims_text(mark: ClaimMark, wording: Wording, palette: Palette, ask: Ask) -> str:
    """How many claims speak of a day or span, and the first of them."""
    lines = [f"<b>{escape(says(mark, wording))}</b>"]
    lines += [_link(f"claim:{each.id}", quoted(each, _QUOTED), palette) for each in ask.claims(mark.claims[:_CLAIMS])]
    lines += _more(len(mark.claims) - _CLAIMS, palette)
    return _paragraphs(lines)


def spoken(item: Item, wording: Wording) -> str:
    """A mark or cluster in a sentence, for those who hear it."""
    if isinstance(item, Cluster):
        count = ngettext("{count} release", "{count} releases", item.count).format(count=item.count)
        return _("{company}: {count}, {days}").format(
            company=item.lane.said, count=count, days=wording.span(*item.days)
        )
    names = ", ".join(release.model for release in models_of(item))
    dates = "; ".join(dict.fromkeys(wording.dated(release.date) for release in item.releases))
    event = wording.event(item.releases[0].event)
    companies = ", ".join(dict.fromkeys(release.company for release in item.releases))
    return _("{company}: {models}, {event}, {dates}").format(company=companies, models=names, event=event, dates=dates)


def spoken_claims(lane: Lane, mark: ClaimMark, wording: Wording, ask: Ask) -> str:
    """Claims of a lane in a sentence, with what the first of them says."""
    said = _("{company}: {claims}").format(company=lane.said, claims=says(mark, wording))
    first = ask.claims(mark.claims[:1])
    return _("{claims}: {passage}").format(claims=said, passage=quoted(first[0], _QUOTED)) if first else said


def _cluster(cluster: Cluster, wording: Wording, palette: Palette) -> str:
    models = models_of(cluster)
    count = ngettext("{count} release", "{count} releases", cluster.count).format(count=cluster.count)
    hint = _("Click to look closer") if cluster.can_be_parted else _("Click to list them")
    named = ", ".join(release.model for release in models[:_MODELS])
    # Of a large cluster not every name is looked at.
    more = (len(models) if cluster.count <= LOOKED_AT else cluster.count) - _MODELS
    lines = [
        f"<b>{escape(count)}</b> · {escape(cluster.lane.said)}",
        escape(wording.span(*cluster.days)),
        escape(wording.and_more(named, more) if more > 0 else named),
        _quiet(hint, palette),
    ]
    return _paragraphs(lines)


def _paragraphs(parts: list[str]) -> str:
    return (
        "".join(f'<p style="margin:0 0 5px 0">{part}</p>' for part in parts[:-1])
        + f'<p style="margin:0">{parts[-1]}</p>'
    )


def _model(releases: list[Release], wording: Wording, titles: Mapping[int, str], palette: Palette) -> list[str]:
    """A model with its event, then what each source says: its date, its name and, from an article, the passage."""
    first = releases[0]
    lines = [f"<b>{escape(first.model)}</b> · {escape(first.company)} · {escape(wording.event(first.event))}"]
    for release in sorted(releases, key=lambda release: release.settled is None):  # the user's word first
        source = wording.source(release, titles.get(release.article, ""))
        line = f"{escape(wording.dated(release.date))} {_quiet(f'— {source}', palette)}"
        if release.passage is not None:
            exact = release.passage.exact
            words = exact if len(exact) <= _QUOTED else exact[:_QUOTED].rstrip() + "…"
            place = f"passage:{release.article}:{release.passage.start}:{release.passage.end}"
            line += f"<br>{_link(place, words, palette) if release.article else _quiet(f'“{words}”', palette)}"
        lines.append(line)
    return lines


def _claims_of(model: str, releases: list[Release], palette: Palette, ask: Ask) -> list[str]:
    """The claims that speak of a model, beside those whose passages stand above already."""
    ids = ask.claims_of_model(model)
    if not ids:
        return []
    above = {release.passage for release in releases if release.passage is not None}
    passages = {(passage.start, passage.end, passage.exact) for passage in above}
    claims = [
        claim
        for claim in ask.claims(ids[: _CLAIMS + len(above)])
        if (claim.passage.start, claim.passage.end, claim.passage.exact) not in passages
    ][:_CLAIMS]
    if not claims:
        return []
    count = ngettext("{count} claim", "{count} claims", len(ids)).format(count=len(ids))
    return [_quiet(count, palette), *(_link(f"claim:{each.id}", quoted(each, _QUOTED), palette) for each in claims)]


def _more(count: int, palette: Palette) -> list[str]:
    if count <= 0:
        return []
    return [_quiet(ngettext("and {count} more", "and {count} more", count).format(count=count), palette)]


def _link(place: str, words: str, palette: Palette) -> str:
    """Words that one may click; underlined, so that not the colour alone says so."""
    return f'<a href="{place}" style="color:{palette.accent}">“{escape(words)}”</a>'


def _quiet(words: str, palette: Palette) -> str:
    return f'<span style="color:{palette.second}">{escape(words)}</span>'
