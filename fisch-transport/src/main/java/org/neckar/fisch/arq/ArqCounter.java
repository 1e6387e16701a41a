package org.neckar.fisch.arq;

/** What an endpoint counts, over all its sessions. */
public enum ArqCounter {
    /** Data frames sent for the first time. */
    FRAMES_SENT,
    /** Payload words in them. */
    WORDS_SENT,
    /** Frames sent again because the peer reported a gap. */
    FAST_RETRANSMISSIONS,
    /** Frames sent again because no acknowledgement came in time. */
    TIMEOUT_RETRANSMISSIONS,
    /** Datagrams that hold nothing but an acknowledgement, sent. */
    BARE_ACKS_SENT,
    /** Bytes of all datagrams sent. */
    BYTES_SENT,
    /** Data frames taken into the receive window. */
    FRAMES_RECEIVED,
    /** Payload words in them. */
    WORDS_RECEIVED,
    /** Frames taken before one with a lower number. */
    OUT_OF_ORDER,
    /** Frames that had been taken before; they are acknowledged again. */
    DUPLICATES,
    /** Frames whose number is neither new nor one of this session. */
    OUT_OF_WINDOW,
    /** Frames refused because nobody takes the words received; the peer sends them again. */
    NO_ROOM,
    /** Datagrams that hold nothing but an acknowledgement, received. */
    BARE_ACKS_RECEIVED,
    /** Acknowledgements of frames that are not under way. */
    STALE_ACKS,
    /** Bytes of all datagrams received. */
    BYTES_RECEIVED,
    /** Datagrams of a length or with fields that the protocol does not have. */
    MALFORMED,
    /** Datagrams that belong to no session or to an earlier one. */
    STRAYS,
    /** Frames of a type that has no meaning in this direction. */
    UNEXPECTED_TYPES,
    /** Resets sent or received. */
    RESETS,
    /** Sessions that ended because the peer fell silent. */
    ABORTS
}
