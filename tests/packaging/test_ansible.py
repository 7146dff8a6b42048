"""The Ansible role: what Ansible itself makes of it, and that it names only what there is."""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jinja2
import pytest
import yaml

from kiosk.provisioning.making import Made
from kiosk.provisioning.sheets import codes_csv

FOLDER = Path(__file__).parents[2] / "packaging" / "ansible"
ROLE = FOLDER / "roles" / "kiosk"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "ANSIBLE_HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "HOME": str(tmp_path)}


def ansible(program: str, *words: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [Path(sys.executable).with_name(program), *words],
        cwd=FOLDER,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tasks() -> list[dict[str, Any]]:
    found = [
        task for path in sorted((ROLE / "tasks").glob("*.yml")) for task in yaml.safe_load(path.read_text("utf-8"))
    ]
    found += [task for block in found for part in ("block", "always") for task in block.get(part, [])]
    assert len(found) > 15
    return found


@pytest.mark.parametrize("play", ["site.yml", "pull.yml"])
def test_ansible_understands_the_play(play: str, environment: dict[str, str]) -> None:
    ansible("ansible-playbook", "--syntax-check", play, environment=environment)


def test_the_example_has_65_kiosks_that_know_their_ids(environment: dict[str, str]) -> None:
    listed = json.loads(ansible("ansible-inventory", "--list", environment=environment))
    hosts = listed["_meta"]["hostvars"]
    assert len(hosts) == 65
    ids = {jinja2.Template(one["kiosk_id"]).render(inventory_hostname=name) for name, one in hosts.items()}
    assert ids == {f"K{n}" for n in range(1, 66)}


def test_every_setting_has_a_default_and_is_used() -> None:
    defaults = set(yaml.safe_load((ROLE / "defaults" / "main.yml").read_text("utf-8")))
    shared = set(yaml.safe_load((FOLDER / "inventory" / "group_vars" / "all.yml").read_text("utf-8")))
    texts = [path.read_text("utf-8") for folder in ("tasks", "templates") for path in (ROLE / folder).iterdir()]
    used = set(re.findall(r"\bkiosk_[a-z_]+\b", "\n".join(texts)))
    made = {task["register"] for task in tasks() if "register" in task}
    assert shared <= defaults
    assert used - made == defaults


def test_what_a_task_says_of_a_code_is_never_logged() -> None:
    with_code = [task for task in tasks() if "kiosk_provision_code" in str(task.get("ansible.builtin.command", ""))]
    assert [task["no_log"] for task in with_code] == [True]


def played(folder: Path, becomes: dict[str, Any], code: str, environment: dict[str, str], **known: object) -> str:
    """Exit code and words of this task of the role; `kiosk provision apply` is a program that takes "right" as code."""
    host = folder / "host_vars"
    host.mkdir(parents=True)
    (host / "k1.yml").write_text(f"kiosk_provision_code: {code}\n")
    (folder / "k.yml").write_text("kiosks: {hosts: {k1: }}\n")
    (folder / "kiosk").write_text(
        '#!/bin/sh\nread -r code; [ "$code" = right ] || { echo "WRONG CODE" >&2; exit 1; }\n'
    )
    (folder / "kiosk").chmod(0o755)
    named, _copied, applied, taken = becomes["block"]
    command = applied["ansible.builtin.command"] | {"argv": [str(folder / "kiosk")]}
    task = {**becomes, "block": [named, {**applied, "ansible.builtin.command": command}, taken], "always": []}
    site = {"hosts": "kiosks", "connection": "local", "gather_facts": False, "tasks": [task]}
    settings = yaml.safe_load((ROLE / "defaults" / "main.yml").read_text("utf-8"))
    del settings["kiosk_provision_code"]
    settings |= {"kiosk_id": "K1", "kiosk_provision_folder": "f", "kiosk_provision_key": "k"} | known
    site["vars"] = settings | {"ansible_python_interpreter": sys.executable}
    (folder / "site.yml").write_text(yaml.safe_dump([site]))
    words = [str(SCRIPTS / "ansible-playbook"), "-i", str(folder / "k.yml"), str(folder / "site.yml"), "-vvv"]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=120, check=False)
    return f"{done.returncode} {done.stdout}{done.stderr}"


UNDECRYPTABLE = (
    "!vault |\n  $ANSIBLE_VAULT;1.1;AES256\n"
    "  33363965326261303134366235326637326437386238386166666334303762626136616166613065\n"
    "  3932366233343461306635313237616635613534326436350a383962386231336464363439396531\n"
    "  3166393331646334396463653430616161343862363164373630636565353938636236343239346466"
)


def test_a_kiosk_that_is_set_up_needs_no_code_at_night_and_a_new_one_says_what_is_wrong_with_its_own(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    becomes = next(task for task in tasks() if "block" in task)
    there, absent = ({"stat": {"exists": exists}} for exists in (True, False))
    night = played(tmp_path / "a", becomes, UNDECRYPTABLE, environment, kiosk_toml=there)
    assert night.startswith("0 "), night
    wrong = played(tmp_path / "b", becomes, "'482190375516'", environment, kiosk_toml=absent)
    assert wrong.startswith("2 ")
    assert "WRONG CODE" in wrong
    assert "482190375516" not in wrong
    right = played(tmp_path / "c", becomes, "right", environment, kiosk_toml=absent)
    assert right.startswith("0 "), right


def test_the_example_names_a_signer_and_keeps_codes_and_files_out_of_what_kiosks_fetch() -> None:
    shared = yaml.safe_load((FOLDER / "inventory" / "group_vars" / "all.yml").read_text("utf-8"))
    assert shared["kiosk_provision_key"].endswith("/../files/signer.pub")
    for key in ("kiosk_provision_folder", "kiosk_provision_code"):
        assert "/../../" in shared[key], "beside the folder that may be a repository"


def test_the_codes_of_provision_make_are_found_where_the_example_looks(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    made = [Made(f"K{n}", f"Sảnh A, cửa {n}", "", b"", f"0{n}2345678901", 0) for n in (1, 3)]
    (tmp_path / "codes").mkdir()
    (tmp_path / "codes" / "codes.csv").write_text(codes_csv(made), "utf-8")
    shared = yaml.safe_load((FOLDER / "inventory" / "group_vars" / "all.yml").read_text("utf-8"))
    there = {"inventory_dir": str(tmp_path / "ansible" / "inventory"), "kiosk_id": "K3"}
    words = ["localhost", "-m", "debug", "-a", "var=found", "-e", json.dumps(there)]
    told = ansible(
        "ansible", *words, "-e", json.dumps({"found": shared["kiosk_provision_code"]}), environment=environment
    )
    assert '"found": "032345678901"' in told


def test_the_repository_s_key_keeps_the_name_by_which_apt_knows_that_it_is_binary() -> None:
    shared = yaml.safe_load((FOLDER / "inventory" / "group_vars" / "all.yml").read_text("utf-8"))
    copied = next(
        task["ansible.builtin.copy"]
        for task in tasks()
        if "kiosk_repository_key" in str(task.get("ansible.builtin.copy"))
    )
    assert shared["kiosk_repository_key"].endswith("/files/kiosk-archive-keyring.gpg")
    assert "kiosk-archive-keyring.gpg" in (FOLDER.parent / "build.d" / "repository").read_text("utf-8")
    assert f"Signed-By: {copied['dest']}" in written("kiosk.sources.j2")
    assert copied["dest"].endswith(".gpg")


def test_the_provisioning_file_goes_whatever_became_of_it() -> None:
    block = next(task for task in tasks() if "block" in task)
    assert "/run/kiosk.provision" in str(block["block"])
    assert block["always"][0]["ansible.builtin.file"] == {"path": "/run/kiosk.provision", "state": "absent"}


def written(template: str, **changes: object) -> str:
    """A file of the role with these settings."""
    environment = jinja2.Environment(autoescape=False, trim_blocks=True)  # noqa: S701 - it is no page
    environment.filters["bool"] = bool
    settings = yaml.safe_load((ROLE / "defaults" / "main.yml").read_text("utf-8"))
    return environment.from_string((ROLE / "templates" / template).read_text("utf-8")).render(**settings | changes)


def rules(**changes: object) -> str:
    """The firewall's."""
    return written("nftables.conf.j2", **changes)


def test_the_firewall_lets_in_nobody_who_is_not_named() -> None:
    closed = rules(kiosk_secure_shell=False)
    assert "dport 9810" not in closed
    assert "dport 22" not in closed
    watched = rules(kiosk_metrics_from=["192.0.2.10", "2001:db8::1"])
    assert "ip saddr 192.0.2.10 tcp dport 9810 accept" in watched
    assert "ip6 saddr 2001:db8::1 tcp dport 9810 accept" in watched


def test_the_firewall_s_program_understands_its_rules(tmp_path: Path) -> None:
    file = tmp_path / "nftables.conf"
    file.write_text(rules(kiosk_metrics_from=["192.0.2.10", "2001:db8::1"], kiosk_secure_shell_from=["192.0.2.20"]))
    done = subprocess.run(["nft", "--check", "--file", file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


class Lobby:
    """A repository of somebody's lobby, and a kiosk that fetches it; the play leaves a mark."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.mark = folder / "applied"
        self._environment = {**environment, "GIT_CONFIG_GLOBAL": "/dev/null", "PATH": f"{SCRIPTS}:{os.environ['PATH']}"}
        self.desk = folder / "desk-keys"
        self.desk.mkdir(mode=0o700)
        self.kiosk = folder / "kiosk-keys"
        self.kiosk.mkdir(mode=0o700)
        self.key("known")
        (self.kiosk / "pubring.gpg").write_bytes(self._run("gpg", "--export", "known"))
        self._run("git", "init", "--quiet", "--initial-branch=main", str(folder / "repository"))
        (folder / "repository" / "inventory").mkdir()
        (folder / "repository" / "inventory" / "lobby.yml").write_text(
            f"kiosks: {{hosts: {{localhost: {{ansible_python_interpreter: {sys.executable}}}}}}}\n"
        )

    def key(self, name: str) -> None:
        self._run(
            "gpg", "--batch", "--passphrase", "", "--quick-generate-key", f"{name} <{name}@example.vn>", "ed25519"
        )

    def commit(self, words: str, signed: str) -> None:
        repository = self.folder / "repository"
        task = {"ansible.builtin.copy": {"content": words, "dest": str(self.mark)}}
        play = [{"hosts": "kiosks", "connection": "local", "gather_facts": False, "tasks": [task]}]
        (repository / "pull.yml").write_text(yaml.safe_dump(play))
        who = ("-c", "user.name=a", "-c", "user.email=a@example.vn")
        self._run("git", "-C", str(repository), "add", ".")
        self._run("git", *who, "-C", str(repository), "commit", "--quiet", "--message", words, f"--gpg-sign={signed}")

    def night(self, **settings: object) -> str:
        """What the unit of the role runs; what the play said."""
        unit = written(
            "kiosk-pull.service.j2",
            inventory_hostname="localhost",
            kiosk_pull_repository=f"file://{self.folder}/repository",
            **settings,
        )
        command = re.search(r"^ExecStart=/usr/bin/(.*?[^\\])$", unit, re.MULTILINE | re.DOTALL)
        assert command
        words = command[1].replace("\\\n", " ").replace("/var/lib/kiosk-pull/lobby", f"{self.folder}/lobby").split()
        keys = re.search(r"^Environment=GNUPGHOME=(.*)$", unit, re.MULTILINE)
        assert keys is None or keys[1] == "/var/lib/kiosk-pull/gnupg"
        environment = {**self._environment, "GNUPGHOME": str(self.kiosk)}
        subprocess.run(words, cwd=self.folder, env=environment, capture_output=True, timeout=120, check=False)
        return self.mark.read_text() if self.mark.exists() else ""

    def _run(self, *words: str) -> bytes:
        environment = {**self._environment, "GNUPGHOME": str(self.desk)}
        done = subprocess.run(words, env=environment, capture_output=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def close(self) -> None:
        subprocess.run(
            ["gpgconf", "--kill", "all"], env={**self._environment, "GNUPGHOME": str(self.desk)}, check=False
        )


SCRIPTS = Path(sys.executable).parent


@pytest.fixture
def lobby(environment: dict[str, str]) -> Iterator[Lobby]:
    with tempfile.TemporaryDirectory(prefix="lobby-") as folder:  # gpg's sockets take short names only
        made = Lobby(Path(folder), environment)
        yield made
        made.close()


def test_a_kiosk_applies_at_night_what_a_known_key_signed_and_nothing_else(lobby: Lobby) -> None:
    lobby.key("stranger")
    lobby.commit("one", signed="stranger")
    assert lobby.night() == ""
    lobby.commit("two", signed="known")
    assert lobby.night() == "two"


def test_whoever_wants_it_unsigned_says_so() -> None:
    unit = written("kiosk-pull.service.j2", kiosk_pull_signed=False, inventory_hostname="k")
    assert "--verify-commit" not in unit
    assert "GNUPGHOME" not in unit


def test_the_role_stops_where_nobody_s_commits_would_count_and_lays_the_keys_of_those_who_do() -> None:
    defaults = yaml.safe_load((ROLE / "defaults" / "main.yml").read_text("utf-8"))
    assert (defaults["kiosk_pull_signed"], defaults["kiosk_pull_keys"]) == (True, "")
    pull = yaml.safe_load((ROLE / "tasks" / "pull.yml").read_text("utf-8"))
    assert pull[0]["ansible.builtin.assert"]["that"] == "kiosk_pull_keys | length > 0"
    keys = next(
        task["ansible.builtin.copy"] for task in pull if "kiosk_pull_keys" in str(task.get("ansible.builtin.copy"))
    )
    unit = written("kiosk-pull.service.j2", kiosk_pull_repository="r", inventory_hostname="k")
    assert f"GNUPGHOME={Path(keys['dest']).parent}" in unit
