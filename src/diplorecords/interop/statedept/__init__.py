"""What the reader of the State Department's visits is made of."""
