"""The readers, one file for each outside format."""
