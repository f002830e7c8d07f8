"""The data that drive extraction (companies, models, cues, units, boilerplate) and the catalogue of releases, loaded and checked."""
