package org.neckar.chipmodel.fpga;

import org.neckar.chipmodel.omnibus.HighspeedLink;
import org.neckar.hal.coordinate.PhyConfigFPGAOnDLS;

/** Tells the host when links come up and when words from the chip are damaged. */
final class LinkNotices {
    private static final int PHY_SHIFT = 5;
    private static final int LINK_UP = 1 << 4;
    private static final int CHECKSUM_ERROR = 1 << 2;
    private static final int RECOVERED = 1 << 1;

    private final HighspeedLink link;
    private final ResponseStream out;
    private long announcedUp = HighspeedLink.NEVER;
    private long now;

    LinkNotices(HighspeedLink link, ResponseStream out) {
        this.link = link;
        this.out = out;
        link.onDamage(this::damaged);
    }

    /** Looks at the links at a cycle. */
    void look(long cycle) {
        now = cycle;
        long up = link.usableAt();
        if (up == HighspeedLink.NEVER || up > now) {
            announcedUp = up > now ? HighspeedLink.NEVER : announcedUp;
            return;
        }
        if (announcedUp == HighspeedLink.NEVER) {
            announcedUp = up;
            for (int phy = 0; phy < PhyConfigFPGAOnDLS.SIZE; phy++) {
                if (link.upAt(phy) <= now) {
                    notify(phy, LINK_UP);
                }
            }
        }
    }

    private void damaged(int phy, boolean recovered) {
        notify(phy, LINK_UP | CHECKSUM_ERROR | (recovered ? RECOVERED : 0));
    }

    private void notify(int phy, int event) {
        out.respond(ResponseStream.Kind.LINK, phy << PHY_SHIFT | event, now);
    }
}
