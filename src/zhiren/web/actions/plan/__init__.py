"""Development plans: made from a report, agreed with the manager, kept up, asked about again."""
