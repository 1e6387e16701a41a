package org.neckar.tools.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.service.access.Pem;
import org.neckar.tools.service.access.lab.KeyFiles;
import org.neckar.tools.service.access.lab.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar service key}: a pair of keys for tokens. */
@Command(
        name = "key",
        description = {
            "Makes a pair of Ed25519 keys for tokens: FILE, which signs them and stays with whoever gives them out, and"
                    + " FILE.pub, which the service is started with.",
            "Example: neckar service key lab.key; neckar serve --token-key lab.key.pub ..."
        })
final class ServiceKeyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The private key to make; must not exist.")
    private Path file;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        var pair = SigningKey.newPair();
        var publicFile = file.resolveSibling(file.getFileName() + ".pub");
        KeyFiles.requireAbsent(file, publicFile);
        KeyFiles.writeSecret(file, new Pem(Pem.PRIVATE_KEY, pair.getPrivate().getEncoded()).text());
        KeyFiles.write(publicFile, new Pem(Pem.PUBLIC_KEY, pair.getPublic().getEncoded()).text());
        var out = command.commandLine().getOut();
        out.printf("%s  signs tokens: keep it secret%n%s  for neckar serve --token-key%n", file, publicFile);
        out.flush();
        return ExitCode.OK;
    }
}
