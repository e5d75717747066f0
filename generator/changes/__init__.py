"""What changed in the service levels: two versions compared, what applied on a day, and what a
hearing led to."""
