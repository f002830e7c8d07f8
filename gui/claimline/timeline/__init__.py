"""Releases as marks on a picture: scale, lanes, clusters, labels; pure geometry, drawn by the window and by the brief."""
