"""The machine below the kiosk: its rights, libraries, clock, disk, memory, units and screen."""
