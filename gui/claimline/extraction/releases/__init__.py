"""Which models a sentence releases, whose, and when."""
