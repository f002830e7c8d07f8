"""How the window looks: colours, type, icons and the size of text."""
