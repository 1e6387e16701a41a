package org.neckar.tools.service;

import org.junit.jupiter.api.Test;

class SharedBoardTest {
    @Test
    void shouldGiveTwoUsersInTurnsWhatEachGetsAlone() {
        SharedBoard.alternate(100);
    }
}
