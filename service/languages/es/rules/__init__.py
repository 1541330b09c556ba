"""The rules of Spanish, a file for each kind of time."""
