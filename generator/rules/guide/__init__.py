"""Rules about the guide »Find hjælp trin for trin«."""
