"""Who rates whom: the draw, what it comes to, and changes by hand."""
