"""The commands, one file for each family; each gives an exit code."""
