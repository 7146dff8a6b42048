"""Invented people, places and answers shared by tests."""
