"""What people fill in, checked, with errors in their language."""
