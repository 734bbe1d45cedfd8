"""Methods of measurement: arrays in, one result type out."""
