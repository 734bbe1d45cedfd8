"""Fair scores: adjacent-category model with random ratees, severity and halo, by Laplace marginal likelihood."""
