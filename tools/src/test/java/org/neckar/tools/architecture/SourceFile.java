package org.neckar.tools.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.neckar.testkit.ProjectRoot;

/**
 * What the rules want to know about one source file.
 *
 * @param path below the project folder
 * @param lines its text
 * @param topLevelTypes full names
 * @param undocumented public top-level types without Javadoc
 * @param methods all methods and constructors, also of nested types
 */
record SourceFile(
        Path path, List<String> lines, List<String> topLevelTypes, List<String> undocumented, List<Method> methods) {

    /**
     * A method or constructor.
     *
     * @param lines from the first line of its declaration, annotations included, to its closing brace
     */
    record Method(String name, int lines, int parameters) {}

    private static final Map<Path, List<SourceFile>> PARSED = new ConcurrentHashMap<>();

    /** All sources of one module. {@code kind} is {@code main} or {@code test}; empty if there are none. */
    static List<SourceFile> allOf(String module, String kind) throws IOException {
        var folder =
                ProjectRoot.path().resolve(module).resolve("src").resolve(kind).resolve("java");
        var parsed = PARSED.get(folder);
        if (parsed == null) {
            parsed = Files.isDirectory(folder) ? parse(ProjectRoot.path(), javaFiles(folder)) : List.of();
            PARSED.put(folder, parsed);
        }
        return parsed;
    }

    /** Parses files; their paths are told relative to {@code root}. */
    static List<SourceFile> parse(Path root, List<Path> files) throws IOException {
        if (files.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var sources = new ArrayList<SourceFile>();
            for (var unit : task.parse()) {
                sources.add(of(root, unit, DocTrees.instance(task)));
            }
            return sources;
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static SourceFile of(Path root, CompilationUnitTree unit, DocTrees trees) throws IOException {
        var file = Path.of(unit.getSourceFile().toUri());
        var packageName = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        var types = new ArrayList<String>();
        var undocumented = new ArrayList<String>();
        for (var declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                types.add(packageName + type.getSimpleName());
                boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                if (isPublic && trees.getDocComment(new TreePath(new TreePath(unit), type)) == null) {
                    undocumented.add(packageName + type.getSimpleName());
                }
            }
        }
        var methods = new MethodScanner(unit, trees.getSourcePositions());
        methods.scan(unit, null);
        return new SourceFile(
                root.relativize(file), Files.readAllLines(file), types, undocumented, List.copyOf(methods.found));
    }

    private static final class MethodScanner extends TreePathScanner<Void, Void> {
        private final List<Method> found = new ArrayList<>();
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            int lines = (int)
                    (line(positions.getEndPosition(unit, method)) - line(positions.getStartPosition(unit, method)) + 1);
            found.add(new Method(nameOf(method), lines, parametersOf(method)));
            return super.visitMethod(method, null);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }

        private String nameOf(MethodTree method) {
            return enclosingType().getSimpleName() + "." + method.getName();
        }

        /** Constructors of records and enums are the header of a table, whose columns are not counted. */
        private int parametersOf(MethodTree method) {
            boolean ofTable = Set.of(Tree.Kind.RECORD, Tree.Kind.ENUM)
                            .contains(enclosingType().getKind())
                    && method.getName().contentEquals("<init>");
            return ofTable ? 0 : method.getParameters().size();
        }

        private ClassTree enclosingType() {
            return (ClassTree) getCurrentPath().getParentPath().getLeaf();
        }
    }
}
