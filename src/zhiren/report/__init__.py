"""Individual reports: their content as data, and the writers that lay it out."""
