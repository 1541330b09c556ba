"""Measuring: accuracy against gold annotations, and speed. Run by ``make accuracy`` and ``make speed``."""
