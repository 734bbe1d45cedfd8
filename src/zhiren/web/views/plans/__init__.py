"""Development plans: for the person, the manager, colleagues who are asked, and HR."""
