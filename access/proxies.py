"""What is believed of the headers of reverse proxies: nothing, unless the request comes from one that is configured."""

from collections.abc import Sequence
from ipaddress import ip_address

from access.settings import Network

Headers = Sequence[tuple[str, str]]  # names in lower case; a name may come more than once
FORWARDING = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")


def values(headers: Headers, name: str) -> list[str]:
    """All values that a header has."""
    return [value for key, value in headers if key == name]


def only(headers: Headers, name: str) -> str | None:
    """The value of a header that comes once; None where it is missing or comes twice."""
    found = values(headers, name)
    return found[0] if len(found) == 1 else None


def believed(address: str, proxies: Sequence[Network]) -> bool:
    """Whether an address is that of a configured proxy."""
    try:
        place = ip_address(address.split("%")[0])
    except ValueError:
        return False
    place = getattr(place, "ipv4_mapped", None) or place
    return any(place in network for network in proxies)


def asker_address(peer: str, headers: Headers, proxies: Sequence[Network]) -> str:
    """The address of the person: the peer's, or what its chain of configured proxies tells of who came to them."""
    hops = [hop.strip() for value in values(headers, "x-forwarded-for") for hop in value.split(",")]
    address = peer
    while hops and believed(address, proxies):
        hop = hops.pop()
        try:
            address = str(ip_address(hop))
        except ValueError:
            break
    return address


def asked_securely(scheme: str, peer: str, headers: Headers, proxies: Sequence[Network]) -> bool:
    """Whether the person's browser speaks https, to us or to a configured proxy."""
    told = only(headers, "x-forwarded-proto") if believed(peer, proxies) else None
    return (told or scheme).strip().lower() == "https"


def asked_host(peer: str, headers: Headers, proxies: Sequence[Network]) -> str:
    """The host, with its port, that the person's browser asked; empty where it is not told, or told twice."""
    told = only(headers, "x-forwarded-host") if believed(peer, proxies) else None
    return (told or only(headers, "host") or "").strip().lower()
