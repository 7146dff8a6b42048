"""Watching a kiosk from afar: figures made of the journal's notes, for Prometheus, MQTT and the weekly page.

    journal --note--> Ears.hear (any thread, never waits) --queue--> Watch.run on the watching thread
        Reckoner: notes -> observations (`observations.What`), by the machine's clock
        Keeping: observations -> the day's figures on the disk (`kiosk quality`)
        serving: observations and what is looked up -> GET /metrics
        telling: the situation -> the MQTT broker

Nothing here is needed by a visit: what fails here is told once and costs figures only.
"""
