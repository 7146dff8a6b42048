"""The processes that look at strangers' pictures, and what they deny themselves. Nothing here runs in the program."""
