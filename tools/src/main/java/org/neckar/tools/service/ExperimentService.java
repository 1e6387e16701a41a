package org.neckar.tools.service;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.session.ReinitEntry;
import org.neckar.tools.service.session.SessionGrant;
import org.neckar.tools.service.session.SessionOptions;
import org.neckar.tools.service.store.ProgramHash;
import org.neckar.tools.service.store.ProgramUpload;

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
    private ExperimentService() {}

    /**
     * Starts the service. Boards are connected in the background; one that does not answer is tried again.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the settings or the state directory cannot be used
     */
    public static ExperimentService open(ServiceSettings settings) {
        return absent();
    }

    /**
     * Opens a session.
     *
     * @throws NeckarException if the user has too many sessions, the board does not exist, or the service is draining
     */
    public SessionGrant openSession(String user, SessionOptions options) {
        return absent();
    }

    /**
     * Takes up a session again, after a lost connection or a restart of the service.
     *
     * @throws SessionUnknown if there is no such session of this user
     */
    public SessionGrant resumeSession(String user, String session) {
        return absent();
    }

    /** Says that the session's client is alive, as every other call with the session does. */
    public void touch(String user, String session) {
        absent();
    }

    /**
     * Ends a session with its waiting runs and kept results. Its run on a board, if any, is cancelled.
     *
     * @throws SessionUnknown if there is no such session of this user
     */
    public void closeSession(String user, String session) {
        absent();
    }

    /** Those of the programs that have to be uploaded. The others stay here for the next minutes at least. */
    public List<ProgramHash> missing(String user, Collection<ProgramHash> hashes) {
        return absent();
    }

    /**
     * Begins the upload of a program.
     *
     * @param words number of words that will come
     * @throws NeckarException if the program is longer than allowed, or there is no room
     */
    public ProgramUpload upload(String user, ProgramHash hash, long words) {
        return absent();
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
        absent();
    }

    /** Restores the session completely before its next run, even if the board holds what it should. */
    public void enforceReinit(String user, String session) {
        absent();
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
        return absent();
    }

    /** Says that the client has the results of all runs up to this one; they are kept no longer. */
    public void acknowledge(String user, String session, long sequence) {
        absent();
    }

    /** What anybody may know. */
    public ServiceDescription describe() {
        return absent();
    }

    /** What an administrator may know. */
    public AdminView admin() {
        return absent();
    }

    /** A counter, since the start. */
    public long count(ServiceCounter counter) {
        return absent();
    }

    /**
     * Gives a board no more work until {@link #unpause}; its present run ends.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if there is no such board
     */
    public void pause(String board) {
        absent();
    }

    /** Gives a board work again; a failed one is tried at once. */
    public void unpause(String board) {
        absent();
    }

    /**
     * Accepts no more sessions and runs, and waits until those accepted are over.
     *
     * @return false if some are left when the time is over
     */
    public boolean drain(Duration patience) {
        return absent();
    }

    /**
     * Ends the service: runs on boards are given a moment to end, those that wait fail, what was promised is written
     * down.
     */
    @Override
    public void close() {
        absent();
    }

    /** Nothing is served yet. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // stands where values of many types are returned later
    private static <T> T absent() {
        throw new NeckarException(Recovery.BUG, "experiment service: does not serve yet");
    }
}
