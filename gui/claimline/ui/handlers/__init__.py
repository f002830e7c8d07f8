"""What the user does: a file for each thing that it is done to."""
