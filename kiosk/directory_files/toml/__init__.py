"""How `departments.toml` is read and written: its schema, its values, where things stand in it, and how it is changed.

`schema` says which keys there are; `reading` makes values of a file and tells every fault with its line; `rewriting`
changes only what differs.
"""
