"""The families of rules, one file each; none knows another."""
