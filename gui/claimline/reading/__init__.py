"""Bytes become an article: format, charset, text, what is known of it, and which blocks are not the article itself."""
