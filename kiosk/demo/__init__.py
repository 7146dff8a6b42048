"""The kiosk with everything around it simulated: hospital, network, card, camera, scanner, printer.

`stage` sets the scene, `visits` says who comes and what happens to them, `director` plays a visit by touching the
real screens, `dock` lets a person do it by hand. Only simulated things are special here: drivers, queue, adapter and
screens are the ones a hospital gets.
"""
