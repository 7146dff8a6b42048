"""The hospital's published directory at this kiosk: fetched, verified, judged, kept, and laid over the catalogue.

fetching, pace      asks the server: by long poll where it holds the question, else now and then
taking, judging     what is accepted: signed, newer, sound
kept, local         the last good version on disk; a file of this machine
layer, rejoining    lays it over what the hospital's system says, again when hours begin or end
showing, editions   which version is shown: a new one only when nobody stands at the kiosk
keeper              the thread, and what it tells the hospital
"""
