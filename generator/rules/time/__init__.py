"""Rules about days: their order, what is overdue, and what is over. Today is always given."""
