"""The registration: what happens when a patient stands at the kiosk."""
