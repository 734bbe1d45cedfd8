"""Evidence: what people say and write about behaviour, and the coding of it."""
