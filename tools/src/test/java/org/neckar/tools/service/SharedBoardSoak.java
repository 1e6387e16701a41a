package org.neckar.tools.service;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class SharedBoardSoak {
    @Test
    void shouldGiveTwoUsersInAThousandTurnsEachWhatEachGetsAlone() {
        SharedBoard.alternate(1000);
    }
}
