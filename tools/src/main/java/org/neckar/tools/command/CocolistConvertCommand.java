package org.neckar.tools.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.cocolist.CocolistFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code neckar cocolist convert}: a file in the other form. */
@Command(name = "convert", description = "Copy a list into the form that the name of the copy asks for.")
final class CocolistConvertCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The list.")
    private Path file;

    @Parameters(index = "1", paramLabel = "COPY", description = "JSON if the name ends in .json, else protobuf.")
    private Path copy;

    @Override
    public Integer call() {
        CocolistFile.write(copy, writer -> CocolistFile.read(file, writer::add));
        return ExitCode.OK;
    }
}
