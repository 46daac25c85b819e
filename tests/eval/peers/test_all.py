import tomllib
from pathlib import Path

from eval.peers.all import PEERS

PROJECT = Path(__file__).resolve().parents[3]


def test_every_peer_has_a_name_of_its_own_and_says_what_it_is() -> None:
    assert len({peer.name for peer in PEERS}) == len(PEERS)
    assert all(peer.what and peer.distributions and peer.install for peer in PEERS)


def test_what_installs_a_peer_installs_its_distributions() -> None:
    extra = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [*extra["optional-dependencies"]["peers"], *extra["dependencies"]]
    pinned = (PROJECT / "constraints.txt").read_text("utf-8").splitlines()
    for peer in PEERS:
        for distribution in peer.distributions:
            in_extra = any(line.startswith(f"{distribution}>=") for line in named)
            assert in_extra or f"{distribution}==" in peer.install
            assert any(line.startswith(f"{distribution}==") for line in pinned) is in_extra
