package org.neckar.tools.service.schedule;

/** Whether a session may move to another board, whose circuits differ from those it was calibrated for. */
public enum Mobility {
    /** Never: when its board stays out of order, its runs fail. */
    STAY,
    /** When its board has failed. */
    FAILOVER,
    /** Whenever another board is free earlier. */
    ANYWHERE
}
