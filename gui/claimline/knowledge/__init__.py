"""The data that drive extraction (companies, models, cues, boilerplate) and the catalogue of releases."""
