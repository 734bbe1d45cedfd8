"""Coders that are machines: how they compare with people, what leaves for them, what they learn, their log."""
