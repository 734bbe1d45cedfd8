"""Signing in: by password, by one-time mail link, through the company's identity provider."""
