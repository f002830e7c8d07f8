"""The .claimline file, a SQLite database; the only room with SQL."""
