"""A selection of claims and releases becomes a PDF document (Typst)."""
