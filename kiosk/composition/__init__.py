"""The one place that knows every room: builds everything by plain constructor calls, what is needed first first.

`app` is the glass, `works` what runs behind it, `parts` the devices, queue and hospital the settings name, `process`
the program around it all. The welcome screen stands before anything slow is loaded; on the way down it goes the other
way round: devices and threads first, then the scene, then the models.
"""
