package org.neckar.tools.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.neckar.tools.ExitCode;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.vectors.VectorFolder;
import org.neckar.tools.vectors.VectorReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar vectors verify}: compares every line of the vector files of a folder. */
@Command(
        name = "verify",
        description = "Compare every line of the vector files (.jsonl, .jsonl.gz) in a folder and its subfolders.")
final class VectorsVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder with files like encode_small.jsonl.gz.")
    private Path folder;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        VectorReport report = VectorFolder.verify(folder);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(SummaryJson.toJson(report));
        } else {
            report.failures().forEach(out::println);
            if (!report.withoutCounterpart().isEmpty()) {
                out.println("without counterpart here, lines not compared: "
                        + report.withoutCounterpart().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", ")));
            }
            out.println("%d compared, %d failed".formatted(report.compared(), report.failed()));
        }
        return report.failed() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
}
