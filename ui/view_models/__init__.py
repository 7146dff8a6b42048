"""One view model per screen: pure derivation from the journey, and a thin object QML can bind to."""
