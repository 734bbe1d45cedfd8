"""Files as people send them: read safely, decoded, split into cells that know their place."""
