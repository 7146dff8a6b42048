"""The one program that runs as root on behalf of the glass: what may be asked for, how it is asked, how it is done."""
