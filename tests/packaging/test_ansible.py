"""The Ansible role: what Ansible itself makes of it, and that it names only what there is."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jinja2
import pytest
import yaml

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


def test_the_provisioning_file_goes_whatever_became_of_it() -> None:
    block = next(task for task in tasks() if "block" in task)
    assert "/run/kiosk.provision" in str(block["block"])
    assert block["always"][0]["ansible.builtin.file"] == {"path": "/run/kiosk.provision", "state": "absent"}


def rules(**changes: object) -> str:
    """The firewall's file with these settings."""
    environment = jinja2.Environment(autoescape=False)  # noqa: S701 - it is no page
    environment.filters["bool"] = bool
    settings = yaml.safe_load((ROLE / "defaults" / "main.yml").read_text("utf-8"))
    source = (ROLE / "templates" / "nftables.conf.j2").read_text("utf-8")
    return environment.from_string(source).render(**settings | changes)


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
