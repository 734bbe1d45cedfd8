"""Interviews: brought in, coded by people, settled where they differ."""
