"""A synthetic company with ratings whose truth is known."""
