"""Tuning of the coder's encoder, with PyTorch: only for training, never where the coder runs."""
