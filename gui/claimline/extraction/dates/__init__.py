"""Dates as news writes them, as EDTF."""
