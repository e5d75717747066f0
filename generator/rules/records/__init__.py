"""Rules about how records hang together: references, ids, ages and ways on."""
