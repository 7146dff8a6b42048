"""The engine: performs effects, feeds events, owns threads and timers. Of Qt it knows QtCore only."""
