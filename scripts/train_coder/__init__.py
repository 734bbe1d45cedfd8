"""Training the coder: needs torch, which nothing else does."""
