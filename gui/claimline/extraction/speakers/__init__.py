"""To whom a sentence is attributed: verbs and forms of saying, sources, pages of questions and answers."""
