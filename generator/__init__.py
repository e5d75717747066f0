"""Vejviser: a municipality's catalogue, from YAML in git to a website everybody can read."""
