"""What scores say about people and roles together: fit, succession, training needs, nine-boxes."""
