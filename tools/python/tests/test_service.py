"""Against a running service, whose address is in NECKAR_TEST_SERVICE; skipped where there is none.

    ./neckar serve --board 'sim:?noise=0' --listen 127.0.0.1:7411
    NECKAR_TEST_SERVICE=grpc://127.0.0.1:7411 python3 -m unittest
"""

import io
import json
import os
import pathlib
import tempfile
import threading
import unittest
from contextlib import redirect_stderr, redirect_stdout

import neckar
from neckar.__main__ import main

SERVICE = os.environ.get("NECKAR_TEST_SERVICE", "")

#: Timer to 0, then wait for 1000 cycles of 8 ns.
SHORT = [0x0400000000000000, 0x05000000000003E8]
#: Reads a zero-sized answer that carries its number, see NullPayloadReadable.
READ = [0x0A00000000000001]


@unittest.skipUnless(SERVICE, "no service; set NECKAR_TEST_SERVICE")
class ServiceTest(unittest.TestCase):
    def test_should_answer_a_program_and_say_what_it_cost(self) -> None:
        with neckar.connect(SERVICE) as session:
            nothing = [int(word) for word in session.run([])]
            answer = [int(word) for word in session.run(READ)]
            report = session.report

        self.assertEqual(1, report.sequence)
        self.assertGreater(report.execute, 0)
        self.assertEqual(len(nothing) + 1, len(answer))

    def test_should_execute_the_same_program_again_without_sending_it(self) -> None:
        with neckar.connect(SERVICE) as session:
            first, second, third = (list(session.run(READ * 3)) for _ in range(3))

        self.assertEqual(first, second)
        self.assertEqual(first, third)

    def test_should_bring_a_program_that_fills_several_messages(self) -> None:
        program = READ * 700_000

        with neckar.connect(SERVICE) as session:
            short = session.run(READ)
            long = session.run(program)
            again = session.run(program)

        self.assertEqual(len(short) + 699_999, len(long))
        self.assertEqual(bytes(long), bytes(again))

    def test_should_go_on_with_a_session_that_another_client_began(self) -> None:
        first = neckar.connect(SERVICE)
        first.run(READ)
        first.leave()
        with neckar.connect(SERVICE, resume=first.secret) as second:
            self.assertEqual(first.name, second.name)
            self.assertEqual(1, second.next_sequence)
            second.run(READ)

    def test_should_not_know_a_session_by_a_wrong_secret(self) -> None:
        with self.assertRaises(neckar.NeckarError) as caught:
            neckar.connect(SERVICE, resume="0" * 64)

        self.assertIs(neckar.Recovery.RESET_LINK, caught.exception.recovery)

    def test_should_cancel_a_run_that_waits(self) -> None:
        enough = threading.Event()

        def keep_the_board_busy() -> None:
            with neckar.connect(SERVICE) as other:
                while not enough.is_set():
                    other.run(READ * 300_000)

        rivals = [threading.Thread(target=keep_the_board_busy) for _ in range(3)]
        for rival in rivals:
            rival.start()
        try:
            with neckar.connect(SERVICE) as session:
                self.assertTrue(any(is_cancelled(session) for _ in range(100)))
                session.run(SHORT)
        finally:
            enough.set()
            for rival in rivals:
                rival.join()

    def test_should_accept_a_reinit_stack_and_refuse_one_that_reads(self) -> None:
        with neckar.connect(SERVICE) as session:
            session.run(SHORT)
            session.reinit([neckar.ReinitEntry(program=SHORT, pending=True)])
            session.enforce_reinit()
            session.run(SHORT)
            with self.assertRaises(neckar.NeckarError) as caught:
                session.reinit([neckar.ReinitEntry(program=[0x0B00001F00000003])])

        self.assertIs(neckar.Recovery.FIX_INPUT, caught.exception.recovery)

    def test_should_show_boards_and_users(self) -> None:
        with neckar.connect(SERVICE) as session:
            names = [one.public_name for one in neckar.status(SERVICE).sessions]
            self.assertIn(session.name, names)

            code, shown, _ = command("status", SERVICE)
            self.assertEqual(0, code)
            self.assertIn("board0", shown)
            self.assertIn(session.name, shown)
            code, shown, _ = command("status", SERVICE, "--json")
            self.assertEqual("board0", json.loads(shown)["boards"][0]["name"])

    def test_should_run_a_file(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "program.txt")
            file.write_text("# reads\n0a00000000000001 0a00000000000001\n", encoding="ascii")
            code, shown, _ = command("run", str(file), SERVICE, "--json")
            self.assertEqual(0, code)
            self.assertEqual("board0", json.loads(shown)["report"]["board"])

            file.write_text("0a\nxyz\n", encoding="ascii")
            code, _, told = command("run", str(file), SERVICE)
            self.assertEqual(1, code)
            self.assertIn(f"{file}, line 2: got 'xyz'", told)


def is_cancelled(session: neckar.Session) -> bool:
    """Runs a program that is cancelled as soon as it waits; False where it did not have to wait."""
    try:
        session.run(SHORT, on_queued=lambda position, seconds: session.cancel())
    except neckar.NeckarError:
        return True
    return False


def command(*arguments: str) -> "tuple[int, str, str]":
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(arguments)
    return code, out.getvalue(), err.getvalue()
