"""From a grey frame to the codes in it: cheap first, deeper on a budget. Loads the native decoders (see README.md)."""
