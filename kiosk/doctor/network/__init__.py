"""The way to the hospital's system step by step: the first red one is what is wrong."""
