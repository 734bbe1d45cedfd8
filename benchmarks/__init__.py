"""Performance figures: ``make bench`` runs every module here. Never part of the tests."""
