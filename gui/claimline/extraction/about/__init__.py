"""Which companies a sentence is about: those that it names, and those carried over from before."""
