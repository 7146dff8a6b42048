"""Watching a kiosk from afar: figures made of the journal's notes, for Prometheus, MQTT and the weekly page."""
