"""Who and what is named in a sentence: companies, people and models, known or introduced by the article."""
