"""What may be shown of whom: thresholds, merging, complementary suppression."""
