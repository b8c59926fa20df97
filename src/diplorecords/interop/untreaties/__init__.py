"""What the reader of the UN Treaty Collection's participation tables is made of."""
