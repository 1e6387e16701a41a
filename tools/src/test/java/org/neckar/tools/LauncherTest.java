package org.neckar.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.testkit.ProjectRoot;

/** Runs the launcher script in a small project whose Maven wrapper only copies a jar and counts its calls. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LauncherTest {
    private static final String PROGRAM = """
            package org.neckar.tools;
            public class Neckar {
                public static void main(String[] arguments) {
                    System.out.println(String.join(" ", arguments) + " in " + System.getProperty("user.dir"));
                }
            }
            """;

    private static final String WRAPPER = """
            #!/bin/sh
            echo "called with $*"
            echo call >>calls
            [ ! -e broken ] || { echo '[ERROR] broken on purpose'; exit 1; }
            for option; do
              case "$option" in -Dlauncher.folder=*) folder="${option#*=}/lib" ;; esac
            done
            mkdir -p "$folder" && cp program.jar "$folder"
            """;

    @TempDir
    private Path folder;

    private Path project;
    private Path source;

    private record Outcome(int exitCode, String out, String err) {}

    private record Started(Process process, Path out, Path err) {
        Outcome outcome() throws Exception {
            return new Outcome(process.waitFor(), Files.readString(out), Files.readString(err));
        }
    }

    @BeforeEach
    void makeProject() throws IOException {
        folder = folder.toRealPath();
        project = Files.createDirectory(folder.resolve("a project"));
        source = project.resolve("tools/src/main/java/Neckar.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, PROGRAM);
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectory(project.resolve(".mvn"));
        for (var script : List.of("neckar", ".mvn/jdk25.sh")) {
            makeScript(
                    project.resolve(script), Files.readString(ProjectRoot.path().resolve(script)));
        }
        makeScript(project.resolve("mvnw"), WRAPPER);
        makeJar(project.resolve("program.jar"));
    }

    @Test
    void shouldBuildOnceAndRunInTheFolderOfTheCaller() throws Exception {
        var first = launch("run", "x.yaml");
        var second = launch("run", "x.yaml");

        assertEquals(
                new Outcome(0, "run x.yaml in " + folder + "\n", "building Neckar once (about a minute) ...\n"), first);
        assertEquals(new Outcome(0, first.out(), ""), second);
        assertEquals(1, calls());
    }

    @Test
    void shouldBuildOnceWhenStartedTwiceAtTheSameTime() throws Exception {
        var first = start(Map.of(), "one");
        var second = start(Map.of(), "two");

        assertEquals("one in " + folder + "\n", first.outcome().out());
        assertEquals("two in " + folder + "\n", second.outcome().out());
        assertEquals(1, calls());
    }

    @Test
    void shouldTakeOverTheLockOfADeadBuild() throws Exception {
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        var lock = Files.createDirectories(project.resolve("tools/target/launcher/lock"));
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

        assertEquals(0, launch().exitCode());
    }

    @Test
    void shouldBuildAgainForANewerSourceAndKeepTheBuildBefore() throws Exception {
        for (int build = 0; build < 3; build++) {
            launch();
            touchAfterBuild(source);
        }

        assertEquals(3, calls());
        try (var builds = Files.newDirectoryStream(project.resolve("tools/target/launcher"), "build-*")) {
            var folders = new ArrayList<Path>();
            builds.forEach(folders::add);
            assertEquals(2, folders.stream().filter(Files::isDirectory).count());
        }
    }

    @Test
    void shouldShowWhyTheBuildFailed() throws Exception {
        Files.createFile(project.resolve("broken"));

        var outcome = launch("run");

        assertEquals(1, outcome.exitCode());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("[ERROR] broken on purpose"), outcome.err());
    }

    @Test
    void shouldBuildAfterAFailureIsRepaired() throws Exception {
        Files.createFile(project.resolve("broken"));
        launch();
        Files.delete(project.resolve("broken"));

        assertEquals(0, launch().exitCode());
    }

    @Test
    void shouldSayWhatToInstallWithoutJdk25() throws Exception {
        var outcome = start(Map.of("JAVA_HOME", "", "NECKAR_JDK_FOLDERS", "", "PATH", pathWithoutJava()))
                .outcome();

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().startsWith("Neckar needs a JDK 25, and none was found"), outcome.err());
    }

    @Test
    void shouldPassOverAJavaHomeOfAnotherVersion() throws Exception {
        var other = Files.createDirectories(folder.resolve("jdk-17/bin")).getParent();
        Files.writeString(other.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        for (var tool : List.of("java", "javac")) {
            makeScript(other.resolve("bin").resolve(tool), "#!/bin/sh\nexit 3\n");
        }

        var outcome = start(Map.of(
                        "JAVA_HOME",
                        other.toString(),
                        "NECKAR_JDK_FOLDERS",
                        other + " " + System.getProperty("java.home")))
                .outcome();

        assertEquals(0, outcome.exitCode());
    }

    private Outcome launch(String... arguments) throws Exception {
        return start(Map.of(), arguments).outcome();
    }

    /** Starts the launcher with the JDK of this test unless the environment says otherwise. */
    private Started start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(project.resolve("neckar").toString());
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(folder, "out", "");
        var err = Files.createTempFile(folder, "err", "");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return new Started(builder.start(), out, err);
    }

    private int calls() throws IOException {
        return Files.readAllLines(project.resolve("calls")).size();
    }

    private static void touchAfterBuild(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
    }

    /** A folder with the few tools that the script needs and no Java. */
    private String pathWithoutJava() throws IOException {
        var tools = Files.createDirectory(folder.resolve("tools-without-java"));
        for (var tool : List.of("cat", "dirname", "readlink", "grep")) {
            var place = Files.exists(Path.of("/bin", tool)) ? "/bin/" : "/usr/bin/";
            makeScript(tools.resolve(tool), "#!/bin/sh\nexec " + place + tool + " \"$@\"\n");
        }
        return tools.toString();
    }

    private static void makeScript(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void makeJar(Path jar) throws IOException {
        var classes = jar.resolveSibling("classes");
        var file = jar.resolveSibling("tools/src/main/java/Neckar.java");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), file.toString());
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("org/neckar/tools/Neckar.class"));
            Files.copy(classes.resolve("org/neckar/tools/Neckar.class"), out);
            out.closeEntry();
        }
    }
}
