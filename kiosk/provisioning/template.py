"""What `kiosk provision template` writes: the commented answers file, and the example of a lobby."""

from typing import Final

TEMPLATE: Final = """\
# Answers for `kiosk provision make`: what makes a machine a certain kiosk.
# Left out or with a # before it, a key stands at its default. The tables below are those of kiosk.toml
# (`kiosk config show` lists them all), but for [api], [network] and [secrets].

# The file is for the machine with this network card alone (it stands on the box). Left out: for any.
# machine = "0c:c4:7a:12:34:56"
# hostname = "kiosk-k3"                # left out: kiosk- and the id
# time_zone = "Asia/Ho_Chi_Minh"

[kiosk]
id = "K3"                              # 1 to 6 letters and digits, on every number the kiosk gives out on its own
name = "Sảnh A, cửa số 3"
hospital = "Bệnh viện Đa khoa Bình Minh"

[api]
url = "https://his.example.vn"
adapter = "native"                     # native, fhir or hl7v2
# auth = "token"                       # none, token, oauth2, hmac; a token among the secrets means token
# client_id = "kiosk"                  # for oauth2, with token_url and the secret api_secret
# token_url = "https://login.example.vn/token"
# [api.fhir]                           # for adapter = "fhir"
# hospital = "https://benhvien.example.vn"
# [api.hl7]                            # for adapter = "hl7v2", whose url is mllp://host:port
# departments_file = "/etc/kiosk/departments.toml"
# receiving_application = "HIS"
# receiving_facility = "BV"
# sending_facility = "KIOSK"

# Each names a file with the secret in it, or "-" for standard input (once). The file that is made holds them sealed.
[secrets]
pin = "pin.txt"                        # the technicians' PIN, 6 to 12 digits; only its hash goes along
# token = "token-K3.txt"
# client_cert = "kiosk-k3.pem"         # the kiosk's own certificate and key, PEM
# client_key = "kiosk-k3.key"
# ca = "benhvien-ca.pem"               # the authority of the hospital's server
# wifi_password = "wifi.txt"           # of [network.link]
# also: api_secret, directory_token, status_password, metrics_token, portal_password, portal_operator

# Left out: the machine's network stays as it is.
[network]
time_servers = []                      # empty: those of the network
[network.link]
kind = "wired"                         # or "wireless", with:
# ssid = "BV-Kiosk"
# [network.fixed]                      # left out: DHCP
# address = "10.1.2.3/24"
# gateway = "10.1.2.1"
# name_servers = ["10.1.2.1"]

[screen]
width = 1080
height = 1920
diagonal_inches = 21.5
# rotation = 90                        # how far the picture is turned on the panel, clockwise
lower_edge_mm = 850                    # from the floor to the glass

# [camera]
# source = "/dev/v4l/by-id/usb-HD_Camera-video-index0"

[scanner]
port = "/dev/kiosk-scanner"
baudrate = 115200

# [chip]
# connection = "pcsc"

[printers.khe-in]
connection = "usb"
# profile = "TM-T88V"                  # `kiosk printers profiles`

# [update]                             # an image looks there for a signed release every night; left out: it does not
# source = "https://updates.example.vn/kiosk"

# [metrics]                            # figures for Prometheus; left out: no port is open
# listen = "0.0.0.0:9810"              # metrics_token among the secrets: only who shows it gets them
# [status]                             # an MQTT broker is told how the kiosk is
# broker = "mqtts://broker.example.vn"
# user = "kiosk"                       # with status_password among the secrets

# [languages]
# offered = ["vi", "en"]
"""

LOBBY: Final = """\
kiosk.id,kiosk.name,machine,secrets.token
K1,"Sảnh A, cửa số 1",,token-K1.txt
K2,"Sảnh A, cửa số 2",,token-K2.txt
K3,Sảnh B,,token-K3.txt
"""
"""A column for each key that differs from kiosk to kiosk; what an empty cell leaves out is as in the answers file."""
