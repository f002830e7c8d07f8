"""What a user does, as plain functions that the window and the command line share."""
