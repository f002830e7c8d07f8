"""What a list shows, one row a domain value."""
