"""Releases as marks on a picture (scale, lanes, clusters, labels): pure geometry for the window and the brief."""

from claimline.timeline.arranging import Arrangement, By, Grouping, arranged, regrouped
from claimline.timeline.dating import Look, Span
from claimline.timeline.lanes import Lane, Lanes, gather
from claimline.timeline.layout import Layout, lane_tops, lay_out
from claimline.timeline.model_names import short_model
from claimline.timeline.picture import Caption, Cluster, Label, LanePicture, Mark, Picture, Place, Side, Sizes
from claimline.timeline.ruler import Tick, ticks
from claimline.timeline.scale import Scale
from claimline.timeline.wording import Wording

__all__ = [
    "Arrangement",
    "By",
    "Caption",
    "Cluster",
    "Grouping",
    "Label",
    "Lane",
    "LanePicture",
    "Lanes",
    "Layout",
    "Look",
    "Mark",
    "Picture",
    "Place",
    "Scale",
    "Side",
    "Sizes",
    "Span",
    "Tick",
    "Wording",
    "arranged",
    "gather",
    "lane_tops",
    "lay_out",
    "regrouped",
    "short_model",
    "ticks",
]
