package org.neckar.tools.service.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.slf4j.LoggerFactory;

/**
 * Writes what the service did for whom, a line each, to a file: what the logger {@value #LOGGER} says, behind the time
 * in UTC. Lines are added to a file that exists. At 10 MB it becomes {@code FILE.1.gz}, the one before
 * {@code FILE.2.gz}, and so on up to 20.
 */
public final class AuditFile implements AutoCloseable {
    /** Name of the logger: runs, and calls that were refused. */
    public static final String LOGGER = "neckar.audit";

    private static final String FILE_BYTES = "10MB";
    private static final int FILES = 20;

    private final Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);
    private final RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    private final Level levelBefore = logger.getLevel();
    private final boolean additiveBefore = logger.isAdditive();

    private AuditFile(Path file, String size) {
        var context = logger.getLoggerContext();
        appender.setContext(context);
        appender.setName("audit " + file);
        appender.setFile(file.toString());
        appender.setEncoder(encoder(context));
        appender.setTriggeringPolicy(sizeOf(context, size));
        var rolling = rolling(context, file);
        rolling.setParent(appender);
        rolling.start();
        appender.setRollingPolicy(rolling);
        appender.start();
    }

    /**
     * Begins to write.
     *
     * @param file to be made or continued
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if it cannot be written
     */
    public static AuditFile open(Path file) {
        return open(file, FILE_BYTES);
    }

    static AuditFile open(Path file, String size) {
        var whole = file.toAbsolutePath().normalize();
        try {
            Files.createDirectories(whole.getParent());
            Files.write(whole, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "cannot write file · %s · %s: %s · name a file that this process may write"
                            .formatted(file, e.getClass().getSimpleName(), e.getMessage()),
                    e);
        }
        var audit = new AuditFile(whole, size);
        audit.logger.setLevel(Level.INFO);
        audit.logger.setAdditive(false);
        audit.logger.addAppender(audit.appender);
        return audit;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        // A line feed within a message would let a peer write lines of its own.
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %replace(%msg){'[\\r\\n]+', ' '}%n");
        encoder.start();
        return encoder;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> sizeOf(LoggerContext context, String size) {
        var policy = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setMaxFileSize(FileSize.valueOf(size));
        // The usual pause between two looks at the size would let a busy minute grow without bound.
        policy.setCheckIncrement(Duration.buildByMilliseconds(0));
        policy.start();
        return policy;
    }

    private static FixedWindowRollingPolicy rolling(LoggerContext context, Path file) {
        var policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setFileNamePattern(file + ".%i.gz");
        policy.setMinIndex(1);
        policy.setMaxIndex(FILES);
        return policy;
    }

    /** Ends the writing; the logger is as it was before. */
    @Override
    public void close() {
        logger.detachAppender(appender);
        appender.stop();
        logger.setLevel(levelBefore);
        logger.setAdditive(additiveBefore);
    }
}
