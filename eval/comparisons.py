"""The questions of a run answered by others: the pipeline with parts left out, and the peers."""

from collections.abc import Callable, Iterator, Sequence

from answering.engine import Answerer
from eval.ablations import ABLATIONS
from eval.about import named_version
from eval.bank_file import GoldQuestion
from eval.outcome import Row
from eval.peers.all import PEERS
from eval.peers.peer import Peer, PeerAnswerer
from eval.scoring import answer_all
from eval.summary import figures_of
from ingest.index import Index

Progress = Callable[[str], None]


def ablated(index: Index, questions: Sequence[GoldQuestion], progress: Progress) -> Iterator[Row]:
    """A row for each part left out; no language model takes part."""
    for ablation in ABLATIONS:
        progress(f"answering {ablation.name}")
        scored = answer_all(Answerer(index, parts=ablation.parts), questions)
        yield Row(ablation.name, ablation.what, figures_of(scored))


def peered(
    index: Index, questions: Sequence[GoldQuestion], progress: Progress, peers: Sequence[Peer] = PEERS
) -> Iterator[Row]:
    """A row for each peer; one whose library is missing gets a note how to install it."""
    for peer in peers:
        progress(f"answering by {peer.name}")
        try:
            scored = answer_all(PeerAnswerer(index, peer), questions)
        except ImportError:
            yield Row(peer.name, peer.what, None, f"not installed; install it with: {peer.install}")
            continue
        versions = ", ".join(map(named_version, peer.distributions))
        yield Row(peer.name, f"{peer.what} ({versions})", figures_of(scored))
