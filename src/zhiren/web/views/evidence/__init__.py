"""Evidence: interviews, the desk where they are coded, and how far coders agree."""
