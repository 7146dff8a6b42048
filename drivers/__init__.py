"""Things with cables: cameras, scanners, card readers, printers. They know nothing of patients and no other room."""
