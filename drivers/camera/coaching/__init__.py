"""What keeps a code that is held before the camera from being read, from the frames alone."""
