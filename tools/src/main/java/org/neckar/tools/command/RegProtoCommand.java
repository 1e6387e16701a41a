package org.neckar.tools.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.neckar.hal.protobuf.ProtoSchema;
import org.neckar.lola.LogicalContainers;
import org.neckar.tools.ExitCode;
import org.neckar.tools.output.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code neckar reg proto}: the schema of containers, coordinates and cocolists for other languages. */
@Command(
        name = "proto",
        description = {
            "Write .proto files, from which protoc makes classes for other languages.",
            "They describe all containers, all coordinates and the files of 'neckar cocolist'."
        })
final class RegProtoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Folder of the files; made if missing. It is the include folder (-I) of protoc.")
    private Path folder;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        ProtoSchema.of(LogicalContainers.contentTypes()).texts().forEach((path, text) -> {
            var file = folder.resolve(path);
            AtomicFile.write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
            out.println(file);
        });
        return ExitCode.OK;
    }
}
