"""Dictionary files: read, check, write, and draft from what HR departments have."""
