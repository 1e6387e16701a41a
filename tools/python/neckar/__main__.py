"""Command: ``python3 -m neckar status|run``."""

from __future__ import annotations

import argparse
import dataclasses
import json
import pathlib
import sys
from typing import List, Optional, Sequence

import neckar
from neckar.service.v1 import experiment_pb2 as wire

_OK, _FAILED = 0, 1


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Runs one command line; gives 0, or 1 where it failed (2 is argparse's for a wrong command line)."""
    options = _parser().parse_args(arguments)
    try:
        options.command(options)
    except (neckar.NeckarError, ValueError, OSError) as error:
        print(f"neckar: {error}", file=sys.stderr)
        return _FAILED
    return _OK


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 -m neckar",
        description="Uses boards that a Neckar experiment service shares.",
        epilog="A token that proves who asks stands in QUIGGELDY_TOKEN or in the file that token-file= of the URI names.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    status = commands.add_parser("status", help="show boards, users, sessions and the queue")
    status.set_defaults(command=_status)
    run = commands.add_parser("run", help="run a playback program and print the words that came back")
    run.set_defaults(command=_run)
    run.add_argument("file", help="one word per line, hexadecimal, # begins a comment; - reads standard input")
    for command in (status, run):
        command.add_argument("uri", nargs="?", help="grpc://host:port?user=name; without it NECKAR_CONNECTION")
        command.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _status(options: argparse.Namespace) -> None:
    address = neckar.Address.from_environment() if options.uri is None else neckar.Address.parse(options.uri)
    described = neckar.describe(address)
    used = neckar.status(address)
    if options.json:
        print(json.dumps(_json(described, used), indent=2))
        return
    print(f"Neckar {described.version} at {address.peer}{', accepts no more runs' if described.draining else ''}")
    states = {value: name.removeprefix("BOARD_STATE_").lower() for name, value in wire.BoardState.items()}
    rows = [[board.name, board.kind, board.identifier, states.get(board.state, "?"), board.failure] for board in used.boards]
    _table(["board", "kind", "identifier", "state", ""], rows)
    _table(
        ["user", "weight", "board time", "share", "queued", "sessions"],
        [
            [user.user, f"{user.weight:g}", f"{user.board_ns / 1e9:.3f} s", f"{user.share:.1%}", user.queued, user.sessions]
            for user in used.users
        ],
    )
    _table(
        ["session", "user", "board", "next run", "queued", "idle"],
        [
            [one.public_name, one.user, one.board, one.next_sequence, one.queued, f"{one.idle_ns / 1e9:.0f} s"]
            for one in used.sessions
        ],
    )


def _json(described: wire.DescribeResponse, used: wire.StatusResponse) -> dict:
    states = {value: name.removeprefix("BOARD_STATE_").lower() for name, value in wire.BoardState.items()}
    return {
        "version": described.version,
        "draining": described.draining,
        "boards": [
            {"name": board.name, "kind": board.kind, "identifier": board.identifier, "state": states.get(board.state)}
            for board in used.boards
        ],
        "users": [
            {"user": user.user, "weight": user.weight, "board_s": user.board_ns / 1e9, "share": user.share}
            for user in used.users
        ],
        "sessions": [
            {"name": one.public_name, "user": one.user, "board": one.board, "next_sequence": one.next_sequence}
            for one in used.sessions
        ],
        "queued": described.queued,
    }


def _table(head: List[str], rows: List[list]) -> None:
    if not rows:
        return
    texts = [head] + [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in texts) for column in range(len(head))]
    print()
    for row in texts:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def _run(options: argparse.Namespace) -> None:
    text = sys.stdin.read() if options.file == "-" else pathlib.Path(options.file).read_text(encoding="utf-8")
    program = _words(options.file, text)

    def show(position: int, estimate: Optional[float]) -> None:
        expected = "" if estimate is None else f", about {estimate:.1f} s"
        print(f"waiting: {position} runs before this one{expected}", file=sys.stderr)

    with neckar.connect(options.uri) as session:
        answer = session.run(program, on_queued=show)
        report = session.report
    if options.json:
        assert report is not None
        print(json.dumps({"words": [f"{int(word):016x}" for word in answer], "report": dataclasses.asdict(report)}, indent=2))
    else:
        for word in answer:
            print(f"{int(word):016x}")


def _words(source: str, text: str) -> List[int]:
    words = []
    for number, line in enumerate(text.splitlines(), start=1):
        for item in line.partition("#")[0].split():
            try:
                words.append(int(item, 16))
            except ValueError as error:
                raise ValueError(f"{source}, line {number}: got '{item}' (allowed hexadecimal words)") from error
    return words


if __name__ == "__main__":
    sys.exit(main())
