"""64-bit words as bytes: eight per word, the most significant first."""

from __future__ import annotations

import array
import sys
from typing import Iterable, Union

try:
    import numpy
except ImportError:  # the client works without it
    numpy = None

#: What is accepted as a program.
Words = Union["numpy.ndarray", "array.array[int]", Iterable[int]]

WORD_BYTES = 8


def pack(words: Words) -> bytes:
    """The words as bytes. Raises ValueError for a number beyond 64 bits."""
    if numpy is not None and isinstance(words, numpy.ndarray):
        if words.dtype.kind not in "ui" or words.ndim != 1:
            raise ValueError(f"program: got an array of {words.dtype}, shape {words.shape} (allowed integers, one row)")
        if words.dtype.kind == "i" and words.size and words.min() < 0:
            raise ValueError(f"program: got the word {words.min()} (allowed 0..2^64-1)")
        return words.astype(">u8").tobytes()
    try:
        column = words if isinstance(words, array.array) and words.typecode == "Q" else array.array("Q", words)
    except OverflowError as error:
        raise ValueError(f"program: {error} (allowed words 0..2^64-1)") from error
    if sys.byteorder == "little":
        column = array.array("Q", column)
        column.byteswap()
    return column.tobytes()


def unpack(content: bytes) -> Union["numpy.ndarray", "array.array[int]"]:
    """The words in bytes whose number is a multiple of eight."""
    if numpy is not None:
        return numpy.frombuffer(content, dtype=">u8").astype(numpy.uint64)
    column = array.array("Q")
    column.frombytes(content)
    if sys.byteorder == "little":
        column.byteswap()
    return column
