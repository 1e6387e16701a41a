package org.neckar.fisch.connection;

import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.ut.FromFpgaListener;

/** The order in which responses arrive, one letter each; events and times are left out. */
final class ResponseOrder extends FromFpgaListener {
    private final StringBuilder order = new StringBuilder();

    void expect(Response response) {
        switch (response.queue()) {
            case JTAG -> jtag(0);
            case OMNIBUS -> omnibus(0);
            case LOOPBACK -> tick();
        }
    }

    @Override
    public void jtag(long data) {
        order.append('j');
    }

    @Override
    public void omnibus(int data) {
        order.append('o');
    }

    @Override
    public void halt() {
        order.append('h');
    }

    @Override
    public void tick() {
        order.append('t');
    }

    @Override
    public void timeoutNotification(long state) {
        order.append('!');
    }

    @Override
    public String toString() {
        return order.toString();
    }
}
