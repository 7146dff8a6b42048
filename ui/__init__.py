"""What people see, hear and touch. Knows the journey's words and the engine's face; nothing of devices or servers."""
