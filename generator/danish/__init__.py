"""Danish: the alphabet, readability, and dates, ages and amounts in words. Knows no record."""
