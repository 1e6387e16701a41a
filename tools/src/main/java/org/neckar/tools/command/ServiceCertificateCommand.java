package org.neckar.tools.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.Require;
import org.neckar.tools.ExitCode;
import org.neckar.tools.service.access.Pem;
import org.neckar.tools.service.access.UserName;
import org.neckar.tools.service.access.lab.CertificateAuthority;
import org.neckar.tools.service.access.lab.CertificateAuthority.Identity;
import org.neckar.tools.service.access.lab.KeyFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar service certificate}: a laboratory's own authority. */
@Command(
        name = "certificate",
        description = {
            "Makes certificates signed by an authority of one's own, which is made as well where FOLDER has none:"
                    + " ca.crt, which clients are given, and ca.key, which stays secret; server.crt and server.key for"
                    + " the service; NAME.crt and NAME.key for a user who shall prove by it who they are.",
            "Example: neckar service certificate tls --host lab.example.org --user anna"
        })
final class ServiceCertificateCommand implements Callable<Integer> {
    private static final int MAX_DAYS = 3660;

    @Parameters(paramLabel = "FOLDER", description = "Where the files are.")
    private Path folder;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Name or address by which clients reach the service; may be given several times.")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--user", paramLabel = "NAME", description = "A user; may be given several times.")
    private List<String> users = new ArrayList<>();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "365",
            description = "How long the certificates are good, 1 to " + MAX_DAYS + " (default: ${DEFAULT-VALUE}).")
    private int days;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Require.inRange("--days", days, 1, MAX_DAYS);
        for (var user : users) {
            if (!UserName.isValid(user)) {
                throw new NeckarException(
                        Recovery.FIX_INPUT, "--user: got '%s' (allowed %s)".formatted(user, UserName.ALLOWED));
            }
        }
        var names = new ArrayList<>(users);
        if (!hosts.isEmpty()) {
            names.addFirst("server");
        }
        names.forEach(name -> KeyFiles.requireAbsent(certificate(name), key(name)));
        var authority = authority();
        for (var name : names) {
            boolean isService = !hosts.isEmpty() && name.equals(names.getFirst());
            var validity = Duration.ofDays(days);
            write(
                    name,
                    isService
                            ? authority.forService(hosts, Instant.now(), validity)
                            : authority.forUser(name, Instant.now(), validity));
        }
        command.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private CertificateAuthority authority() {
        if (Files.exists(key("ca"))) {
            return CertificateAuthority.of(only(key("ca"), Pem.PRIVATE_KEY), only(certificate("ca"), Pem.CERTIFICATE));
        }
        KeyFiles.requireAbsent(certificate("ca"));
        var made = CertificateAuthority.create("Neckar authority", Instant.now(), Duration.ofDays(MAX_DAYS));
        write("ca", made.identity());
        return made;
    }

    private static Pem only(Path file, String label) {
        return Pem.read(file).stream()
                .filter(block -> block.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "%s: has no PEM block '%s'; make another authority".formatted(file, label)));
    }

    private void write(String name, Identity identity) {
        KeyFiles.writeSecret(key(name), identity.keyText());
        KeyFiles.write(certificate(name), identity.certificateText());
        command.commandLine().getOut().printf("%s%n%s%n", certificate(name), key(name));
    }

    private Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    private Path key(String name) {
        return folder.resolve(name + ".key");
    }
}
