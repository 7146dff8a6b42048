"""The sheets of a directory in a workbook or as CSV: how they look, what stands in them, how they are read."""
