"""One module for each revision, never changed once it was released. They know no module of the program."""
