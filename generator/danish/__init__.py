"""Danish: the alphabet, readability, and dates, ages and amounts in words. Knows no record."""

DICTIONARY = "da_DK"
"""The name of the Danish dictionary that Debian and npm carry."""
