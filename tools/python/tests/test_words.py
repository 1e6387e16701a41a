import array
import unittest
from unittest import mock

from neckar import words


class WordsTest(unittest.TestCase):
    def test_should_pack_the_most_significant_byte_first(self) -> None:
        program = [0x0B00001F00000003, 1]

        packed = bytes.fromhex("0b00001f00000003 0000000000000001")
        self.assertEqual(packed, words.pack(program))
        self.assertEqual(packed, words.pack(array.array("Q", program)))
        self.assertEqual(program, [int(word) for word in words.unpack(packed)])
        self.assertEqual(b"", words.pack([]))

    def test_should_refuse_what_is_no_word(self) -> None:
        for program in ([-1], [1 << 64], [1.5]):
            with self.subTest(program), self.assertRaises((ValueError, TypeError)):
                words.pack(program)

    @unittest.skipIf(words.numpy is None, "numpy is not installed")
    def test_should_take_and_give_numpy_columns(self) -> None:
        numpy = words.numpy
        program = numpy.array([0x0B00001F00000003, 2**64 - 1], dtype=numpy.uint64)

        self.assertEqual(bytes.fromhex("0b00001f00000003 ffffffffffffffff"), words.pack(program))
        self.assertEqual(numpy.uint64, words.unpack(words.pack(program)).dtype)
        for wrong in (numpy.array([-1]), numpy.array([1.5]), numpy.zeros((2, 2), dtype=numpy.uint64)):
            with self.assertRaises(ValueError):
                words.pack(wrong)

    def test_should_do_without_numpy(self) -> None:
        with mock.patch.object(words, "numpy", None):
            answer = words.unpack(bytes.fromhex("0b00001f00000003"))

        self.assertEqual(array.array("Q", [0x0B00001F00000003]), answer)
