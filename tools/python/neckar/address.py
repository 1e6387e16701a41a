"""Where the service is and how to reach it: connection URIs as the other clients of the service have them."""

from __future__ import annotations

import os
import pathlib
from dataclasses import dataclass
from typing import Mapping, Optional

from neckar.failure import NeckarError, Recovery

_PARAMETERS = ("user", "board", "partition", "failover", "tls", "ca", "cert", "key", "token-file", "reconnect", "timeout")
_TOKEN_VARIABLE = "QUIGGELDY_TOKEN"


@dataclass(frozen=True)
class Address:
    """A connection URI taken apart: ``grpc://host:port?name=value&...``.

    user: who asks, where the service does not find out by itself. board (or partition): name or identifier of the wanted
    board. failover: whether the session may move to another board. tls, ca, cert, key: encryption, PEM files.
    token_file: file with a token, read again when it changes; without it the environment's QUIGGELDY_TOKEN. reconnect:
    seconds for which a lost connection is tried again. timeout: seconds that a run may last, its time in the queue
    included; None is for ever.
    """

    host: str
    port: int
    user: str = ""
    board: str = ""
    failover: bool = False
    tls: bool = False
    ca: Optional[pathlib.Path] = None
    cert: Optional[pathlib.Path] = None
    key: Optional[pathlib.Path] = None
    token_file: Optional[pathlib.Path] = None
    token: Optional[str] = None
    reconnect: float = 20.0
    timeout: Optional[float] = None

    def __repr__(self) -> str:
        """Everything but the token."""
        secured = "encrypted" if self.tls else "plain text"
        proof = "with token" if self.token or self.token_file else "without token"
        return f"Address({self.peer}, user {self.user or 'unknown'}, board {self.board or 'any'}, {proof}, {secured})"

    @property
    def peer(self) -> str:
        """Who is asked, for messages."""
        return f"grpc://{self.host}:{self.port}"

    @property
    def target(self) -> str:
        """The same for gRPC."""
        return f"{self.host}:{self.port}"

    @staticmethod
    def parse(uri: str, environment: Optional[Mapping[str, str]] = None) -> "Address":
        """Takes a URI apart; raises NeckarError (FIX_INPUT) where it is malformed."""
        environment = os.environ if environment is None else environment
        kind, separator, rest = uri.partition("://")
        if kind != "grpc" or not separator:
            raise _refused(uri, "the kind of connection is another one (allowed grpc://host:port)")
        target, _, query = rest.partition("?")
        host, _, port = target.rpartition(":")
        if not host or not (port.isascii() and port.isdigit()) or not 1 <= int(port) <= 65535:
            raise _refused(uri, f"got target '{target}' (allowed host:port, port 1..65535)")
        return _of(uri, host, int(port), _parameters(uri, query), environment)

    @staticmethod
    def from_environment(environment: Optional[Mapping[str, str]] = None) -> "Address":
        """The service that NECKAR_CONNECTION names, or else the variables of the field, QUIGGELDY_IP and _PORT."""
        environment = os.environ if environment is None else environment
        uri = environment.get("NECKAR_CONNECTION", "")
        if not uri and environment.get("QUIGGELDY_ENABLED", "0") not in ("", "0"):
            uri = "grpc://{}:{}".format(environment.get("QUIGGELDY_IP", ""), environment.get("QUIGGELDY_PORT", ""))
            named = {"user": "QUIGGELDY_USER_NO_MUNGE", "partition": "QUIGGELDY_PARTITION"}
            pairs = [f"{name}={environment[variable]}" for name, variable in named.items() if environment.get(variable)]
            uri += "?" + "&".join(pairs) if pairs else ""
        if not uri:
            raise NeckarError(
                Recovery.FIX_INPUT, "no service is named; give a URI grpc://host:port or set NECKAR_CONNECTION to one"
            )
        return Address.parse(uri, environment)


def _parameters(uri: str, query: str) -> dict:
    values: dict = {}
    for pair in query.split("&") if query else ():
        name, equals, value = pair.partition("=")
        if not equals or name not in _PARAMETERS:
            raise _refused(uri, f"got parameter '{pair}' (allowed {', '.join(_PARAMETERS)})")
        if name in values:
            raise _refused(uri, f"parameter {name} given twice; keep one")
        values[name] = value
    return values


def _of(uri: str, host: str, port: int, values: dict, environment: Mapping[str, str]) -> Address:
    files = {name: pathlib.Path(values[name]) for name in ("ca", "cert", "key") if name in values}
    if ("cert" in files) != ("key" in files):
        raise _refused(uri, "got one of cert and key (allowed both or none)")
    tls = _flag(uri, values, "tls", bool(files))
    if files and not tls:
        raise _refused(uri, "got tls=0 with files for it; leave one out")
    if "board" in values and "partition" in values:
        raise _refused(uri, "got board and partition, which mean the same; keep one")
    token_file = pathlib.Path(values["token-file"]) if "token-file" in values else None
    return Address(
        host=host,
        port=port,
        user=values.get("user", ""),
        board=values.get("board", values.get("partition", "")),
        failover=_flag(uri, values, "failover", False),
        tls=tls,
        token_file=token_file,
        token=None if token_file else environment.get(_TOKEN_VARIABLE) or None,
        reconnect=_seconds(uri, values, "reconnect", 20.0),
        timeout=_seconds(uri, values, "timeout", None),
        **files,
    )


def _flag(uri: str, values: dict, name: str, absent: bool) -> bool:
    text = values.get(name)
    if text is None:
        return absent
    if text not in ("0", "1", "false", "true"):
        raise _refused(uri, f"parameter {name}: got '{text}' (allowed 0, 1, false, true)")
    return text in ("1", "true")


def _seconds(uri: str, values: dict, name: str, absent: Optional[float]) -> Optional[float]:
    if name not in values:
        return absent
    try:
        seconds = float(values[name])
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 1e6:
        raise _refused(uri, f"parameter {name}: got '{values[name]}' (allowed 0..1000000)")
    return seconds


def _refused(uri: str, what: str) -> NeckarError:
    return NeckarError(Recovery.FIX_INPUT, f"connection URI {uri}: {what}")
