"""The rules of German, one family of expressions a file."""
