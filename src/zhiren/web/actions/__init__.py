"""Verbs that change state. Each checks that it may, changes rows in one transaction, and writes it in the log."""
