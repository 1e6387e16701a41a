package org.neckar.fisch.connection;

import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.ut.FromFpgaHandler;

/** The order in which responses arrive, one letter each; events and times are left out. */
final class ResponseOrder implements FromFpgaHandler {
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
    public void highspeedLinkNotification(int event) {}

    @Override
    public void timeoutNotification(long state) {
        order.append('!');
    }

    @Override
    public void systime(long cycles) {}

    @Override
    public void sysdelta(int cycles) {}

    @Override
    public void madcSamples(int count, int first, int second, int third) {}

    @Override
    public void spikes(int count, int first, int second, int third) {}

    @Override
    public String toString() {
        return order.toString();
    }
}
