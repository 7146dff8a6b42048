"""Files to begin with: a template with comments, and two invented hospitals."""
