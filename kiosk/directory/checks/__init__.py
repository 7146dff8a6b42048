"""The checks of a directory, each with one thing to look for. Each is given a `Sight` and tells what it found."""
