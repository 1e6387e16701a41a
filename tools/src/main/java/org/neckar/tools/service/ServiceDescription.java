package org.neckar.tools.service;

import java.util.List;

/**
 * What anybody may know of the service.
 *
 * @param version of the software
 * @param boards in the order of their declaration
 * @param waiting number of runs that wait
 * @param draining true when no more runs are accepted
 */
public record ServiceDescription(String version, List<BoardDescription> boards, int waiting, boolean draining) {
    /** Takes a copy of the list. */
    public ServiceDescription {
        boards = List.copyOf(boards);
    }
}
