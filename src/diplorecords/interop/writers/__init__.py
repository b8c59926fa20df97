"""Writers: one file for each outside format; none imports another."""
