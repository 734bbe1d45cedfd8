"""Tuning of the coder's encoder, with JAX: only for training, never where the coder runs."""
