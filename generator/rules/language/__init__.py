"""Rules about words: personal data, the law by name, plain Danish, and what a fair never asks for."""
