package org.neckar.tools.service.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neckar.fisch.NeckarException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sessions, by their secrets. Thread-safe. */
public final class SessionTable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionTable.class);

    private final SessionFiles files;
    private final Map<String, Session> bySecretHash = new LinkedHashMap<>();
    private long names;

    /**
     * Takes up the sessions of a former life of the service. One that cannot be taken up is left out, said in the log,
     * and its journal kept under another name.
     *
     * @throws NeckarException if the directory cannot be used
     */
    public SessionTable(SessionFiles files) {
        this.files = files;
        if (files.isLasting()) {
            try {
                Files.createDirectories(files.journals());
                Files.createDirectories(files.results());
                for (var journal : journals()) {
                    reopen(journal);
                }
                deleteOrphans();
            } catch (IOException e) {
                throw SessionJournal.unusable(files.directory(), e);
            }
        }
    }

    private List<Path> journals() throws IOException {
        var found = new ArrayList<Path>();
        try (var paths = Files.newDirectoryStream(files.journals(), "s*" + SessionJournal.SUFFIX)) {
            paths.forEach(found::add);
        }
        return found;
    }

    private void reopen(Path journal) throws IOException {
        try {
            var session = Session.reopen(journal, files);
            bySecretHash.put(session.identity().secretHash(), session);
            names = Math.max(names, Long.parseLong(session.identity().name().substring(1)));
        } catch (NeckarException e) {
            var aside = journal.resolveSibling(journal.getFileName() + ".damaged");
            LOG.warn("session of {} is lost, its journal is now {}: {}", journal, aside, e.getMessage());
            Files.move(journal, aside);
        }
    }

    /** Results of sessions that are gone, or of runs that did not come to their end. */
    private void deleteOrphans() throws IOException {
        Set<String> owned = new HashSet<>();
        for (var session : bySecretHash.values()) {
            for (long sequence : session.results()) {
                owned.add(session.identity().name() + "-" + sequence);
            }
        }
        try (var paths = Files.newDirectoryStream(files.results())) {
            for (var path : paths) {
                if (!owned.contains(path.getFileName().toString())) {
                    Files.delete(path);
                }
            }
        }
    }

    /**
     * Opens a session.
     *
     * @param secret what its client will show
     */
    public synchronized Session open(String secret, String user, SessionOptions options) {
        var identity = new SessionIdentity(
                "s" + ++names,
                user,
                SessionIdentity.hashOf(secret),
                options,
                Instant.now().toEpochMilli());
        var session = Session.open(identity, files);
        bySecretHash.put(identity.secretHash(), session);
        return session;
    }

    /** The session of a secret, if the user owns it. */
    public synchronized Optional<Session> find(String secret, String user) {
        return Optional.ofNullable(bySecretHash.get(SessionIdentity.hashOf(secret)))
                .filter(session -> session.identity().user().equals(user));
    }

    /** All sessions, in the order of their opening. */
    public synchronized List<Session> all() {
        return List.copyOf(bySecretHash.values());
    }

    /** Ends a session. */
    public void end(Session session) {
        synchronized (this) {
            bySecretHash.remove(session.identity().secretHash());
        }
        session.end();
    }

    /** Lets go of the files, which keep what was promised. */
    public void close() {
        for (var session : all()) {
            if (files.isLasting()) {
                session.detach();
            } else {
                session.end();
            }
        }
    }
}
