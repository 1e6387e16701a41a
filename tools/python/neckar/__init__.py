"""Runs playback programs on a shared board through the experiment service.

    import neckar

    with neckar.connect("grpc://127.0.0.1:7411?user=anna") as session:
        answer = session.run([0x0B00001F00000003])

A program is a sequence of 64-bit words to the FPGA, without the final halt; an answer is the words that came back, as a
numpy array of uint64 where numpy is installed, else as array('Q').
"""

from neckar.address import Address
from neckar.failure import NeckarError, Recovery
from neckar.session import ReinitEntry, RunReport, Session, connect, describe, status

__all__ = [
    "Address",
    "NeckarError",
    "Recovery",
    "ReinitEntry",
    "RunReport",
    "Session",
    "connect",
    "describe",
    "status",
]
