"""Where things lie on the machine."""

from pathlib import Path

from kiosk.caretaker.requests import AGAIN
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Places:
    """All below `root`, which is `/` but for tests."""

    root: Path = Path("/")

    @property
    def folder(self) -> Path:
        """The kiosk's own configuration."""
        return self.root / "etc/kiosk"

    @property
    def settings(self) -> Path:
        """kiosk.toml: while it is there, the machine is a kiosk."""
        return self.folder / "kiosk.toml"

    @property
    def settings_before(self) -> Path:
        """The one before."""
        return self.folder / "kiosk.toml.before"

    @property
    def credentials(self) -> Path:
        """What systemd unseals for the unit; every file in it."""
        return self.folder / "credentials"

    @property
    def pin_tries(self) -> Path:
        """Wrong PINs that root has seen, and until when it looks at no other."""
        return self.folder / ".pin-tries"

    @property
    def signers(self) -> tuple[Path, Path]:
        """Whose files are taken: built in, and confirmed on this machine."""
        return self.root / "usr/lib/kiosk/provision.pub", self.folder / "provision.pub"

    @property
    def begun(self) -> Path:
        """A provisioning that is being prepared; worth nothing."""
        return self.folder / ".provisioning-begun"

    @property
    def decided(self) -> Path:
        """A provisioning that will be carried out, whatever happens."""
        return self.folder / ".provisioning-decided"

    @property
    def connection(self) -> Path:
        """NetworkManager's file."""
        return self.root / "etc/NetworkManager/system-connections/kiosk.nmconnection"

    @property
    def timesyncd(self) -> Path:
        """systemd-timesyncd's servers."""
        return self.root / "etc/systemd/timesyncd.conf.d/60-kiosk.conf"

    @property
    def chrony(self) -> Path:
        """chrony's servers."""
        return self.root / "etc/chrony/sources.d/kiosk.sources"

    @property
    def again(self) -> Path:
        """While it is there, the wizard is shown on a machine that is a kiosk."""
        return self.root / AGAIN.lstrip("/")

    @property
    def update_source(self) -> Path:
        """Where the image looks for a new release at night."""
        return self.folder / "update.source"

    @property
    def updater(self) -> Path:
        """The image's own program; no other machine has it."""
        return self.root / "usr/lib/kiosk-image/update"

    @property
    def sticks(self) -> Path:
        """Below it every stick is mounted."""
        return self.root / "run/media/kiosk"

    @property
    def hostname(self) -> Path:
        """hostname(5)."""
        return self.root / "etc/hostname"

    @property
    def local_time(self) -> Path:
        """localtime(5), a link."""
        return self.root / "etc/localtime"

    @property
    def zones(self) -> Path:
        """The tz database."""
        return self.root / "usr/share/zoneinfo"

    @property
    def touch_rule(self) -> Path:
        """udev's."""
        return self.root / "etc/udev/rules.d/61-kiosk-touch.rules"
