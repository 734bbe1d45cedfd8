"""Coders that are machines: what leaves for them, how they compare with people, and what they learn."""
