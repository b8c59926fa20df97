"""Honest time: what a source said about a date, and what that can mean."""
