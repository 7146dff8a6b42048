"""Making a machine one certain kiosk: the plan, its signed and sealed file, and how it is written down."""
