"""Simulated devices that obey physics and can be told to misbehave; real drivers run above them."""
