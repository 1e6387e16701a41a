package org.neckar.tools.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.Version;
import org.neckar.tools.service.session.ReinitEntry;
import org.neckar.tools.service.session.SessionFiles;
import org.neckar.tools.service.session.SessionGrant;
import org.neckar.tools.service.session.SessionIdentity;
import org.neckar.tools.service.session.SessionOptions;
import org.neckar.tools.service.session.SessionTable;
import org.neckar.tools.service.store.ProgramHash;
import org.neckar.tools.service.store.ProgramStore;
import org.neckar.tools.service.store.ProgramUpload;
import org.neckar.tools.service.store.ResultSpace;

/**
 * Shares boards among users.
 *
 * <pre>{@code
 * try (var service = ExperimentService.open(ServiceSettings.of(List.of("sim:")))) {
 *     var session = service.openSession("anna", SessionOptions.DEFAULT);
 *     if (!service.missing("anna", List.of(hash)).isEmpty()) {
 *         try (var upload = service.upload("anna", hash, words.length)) {
 *             upload.append(bytes);
 *             upload.finish();
 *         }
 *     }
 *     var run = service.submit("anna", session.id(), new RunRequest(0, hash), listener);
 *     ...                                    // listener: queued, started, wordsAvailable, finished
 *     run.results().read(buffer);
 *     service.acknowledge("anna", session.id(), 0);
 * }
 * }</pre>
 *
 * <p>Who the user is has been found out by the caller; the service believes it. A session of another user is refused
 * like one that does not exist.
 *
 * <p>What a session makes of its board is kept: before its next run the board holds what it held after the last one,
 * whoever used it meanwhile. A session without reinit stack is restored from the words it executed; the first
 * {@link #reinit} takes that into the client's hands for good. A new session finds the board as somebody left it, and
 * begins with an initialisation.
 *
 * <p>All methods may be called by any thread and never wait for a board or a client.
 */
public final class ExperimentService implements AutoCloseable {
    private static final Pattern USER = Pattern.compile("[\\p{Graph}]{1,128}");

    private final ServiceSettings settings;
    private final UserGrants grants;
    private final StateDirectory state;
    private final ProgramStore programs;
    private final SessionFiles files;
    private final SessionTable table;
    private final Counters counters = new Counters();
    private final Dispatcher dispatcher;
    private final LiveSessions live;
    private final Ticker ticker;

    private ExperimentService(ServiceSettings settings, StateDirectory state) {
        this.settings = settings;
        grants = new UserGrants(settings);
        this.state = state;
        programs = new ProgramStore(settings.store(), state.programs(), state.isLasting());
        files = new SessionFiles(
                state.directory(),
                state.isLasting(),
                settings.session().forced(),
                settings.store(),
                programs,
                new ResultSpace(settings.store().resultDisk()));
        table = new SessionTable(files);
        dispatcher = new Dispatcher(settings, grants, programs, counters);
        live = new LiveSessions(settings, table, dispatcher, counters);
        ticker = new Ticker(nowNs -> Math.min(dispatcher.tick(nowNs), live.expire(nowNs)));
        dispatcher.start(ticker::wake);
    }

    /**
     * Starts the service. Boards are connected in the background; one that does not answer is tried again.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the settings or the state directory cannot be used
     */
    public static ExperimentService open(ServiceSettings settings) {
        var state = StateDirectory.open(settings.state());
        try {
            return new ExperimentService(settings, state);
        } catch (RuntimeException e) {
            state.close();
            throw e;
        }
    }

    /**
     * Opens a session.
     *
     * @throws NeckarException if the user has too many sessions, the board does not exist, or the service is draining
     */
    public SessionGrant openSession(String user, SessionOptions options) {
        requireUser(user);
        options.board().ifPresent(settings::board);
        var secret = SessionIdentity.newSecret();
        return grant(secret, live.open(secret, user, options));
    }

    /**
     * Gives a user other limits than the settings do, from the user's next session on; the last call counts.
     *
     * @param weight share of the boards relative to other users; empty: as the settings say
     * @param boardTime board time in each window; empty: as the settings say
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if one is not positive
     */
    public void grant(String user, Optional<Double> weight, Optional<Duration> boardTime) {
        grants.grant(user, weight, boardTime);
    }

    private static void requireUser(String user) {
        if (!USER.matcher(user).matches()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "name of a user: got %d characters (allowed 1..128, visible ones without spaces)"
                            .formatted(user.length()));
        }
    }

    private SessionGrant grant(String secret, LiveSession one) {
        var session = one.session();
        return new SessionGrant(secret, one.name(), live.next(one), session.results(), live.notice(one));
    }

    /**
     * Takes up a session again, after a lost connection or a restart of the service.
     *
     * @throws SessionUnknown if there is no such session of this user
     */
    public SessionGrant resumeSession(String user, String session) {
        return grant(session, live.find(user, session));
    }

    /** Says that the session's client is alive, as every other call with the session does. */
    public void touch(String user, String session) {
        live.find(user, session);
    }

    /**
     * Ends a session with its waiting runs and kept results. Its run on a board, if any, is cancelled.
     *
     * @throws SessionUnknown if there is no such session of this user
     */
    public void closeSession(String user, String session) {
        live.close(live.find(user, session), ServiceCounter.SESSIONS_CLOSED);
    }

    /** Those of the programs that have to be uploaded. The others stay here for the next minutes at least. */
    public List<ProgramHash> missing(String user, Collection<ProgramHash> hashes) {
        requireUser(user);
        var missing = new ArrayList<ProgramHash>();
        for (var hash : new LinkedHashSet<>(hashes)) {
            var words = programs.words(hash);
            if (words.isPresent()) {
                counters.add(ServiceCounter.UPLOADS_SPARED, words.get());
            } else {
                missing.add(hash);
            }
        }
        return missing;
    }

    /**
     * Begins the upload of a program.
     *
     * @param words number of words that will come
     * @throws NeckarException if the program is longer than allowed, or there is no room
     */
    public ProgramUpload upload(String user, ProgramHash hash, long words) {
        requireUser(user);
        return programs.upload(hash, words);
    }

    /**
     * Sets the reinit stack of a session; its programs have been uploaded.
     *
     * @param stack from the bottom up; empty: nothing is restored
     * @throws ProgramMissing if a program is not here
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if a program reads, or a snapshot reads otherwise than by
     *     omnibus; the message says where
     */
    public void reinit(String user, String session, List<ReinitEntry> stack) {
        var one = live.find(user, session);
        var retained = new ArrayList<ProgramHash>();
        try {
            for (var entry : stack) {
                retain(entry.program(), retained);
                entry.snapshot().ifPresent(hash -> retain(hash, retained));
            }
            one.session().reinit(stack);
        } finally {
            retained.forEach(programs::release);
        }
    }

    private void retain(ProgramHash hash, List<ProgramHash> retained) {
        if (!programs.retain(hash)) {
            throw new ProgramMissing(hash);
        }
        retained.add(hash);
    }

    /** Restores the session completely before its next run, even if the board holds what it should. */
    public void enforceReinit(String user, String session) {
        live.find(user, session).enforce();
    }

    /**
     * Submits a run. The same number and program once more attaches the listener to the run that waits or is on a
     * board, or hands out its result.
     *
     * @throws SessionUnknown if there is no such session of this user
     * @throws ProgramMissing if the program is not here
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the number was used with another program or its result is
     *     no longer kept; ({@link Recovery#RETRY}) if the user has too many runs or words waiting or too many results
     *     not acknowledged, or the service is draining
     */
    public RunHandle submit(String user, String session, RunRequest request, RunListener listener) {
        var one = live.find(user, session);
        try {
            return dispatcher.submit(one, request, listener, () -> {
                int words = programs.words(request.program()).orElseThrow();
                var spool = files.spool(one.name(), request.sequence());
                return new LiveRun(dispatcher, one, request, words, spool, listener);
            });
        } catch (NeckarException e) {
            counters.one(ServiceCounter.RUNS_REFUSED);
            throw e;
        }
    }

    /**
     * Cancels a run ({@link RunHandle#cancel}); nothing happens if it is over or was never submitted.
     *
     * @throws SessionUnknown if there is no such session of this user
     */
    public void cancel(String user, String session, long sequence) {
        dispatcher.cancel(live.find(user, session), sequence);
    }

    /** Says that the client has the results of all runs up to this one; they are kept no longer. */
    public void acknowledge(String user, String session, long sequence) {
        live.find(user, session).session().acknowledge(sequence);
    }

    /** What anybody may know. */
    public ServiceDescription describe() {
        return dispatcher.locked(() -> new ServiceDescription(
                Version.ofNeckar(), boards(), dispatcher.scheduler().waiting(), dispatcher.isDraining()));
    }

    private List<BoardDescription> boards() {
        return Views.boards(settings, dispatcher, System.nanoTime());
    }

    /** What an administrator may know. */
    public AdminView admin() {
        return dispatcher.locked(() -> Views.admin(settings, dispatcher, System.nanoTime()));
    }

    /** A counter, since the start. */
    public long count(ServiceCounter counter) {
        return counters.of(counter);
    }

    /** How the service was set up. */
    public ServiceSettings settings() {
        return settings;
    }

    /**
     * Gives a board no more work until {@link #unpause}; its present run ends.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if there is no such board
     */
    public void pause(String board) {
        dispatcher.pause(settings.board(board), true);
    }

    /** Gives a board work again; a failed one is tried at once. */
    public void unpause(String board) {
        dispatcher.pause(settings.board(board), false);
    }

    /**
     * Accepts no more sessions and runs, and waits until those accepted are over.
     *
     * @return false if some are left when the time is over
     */
    public boolean drain(Duration patience) {
        return dispatcher.drain(patience.toNanos());
    }

    /**
     * Ends the service: runs on boards are given a moment to end, those that wait fail, what was promised is written
     * down.
     */
    @Override
    public void close() {
        dispatcher.end();
        ticker.close();
        table.close();
        state.close();
    }
}
