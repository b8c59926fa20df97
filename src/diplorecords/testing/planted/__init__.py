"""The faults, by the rule that each of them breaks: a few records that break no other rule."""
