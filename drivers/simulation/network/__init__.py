"""A line to a server that can be cut, slowed, and broken at one point of one request: the network on a bad day."""

from drivers.simulation.network.faults import Fault, Point, Requests, Which
from drivers.simulation.network.proxy import FaultProxy
from drivers.simulation.network.upstream import Upstream

__all__ = ["Fault", "FaultProxy", "Point", "Requests", "Upstream", "Which"]
