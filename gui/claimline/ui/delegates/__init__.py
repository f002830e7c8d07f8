"""How a row is measured and painted."""
