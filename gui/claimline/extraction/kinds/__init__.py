"""Whether a sentence is a claim, and what it asserts."""
