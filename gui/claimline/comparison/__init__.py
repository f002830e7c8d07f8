"""From the claims of many articles to how they stand to each other; pure functions, no files and no SQL."""

from claimline.comparison.finding import Comparer
from claimline.comparison.judging import figure_pairs
from claimline.comparison.keys import keys_of
from claimline.comparison.profile import Profile, Profiler

__all__ = ["Comparer", "Profile", "Profiler", "figure_pairs", "keys_of"]
