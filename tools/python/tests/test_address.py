import pathlib
import tempfile
import unittest

from neckar import Address, NeckarError, Recovery
from neckar.channel import Channel


class AddressTest(unittest.TestCase):
    def test_should_take_a_uri_apart(self) -> None:
        address = Address.parse("grpc://lab.example.org:7411?user=anna&board=board1&failover=1&reconnect=5&timeout=60", {})

        self.assertEqual("lab.example.org:7411", address.target)
        self.assertEqual(("anna", "board1", True), (address.user, address.board, address.failover))
        self.assertEqual((5.0, 60.0, False), (address.reconnect, address.timeout, address.tls))

    def test_should_encrypt_where_files_for_it_are_named(self) -> None:
        address = Address.parse("grpc://h:1?ca=ca.crt&cert=anna.crt&key=anna.key", {})

        self.assertTrue(address.tls)
        self.assertEqual(pathlib.Path("anna.key"), address.key)

    def test_should_take_the_token_from_the_environment_and_never_print_it(self) -> None:
        address = Address.parse("grpc://h:1", {"QUIGGELDY_TOKEN": "aaa.bbb.ccc"})

        self.assertEqual("aaa.bbb.ccc", address.token)
        self.assertNotIn("aaa", repr(address))

    def test_should_refuse_what_it_does_not_know(self) -> None:
        for uri in (
            "sim:",
            "grpc://h",
            "grpc://h:0",
            "grpc://h:65536",
            "grpc://:1",
            "grpc://h:1?colour=red",
            "grpc://h:1?user=a&user=b",
            "grpc://h:1?tls=maybe",
            "grpc://h:1?cert=a",
            "grpc://h:1?ca=a&tls=0",
            "grpc://h:1?reconnect=-1",
            "grpc://h:1?timeout=long",
            "grpc://h:1?board=a&partition=b",
        ):
            with self.subTest(uri), self.assertRaises(NeckarError) as caught:
                Address.parse(uri, {})
            self.assertIs(Recovery.FIX_INPUT, caught.exception.recovery)
            self.assertIn(uri, str(caught.exception))

    def test_should_find_the_service_of_the_field_in_the_environment(self) -> None:
        environment = {
            "QUIGGELDY_ENABLED": "1",
            "QUIGGELDY_IP": "10.0.0.1",
            "QUIGGELDY_PORT": "7411",
            "QUIGGELDY_USER_NO_MUNGE": "anna",
        }

        self.assertEqual("anna", Address.from_environment(environment).user)
        self.assertEqual("h:2", Address.from_environment(environment | {"NECKAR_CONNECTION": "grpc://h:2"}).target)
        with self.assertRaises(NeckarError):
            Address.from_environment({})

    def test_should_not_send_a_token_to_another_machine_in_plain_text(self) -> None:
        with self.assertRaises(NeckarError) as caught:
            Channel(Address.parse("grpc://192.0.2.1:7411", {"QUIGGELDY_TOKEN": "aaa.bbb.ccc"}))

        self.assertIn("plain text", str(caught.exception))

    def test_should_read_a_token_again_when_its_file_changes(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "anna.token")
            file.write_text("one\n", encoding="ascii")
            channel = Channel(Address.parse(f"grpc://127.0.0.1:1?token-file={file}", {}))
            self.assertEqual((("authorization", "Bearer one"),), channel.metadata())

            file.write_text("three\n", encoding="ascii")
            self.assertEqual((("authorization", "Bearer three"),), channel.metadata())
            channel.close()
