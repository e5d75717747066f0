"""Rules about service levels: what a version must say, its days, its changes and its hearing."""
