"""Channels that carry messages: one module each."""
