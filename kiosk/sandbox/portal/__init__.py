"""A simulator of the insurance portal, built from its documented messages, for tests, training and demonstrations.

`server.serve()` runs it, `server.running()` runs it inside a test. It knows the sandbox's invented people and one more
for every result code (`cards`), and can be slow, away or talk nonsense (`behaviour`).
"""
