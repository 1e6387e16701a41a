"""Sessions: programs of one user in order, on a board that looks as if nobody else used it."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Callable, Iterator, List, Optional, Sequence, Set, Type, Union

import grpc

from neckar import words as packing
from neckar.address import Address
from neckar.channel import Channel
from neckar.failure import NeckarError, Recovery, reason, reported, to_exception
from neckar.service.v1 import experiment_pb2 as wire

#: Called with the runs that stand before one's own, and the expected waiting time in seconds, None if unknown.
OnQueued = Callable[[int, Optional[float]], None]

_NS = 1_000_000_000
_INLINE_BYTES = 1 << 20
_CHUNK_BYTES = 1 << 20
_RENEWALS_PER_LEASE = 3


@dataclass(frozen=True)
class RunReport:
    """What a run cost, in seconds."""

    sequence: int
    board: str
    #: Time in the queue.
    waited: float
    #: Bringing the board from another session's state to this one's.
    switch: float
    #: Program to the board, execution, and words back, as the service measures them.
    encode: float
    commit: float
    execute: float
    decode: float


@dataclass(frozen=True)
class ReinitEntry:
    """A part of what restores the session's state on a board.

    program: words that only write. snapshot: omnibus reads whose answers replace the program when the session leaves a
    board. pending: run it before the next program even if nobody ran in between.
    """

    program: packing.Words
    snapshot: Optional[packing.Words] = None
    pending: bool = False


def connect(uri: Union[str, Address, None] = None, resume: str = "") -> "Session":
    """Opens a session, or takes one up by its secret.

    Without a URI the environment names the service, see Address.from_environment.
    """
    return Session(_address(uri), resume)


def describe(uri: Union[str, Address, None] = None) -> wire.DescribeResponse:
    """What the service is and which boards stand behind it."""
    return _ask_once(uri, lambda channel: channel.ask(channel.calls.Describe, wire.DescribeRequest()))


def status(uri: Union[str, Address, None] = None) -> wire.StatusResponse:
    """Who uses the boards."""
    return _ask_once(uri, lambda channel: channel.ask(channel.calls.Status, wire.StatusRequest()))


def _ask_once(uri: Union[str, Address, None], question: Callable[[Channel], Any]) -> Any:
    channel = Channel(_address(uri))
    try:
        return question(channel)
    finally:
        channel.close()


def _address(uri: Union[str, Address, None]) -> Address:
    if isinstance(uri, Address):
        return uri
    return Address.from_environment() if uri is None else Address.parse(uri)


class Session:
    """A session. One thread at a time, except ``cancel``. Closing it ends it; its secret takes it up elsewhere before."""

    def __init__(self, address: Address, resume: str = "") -> None:
        self._channel = Channel(address)
        self._address = address
        self._known: Set[bytes] = set()
        self._secret = resume
        self._running: Optional[int] = None
        self._ended = threading.Event()
        self.report: Optional[RunReport] = None
        try:
            opened = self._channel.insist(self._open, lambda: None, opens=True)
        except BaseException:
            self._channel.close()
            raise
        self._sequence = opened.next_sequence
        self.name: str = opened.public_name
        self.board: wire.Board = opened.board
        self.notice: str = opened.notice
        self._renewal = threading.Thread(
            target=self._renew, args=(opened.lease_ns / _NS / _RENEWALS_PER_LEASE,), name="neckar-renewal", daemon=True
        )
        self._renewal.start()

    def __repr__(self) -> str:
        """Without the secret."""
        return f"Session({self.name} at {self._address.peer}, next run {self._sequence})"

    @property
    def secret(self) -> str:
        """Who knows it and is the same user may take the session up: ``connect(uri, resume=secret)``."""
        return self._secret

    @property
    def next_sequence(self) -> int:
        """Number of the next run."""
        return self._sequence

    def run(self, program: packing.Words, on_queued: Optional[OnQueued] = None) -> Any:
        """Runs a program and gives the words from the FPGA; ``report`` then tells what it cost.

        A lost connection is tried again and the run taken up, for the time the address allows. An interrupt by the user
        cancels the run.
        """
        content = packing.pack(program)
        digest = hashlib.sha256(content).digest()
        sequence = self._sequence
        self._running = sequence
        try:
            answer = self._channel.insist(lambda: self._attempt(sequence, content, digest, on_queued), self._resume)
        except KeyboardInterrupt:
            self.cancel()
            self._ask_for_sequence()
            raise
        except NeckarError:
            self._ask_for_sequence()
            raise
        finally:
            self._running = None
        self._sequence = sequence + 1
        return packing.unpack(answer)

    def cancel(self) -> None:
        """Ends the run under way, whose ``run`` then fails; any thread."""
        sequence = self._running
        if sequence is not None:
            self._channel.ask(self._channel.calls.Cancel, wire.CancelRequest(session=self._secret, sequence=sequence))

    def upload(self, program: packing.Words) -> bytes:
        """Brings a program to the service before it is run, and gives its SHA-256; one that is there is not sent."""
        content = packing.pack(program)
        digest = hashlib.sha256(content).digest()
        self._channel.insist(lambda: self._bring(content, digest), self._resume)
        return digest

    def reinit(self, stack: Sequence[ReinitEntry]) -> None:
        """Sets what restores the session's state, from the bottom up.

        Without this call the service restores what the session made of the board by itself; after it, even with an empty
        stack, it restores the stack only.
        """
        entries: List[wire.ReinitEntry] = []
        for entry in stack:
            snapshot = b"" if entry.snapshot is None else self.upload(entry.snapshot)
            entries.append(
                wire.ReinitEntry(program=self.upload(entry.program), snapshot=snapshot, pending=entry.pending)
            )
        request = wire.SetReinitStackRequest(session=self._secret, entries=entries)
        self._channel.insist(lambda: self._channel.ask_raw(self._channel.calls.SetReinitStack, request), self._resume)

    def enforce_reinit(self) -> None:
        """Restores the session completely before its next run, even if nobody ran in between."""
        request = wire.EnforceReinitRequest(session=self._secret)
        self._channel.insist(lambda: self._channel.ask_raw(self._channel.calls.EnforceReinit, request), self._resume)

    def close(self) -> None:
        """Ends the session; what waits of it is cancelled, its results are dropped."""
        if self._ended.is_set():
            return
        self._ended.set()
        try:
            self._channel.ask_raw(self._channel.calls.CloseSession, wire.CloseSessionRequest(session=self._secret))
        except grpc.RpcError as error:
            # Somebody who took it up has ended it already.
            if reason(error) != wire.REASON_SESSION_UNKNOWN:
                raise to_exception(self._address.peer, error) from error
        finally:
            self._channel.close()

    def leave(self) -> None:
        """Ends the connection and leaves the session for whoever takes it up by its secret within its lease."""
        if not self._ended.is_set():
            self._ended.set()
            self._channel.close()

    def __enter__(self) -> "Session":
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        try:
            self.close()
        except NeckarError:
            # What went wrong before is what the user has to hear of.
            if error is None:
                raise

    def _open(self) -> wire.OpenSessionResponse:
        request = wire.OpenSessionRequest(
            board=self._address.board, failover=self._address.failover, resume=self._secret, user=self._address.user
        )
        opened = self._channel.ask_raw(self._channel.calls.OpenSession, request)
        self._secret = opened.session
        return opened

    def _resume(self) -> None:
        """After a lost connection; the service may be another process now, which holds other programs."""
        self._known.clear()
        self._open()

    def _ask_for_sequence(self) -> None:
        """After a failure: only the service knows whether it took the number of the run."""
        try:
            self._sequence = self._open().next_sequence
        except grpc.RpcError:
            # The session is gone, or the way to it; the next run will tell.
            return

    def _attempt(self, sequence: int, content: bytes, digest: bytes, on_queued: Optional[OnQueued]) -> bytes:
        try:
            return self._call(sequence, content, digest, on_queued)
        except grpc.RpcError as error:
            if reason(error) != wire.REASON_PROGRAM_MISSING:
                raise
            self._known.discard(digest)
            return self._call(sequence, content, digest, on_queued)

    def _call(self, sequence: int, content: bytes, digest: bytes, on_queued: Optional[OnQueued]) -> bytes:
        is_inline = len(content) <= _INLINE_BYTES
        if not is_inline:
            self._bring(content, digest)
        request = wire.RunRequest(
            session=self._secret,
            sequence=sequence,
            hash=digest,
            words=content if is_inline and digest not in self._known else b"",
            # One run at a time: whoever asks for the next one has the answers of all before.
            acknowledged=sequence,
        )
        events = self._channel.calls.Run(request, timeout=self._address.timeout, metadata=self._channel.metadata())
        try:
            answer = self._listen(sequence, events, on_queued)
        except grpc.RpcError as error:
            if error.code() == grpc.StatusCode.DEADLINE_EXCEEDED and reported(error) is None:
                self.cancel()
                raise NeckarError(
                    Recovery.RETRY,
                    f"{self._address.peer}: run {sequence}: no answer within timeout={self._address.timeout} s, the run"
                    " is cancelled; allow it more time",
                ) from error
            raise
        except BaseException:
            events.cancel()
            raise
        self._known.add(digest)
        return answer

    def _listen(self, sequence: int, events: Iterator[wire.RunEvent], on_queued: Optional[OnQueued]) -> bytes:
        pieces: List[bytes] = []
        for event in events:
            kind = event.WhichOneof("event")
            if kind == "queued" and on_queued is not None:
                on_queued(event.queued.position, event.queued.estimate_ns / _NS if event.queued.estimate_ns else None)
            elif kind == "words":
                pieces.append(event.words)
            elif kind == "finished":
                pieces.append(event.finished.words)
                return self._whole(sequence, event.finished, b"".join(pieces))
        raise NeckarError(Recovery.BUG, f"{self._address.peer}: run {sequence} ended without a result; report it")

    def _whole(self, sequence: int, finished: wire.Finished, answer: bytes) -> bytes:
        if len(answer) != finished.size_words * packing.WORD_BYTES:
            raise NeckarError(
                Recovery.BUG,
                f"{self._address.peer}: run {sequence}: got {len(answer)} bytes of {finished.size_words} words; report it",
            )
        self.report = RunReport(
            sequence=sequence,
            board=finished.board,
            waited=finished.waited_ns / _NS,
            switch=finished.switch_ns / _NS,
            encode=finished.encode_ns / _NS,
            commit=finished.commit_ns / _NS,
            execute=finished.execute_ns / _NS,
            decode=finished.decode_ns / _NS,
        )
        return answer

    def _bring(self, content: bytes, digest: bytes) -> None:
        if digest in self._known:
            return
        question = wire.FindMissingRequest(session=self._secret, hashes=[digest])
        if self._channel.ask_raw(self._channel.calls.FindMissing, question).hashes:
            self._channel.calls.Upload(self._chunks(content, digest), metadata=self._channel.metadata())
        self._known.add(digest)

    def _chunks(self, content: bytes, digest: bytes) -> Iterator[wire.UploadRequest]:
        head = wire.UploadHead(session=self._secret, hash=digest, size_words=len(content) // packing.WORD_BYTES)
        yield wire.UploadRequest(head=head)
        for begin in range(0, len(content), _CHUNK_BYTES):
            yield wire.UploadRequest(words=content[begin : begin + _CHUNK_BYTES])

    def _renew(self, pause: float) -> None:
        """Keeps the session while the program computes. A failure is met again, and told, by the next run."""
        while not self._ended.wait(pause):
            try:
                self._channel.ask(self._channel.calls.RenewSession, wire.RenewSessionRequest(session=self._secret))
            except (NeckarError, ValueError):
                # ValueError: the channel was closed in the meantime.
                continue


__all__ = ["OnQueued", "ReinitEntry", "RunReport", "Session", "connect", "describe", "status"]
