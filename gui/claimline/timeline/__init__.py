"""Releases as marks on a picture (scale, lanes, clusters, labels): pure geometry for the window and the brief."""
