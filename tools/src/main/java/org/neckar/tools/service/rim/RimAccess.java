package org.neckar.tools.service.rim;

import io.grpc.netty.NettyServerBuilder;
import java.util.Optional;

/** Who may call the service, and what secures the way. */
public interface RimAccess {
    /** Everybody, in plain text; for one machine. */
    RimAccess OPEN = new RimAccess() {
        @Override
        public void apply(NettyServerBuilder server) {}

        @Override
        public Optional<String> user() {
            return Optional.empty();
        }
    };

    /** Adds encryption, checks and limits to a server that is about to start. */
    void apply(NettyServerBuilder server);

    /** The user of the call that the present thread serves, if it was proven. */
    Optional<String> user();
}
