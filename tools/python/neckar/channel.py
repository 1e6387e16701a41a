"""The connection to the service: encryption, tokens, and trying again where the way failed."""

from __future__ import annotations

import ipaddress
import pathlib
import socket
import time
from typing import Any, Callable, Optional, Sequence, Tuple

import grpc

from neckar.address import Address
from neckar.failure import NeckarError, Recovery, is_of_transport, recovery_of, to_exception
from neckar.service.v1 import experiment_pb2_grpc as stubs

#: No answer to a question takes so long, only runs and uploads.
_PATIENCE_S = 30.0
_PAUSE_S = 0.1
_OPTIONS = [
    # A peer that died without a word is noticed.
    ("grpc.keepalive_time_ms", 10_000),
    ("grpc.keepalive_timeout_ms", 5_000),
    ("grpc.keepalive_permit_without_calls", 1),
    ("grpc.http2.max_pings_without_data", 0),
    ("grpc.max_receive_message_length", 16 << 20),
    # Connecting again waits no longer than a person would.
    ("grpc.initial_reconnect_backoff_ms", 100),
    ("grpc.max_reconnect_backoff_ms", 1_000),
    # Each of our connections is one of its own, closed when it is closed.
    ("grpc.use_local_subchannel_pool", 1),
]


class Channel:
    """A connection to the service. Any thread."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._token = _Token(address)
        if self._token.is_there and not address.tls and not _is_loopback(address):
            raise NeckarError(
                Recovery.FIX_INPUT,
                f"{address.peer}: a token would travel in plain text to another machine; add tls=1 to the URI, or"
                " unset the token",
            )
        if address.tls:
            self._channel = grpc.secure_channel(address.target, _credentials(address), _OPTIONS)
        else:
            self._channel = grpc.insecure_channel(address.target, _OPTIONS)
        self.calls = stubs.ExperimentStub(self._channel)

    def metadata(self) -> Sequence[Tuple[str, str]]:
        """What every call carries."""
        token = self._token.read()
        return (("authorization", "Bearer " + token),) if token else ()

    def ask(self, call: Callable[..., Any], question: Any) -> Any:
        """Asks and waits for the answer."""
        try:
            return self.ask_raw(call, question)
        except grpc.RpcError as error:
            raise to_exception(self.address.peer, error) from error

    def ask_raw(self, call: Callable[..., Any], question: Any) -> Any:
        """The same with the failure as gRPC has it."""
        return call(question, timeout=_PATIENCE_S, metadata=self.metadata())

    def insist(self, attempt: Callable[[], Any], again: Callable[[], None], opens: bool = False) -> Any:
        """Attempts until it works, as long as the address allows.

        ``again`` runs before each further attempt, to open the session anew. A session that cannot be opened yet is tried
        again as well, as a connection is; ``opens`` says that the attempt itself opens one.
        """
        begin: Optional[float] = None
        while True:
            opening = True
            try:
                if begin is not None:
                    again()
                opening = opens
                return attempt()
            except grpc.RpcError as error:
                now = time.monotonic()
                begin = now if begin is None else begin
                may_work = is_of_transport(error) or (opening and recovery_of(error) is Recovery.RETRY)
                if not may_work or now - begin >= self.address.reconnect:
                    raise to_exception(self.address.peer, error) from error
            time.sleep(_PAUSE_S)

    def close(self) -> None:
        """Ends the connection."""
        self._channel.close()


class _Token:
    """The token of an address; that of a file is read again when the file changes."""

    def __init__(self, address: Address) -> None:
        self._file = address.token_file
        self._text = address.token
        self._modified: Optional[int] = None

    @property
    def is_there(self) -> bool:
        return bool(self._file or self._text)

    def read(self) -> Optional[str]:
        if self._file is None:
            return self._text
        try:
            modified = self._file.stat().st_mtime_ns
            if modified != self._modified:
                self._text = self._file.read_text(encoding="ascii").strip()
                self._modified = modified
        except (OSError, UnicodeDecodeError) as error:
            raise NeckarError(Recovery.FIX_INPUT, f"token file {self._file}: {type(error).__name__}") from error
        return self._text


def _credentials(address: Address) -> grpc.ChannelCredentials:
    return grpc.ssl_channel_credentials(_content(address.ca), _content(address.key), _content(address.cert))


def _content(file: Optional[pathlib.Path]) -> Optional[bytes]:
    if file is None:
        return None
    try:
        return file.read_bytes()
    except OSError as error:
        raise NeckarError(Recovery.FIX_INPUT, f"{file}: {error.strerror}; name a PEM file") from error


def _is_loopback(address: Address) -> bool:
    try:
        found = socket.getaddrinfo(address.host.strip("[]"), address.port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise NeckarError(Recovery.FIX_INPUT, f"host {address.host}: has no address") from error
    return all(ipaddress.ip_address(entry[4][0].partition("%")[0]).is_loopback for entry in found)
