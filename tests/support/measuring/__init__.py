"""Measuring what stands on the glass: places and sizes from the scene, contrast from the picture."""
