"""Campaigns: set up, launched, paused, extended. Closing and what follows is in ``actions.results``."""
