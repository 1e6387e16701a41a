"""Failures of the service and of the way to it."""

from __future__ import annotations

import enum
from typing import Optional

import grpc

from neckar.service.v1 import experiment_pb2 as wire

_TRAILER = "neckar-failure-bin"


class Recovery(enum.Enum):
    """What helps against a failure."""

    #: The request is wrong: repair it, then repeat.
    FIX_INPUT = 1
    #: Nothing is wrong with the request: repeat it as it is.
    RETRY = 2
    #: The session lost its state: open a new one, initialise the chip, then repeat.
    RESET_LINK = 3
    #: The board misbehaves: a person has to look at it.
    BOARD_FAULT = 4
    #: The service itself is wrong: report it.
    BUG = 5


class NeckarError(Exception):
    """What happened, where, what was got, what is allowed, what to do; ``recovery`` says the same to a program."""

    def __init__(self, recovery: Recovery, message: str) -> None:
        super().__init__(message)
        self.recovery = recovery


_BY_CODE = {
    grpc.StatusCode.INVALID_ARGUMENT: Recovery.FIX_INPUT,
    grpc.StatusCode.NOT_FOUND: Recovery.FIX_INPUT,
    grpc.StatusCode.ALREADY_EXISTS: Recovery.FIX_INPUT,
    grpc.StatusCode.OUT_OF_RANGE: Recovery.FIX_INPUT,
    grpc.StatusCode.PERMISSION_DENIED: Recovery.FIX_INPUT,
    grpc.StatusCode.UNAUTHENTICATED: Recovery.FIX_INPUT,
    grpc.StatusCode.UNIMPLEMENTED: Recovery.FIX_INPUT,
    grpc.StatusCode.UNAVAILABLE: Recovery.RETRY,
    grpc.StatusCode.CANCELLED: Recovery.RETRY,
    grpc.StatusCode.DEADLINE_EXCEEDED: Recovery.RETRY,
    grpc.StatusCode.RESOURCE_EXHAUSTED: Recovery.RETRY,
    grpc.StatusCode.ABORTED: Recovery.RESET_LINK,
    grpc.StatusCode.FAILED_PRECONDITION: Recovery.BOARD_FAULT,
    grpc.StatusCode.DATA_LOSS: Recovery.BOARD_FAULT,
}


def reported(error: grpc.RpcError) -> Optional[wire.Failure]:
    """The failure that the service reported; None where the transport failed."""
    for key, value in error.trailing_metadata() or ():
        if key == _TRAILER:
            return wire.Failure.FromString(value)
    return None


def reason(error: grpc.RpcError) -> int:
    """What a client may treat without asking anybody: a value of wire.Reason."""
    failure = reported(error)
    return wire.REASON_UNSPECIFIED if failure is None else failure.reason


def is_of_transport(error: grpc.RpcError) -> bool:
    """Whether a call failed on its way, so that the same call may succeed over another connection."""
    if reason(error) == wire.REASON_ENDING:
        return True
    return reported(error) is None and _BY_CODE.get(error.code()) is Recovery.RETRY


def recovery_of(error: grpc.RpcError) -> Recovery:
    """What helps."""
    failure = reported(error)
    if failure is not None and failure.recovery:
        return Recovery(failure.recovery)
    return Recovery.BUG if failure is not None else _BY_CODE.get(error.code(), Recovery.BUG)


def to_exception(peer: str, error: grpc.RpcError) -> NeckarError:
    """The error a caller gets."""
    failure = reported(error)
    text = f"{error.code().name}: {error.details()}" if failure is None else failure.message
    return NeckarError(recovery_of(error), f"{peer}: {text}")
