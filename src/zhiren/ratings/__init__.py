"""Ratings: the columns, and reading, checking and writing files of them."""

from zhiren.ratings.columns import MANAGER, RELATIONSHIPS, SELF, Ratings, Relationship

__all__ = ["MANAGER", "RELATIONSHIPS", "SELF", "Ratings", "Relationship"]
