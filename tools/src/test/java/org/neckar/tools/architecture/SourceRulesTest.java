package org.neckar.tools.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTest {
    private static final int FILE_LINES = 500;
    private static final int METHOD_LINES = 60;
    private static final int PARAMETERS = 6;
    private static final int COLUMNS = 120;

    /** Files longer than {@link #FILE_LINES}, with their present length. They may shrink, then so must this list. */
    private static final Map<String, Integer> LONG_FILES = Map.of();

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
    private static final Pattern LONE_STRING = Pattern.compile("\\s*(\\+ )?\"[^\"]*\"[,;)]*");
    private static final Pattern SUPPRESSION = Pattern.compile("^\\s*@Suppress" + "Warnings\\b");

    private static final List<SourceFile> MAIN = new ArrayList<>();
    private static final List<SourceFile> ALL = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void readSources() throws IOException {
        MAIN.clear();
        ALL.clear();
        for (var room : Room.values()) {
            MAIN.addAll(SourceFile.allOf(room.module(), "main"));
            ALL.addAll(SourceFile.allOf(room.module(), "test"));
        }
        ALL.addAll(MAIN);
        assertFalse(MAIN.isEmpty());
        assertFalse(ALL.size() == MAIN.size());
    }

    @Test
    void shouldDescribeEveryPackage() {
        assertEquals(List.of(), packagesWithoutDescription(MAIN));
    }

    @Test
    void shouldDocumentEveryPublicType() {
        assertEquals(
                List.of(),
                MAIN.stream().flatMap(file -> file.undocumented().stream()).toList());
    }

    @Test
    void shouldKeepFilesShort() {
        var excess = new ArrayList<String>();
        var lengths = new HashMap<String, Integer>();
        for (var file : ALL) {
            var path = unixPath(file);
            int lines = file.lines().size();
            lengths.put(path, lines);
            if (lines > LONG_FILES.getOrDefault(path, FILE_LINES)) {
                excess.add(path + ": " + lines + " lines");
            }
        }
        LONG_FILES.forEach((path, listed) -> {
            if (lengths.getOrDefault(path, 0) < listed) {
                excess.add(path + ": shorter than listed, " + lengths.get(path) + " instead of " + listed);
            }
        });
        assertEquals(List.of(), excess);
    }

    @Test
    void shouldKeepMethodsShort() {
        assertEquals(List.of(), longMethods(ALL));
    }

    @Test
    void shouldKeepParameterListsShort() {
        assertEquals(List.of(), longParameterLists(ALL));
    }

    @Test
    void shouldKeepLinesShort() {
        assertEquals(List.of(), offendingLines(ALL, SourceRulesTest::isTooWide));
    }

    @Test
    void shouldLeaveNothingUnfinished() {
        assertEquals(List.of(), offendingLines(ALL, SourceRulesTest::isUnfinished));
    }

    @Test
    void shouldGiveAReasonForEverySuppressedWarning() {
        assertEquals(List.of(), offendingLines(ALL, SourceRulesTest::isSuppressedWithoutReason));
    }

    @Test
    void shouldNotHavePackagesThatCollectAnything() {
        assertEquals(
                List.of(),
                ALL.stream()
                        .map(SourceRulesTest::unixPath)
                        .filter(path -> path.matches(".*/(util|utils|common|misc)/[^/]*"))
                        .toList());
    }

    @Test
    void shouldNoticeAPackageWithoutDescription() throws IOException {
        assertEquals(List.of("src"), packagesWithoutDescription(parse("package a; class A {}")));
    }

    @Test
    void shouldNoticeAPublicTypeWithoutJavadoc() throws IOException {
        assertEquals(
                List.of("a.A"),
                parse("package a; public record A() {}").getFirst().undocumented());
        assertEquals(
                List.of(),
                parse("package a; /** A. */ public record A() {}").getFirst().undocumented());
    }

    @Test
    void shouldNoticeALongMethod() throws IOException {
        var accepted = "class A {\nvoid b() {\n" + "\n".repeat(METHOD_LINES - 2) + "}}";
        var refused = "class A {\nvoid b() {\n" + "\n".repeat(METHOD_LINES - 1) + "}}";

        assertEquals(List.of(), longMethods(parse(accepted)));
        assertEquals(List.of("src/A.java: A.b has 61 lines"), longMethods(parse(refused)));
    }

    @Test
    void shouldNoticeALongParameterListButNotATable() throws IOException {
        var parameters = "int a, int b, int c, int d, int e, int f, int g";

        assertEquals(
                List.of("src/A.java: A.b has 7 parameters"),
                longParameterLists(parse("class A { void b(" + parameters + ") {} }")));
        assertEquals(List.of(), longParameterLists(parse("record A(" + parameters + ") { A { } }")));
        assertEquals(List.of(), longParameterLists(parse("enum A { ; A(" + parameters + ") { } }")));
    }

    @Test
    void shouldNoticeOffendingLines() {
        var suppression = "    @Suppress" + "Warnings(";

        assertTrue(isTooWide(List.of("x".repeat(COLUMNS + 1)), 0));
        assertFalse(isTooWide(List.of("x".repeat(COLUMNS)), 0));
        assertFalse(isTooWide(List.of("  + \"" + "x".repeat(COLUMNS) + "\");"), 0));
        assertTrue(isTooWide(List.of("return \"" + "x".repeat(COLUMNS) + "\";"), 0));
        assertTrue(isUnfinished(List.of("// TO" + "DO: later"), 0));
        assertTrue(isSuppressedWithoutReason(List.of(suppression + "\"x\")"), 0));
        assertFalse(isSuppressedWithoutReason(List.of("    // why", suppression + "\"x\")"), 1));
        assertFalse(isSuppressedWithoutReason(List.of(suppression + "\"x\") // why"), 0));
        assertFalse(isSuppressedWithoutReason(List.of(suppression, "        \"x\") // why"), 0));
    }

    private List<SourceFile> parse(String text) throws IOException {
        var file = Files.createDirectories(folder.resolve("src")).resolve("A.java");
        return SourceFile.parse(folder, List.of(Files.writeString(file, text)));
    }

    private static List<String> packagesWithoutDescription(List<SourceFile> files) {
        var packages = new TreeSet<String>();
        files.forEach(file -> packages.add(unixPath(file.path().getParent())));
        files.stream()
                .filter(file -> file.path().endsWith("package-info.java"))
                .forEach(file -> packages.remove(unixPath(file.path().getParent())));
        return List.copyOf(packages);
    }

    private static List<String> longMethods(List<SourceFile> files) {
        var found = new ArrayList<String>();
        for (var file : files) {
            for (var method : file.methods()) {
                if (method.lines() > METHOD_LINES) {
                    found.add("%s: %s has %d lines".formatted(unixPath(file), method.name(), method.lines()));
                }
            }
        }
        return found;
    }

    private static List<String> longParameterLists(List<SourceFile> files) {
        var found = new ArrayList<String>();
        for (var file : files) {
            for (var method : file.methods()) {
                if (method.parameters() > PARAMETERS) {
                    found.add("%s: %s has %d parameters".formatted(unixPath(file), method.name(), method.parameters()));
                }
            }
        }
        return found;
    }

    @FunctionalInterface
    private interface LineRule {
        boolean offends(List<String> lines, int index);
    }

    private static List<String> offendingLines(List<SourceFile> files, LineRule rule) {
        var found = new ArrayList<String>();
        for (var file : files) {
            for (int i = 0; i < file.lines().size(); i++) {
                if (rule.offends(file.lines(), i)) {
                    found.add(unixPath(file) + ":" + (i + 1));
                }
            }
        }
        return found;
    }

    /** A string that stands alone in its line may be wider: in one piece it can be searched for. */
    private static boolean isTooWide(List<String> lines, int index) {
        return lines.get(index).length() > COLUMNS
                && !LONE_STRING.matcher(lines.get(index)).matches();
    }

    private static boolean isUnfinished(List<String> lines, int index) {
        return UNFINISHED.matcher(lines.get(index)).find();
    }

    /** The reason stands in a comment on the line before, or behind the annotation, which may take two lines. */
    private static boolean isSuppressedWithoutReason(List<String> lines, int index) {
        var before = index == 0 ? "" : lines.get(index - 1).strip();
        var annotation = lines.get(index).endsWith("(") ? lines.get(index + 1) : lines.get(index);
        return SUPPRESSION.matcher(lines.get(index)).find() && !annotation.contains("//") && !before.startsWith("//");
    }

    private static String unixPath(SourceFile file) {
        return unixPath(file.path());
    }

    private static String unixPath(Path path) {
        return path.toString().replace('\\', '/');
    }
}
