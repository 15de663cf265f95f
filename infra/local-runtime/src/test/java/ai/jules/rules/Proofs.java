package ai.jules.rules;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Which tests say of themselves that they prove a rule: by {@code @Tag("rule-4")} at a test or its class, by
 * {@code @ArchTag} at a rule of the architecture, or by the first line of a transcript, which ends in {@code (rule 4).} or
 * {@code (rules 4, 5 and 7).} Sources are read as the compiler reads them, so what stands in a comment proves nothing, and
 * neither does a test that is switched off.
 */
final class Proofs {

    private static final Set<String> TESTS =
            Set.of("Test", "ParameterizedTest", "TestFactory", "RepeatedTest", "ArchTest");
    private static final Set<String> TAGS = Set.of("Tag", "ArchTag");
    private static final Pattern RULE = Pattern.compile("rule-([1-9][0-9]*)");
    private static final Pattern IN_A_TRANSCRIPT =
            Pattern.compile("# (.*) \\(rules? ([0-9]+(?:(?:, | and )[0-9]+)*)\\)\\.");
    private static final Pattern OWN_RULE = Pattern.compile("^rule[0-9]+(?=[a-z])");
    private static final Pattern WORDS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Proofs() {}

    /**
     * One test and one rule it proves.
     *
     * @param file where the test stands
     * @param title of the class or transcript
     * @param sentence what the test says
     */
    record Proof(int rule, Path file, String title, String sentence) {}

    /** Of every test and transcript among these files. */
    static List<Proof> in(List<Path> files) {
        var tests = files.stream()
                .filter(file ->
                        file.toString().contains("src" + file.getFileSystem().getSeparator() + "test"))
                .toList();
        var proofs = new ArrayList<Proof>();
        tests.stream()
                .filter(file -> file.getParent().endsWith("transcripts"))
                .forEach(file -> proofs.addAll(inTranscript(file, read(file))));
        var java = tests.stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> read(file).contains("\"rule-"))
                .toList();
        proofs.addAll(inSources(java));
        return proofs;
    }

    private static List<Proof> inSources(List<Path> files) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var proofs = new ArrayList<Proof>();
            for (var unit : parsed(compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files)))) {
                proofs.addAll(inUnit(Path.of(unit.getSourceFile().toUri()), unit));
            }
            return proofs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a source that need not be on any disk. */
    static List<Proof> inSource(Path file, JavaFileObject source) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        var proofs = new ArrayList<Proof>();
        parsed(compiler.getTask(null, null, null, List.of("-proc:none"), null, List.of(source)))
                .forEach(unit -> proofs.addAll(inUnit(file, unit)));
        return proofs;
    }

    private static Iterable<? extends CompilationUnitTree> parsed(Object task) {
        try {
            return ((JavacTask) task).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Proof> inUnit(Path file, CompilationUnitTree unit) {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .flatMap(type -> inClass(file, type))
                .toList();
    }

    private static Stream<Proof> inClass(Path file, ClassTree type) {
        if (isSwitchedOff(type.getModifiers())) {
            return Stream.empty();
        }
        var ofAll = rules(type.getModifiers());
        return type.getMembers().stream().flatMap(member -> {
            var modifiers = modifiers(member);
            if (modifiers == null || !isTest(modifiers) || isSwitchedOff(modifiers)) {
                return Stream.of();
            }
            var rules = new TreeSet<>(ofAll);
            rules.addAll(rules(modifiers));
            return rules.stream()
                    .map(rule -> new Proof(rule, file, type.getSimpleName().toString(), sentence(name(member))));
        });
    }

    private static ModifiersTree modifiers(Tree member) {
        return switch (member) {
            case MethodTree method -> method.getModifiers();
            case VariableTree field -> field.getModifiers();
            default -> null;
        };
    }

    private static String name(Tree member) {
        return switch (member) {
            case MethodTree method -> method.getName().toString();
            case VariableTree field -> field.getName().toString();
            default -> throw new IllegalArgumentException("no test is " + member.getKind());
        };
    }

    private static boolean isTest(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream().map(Proofs::name).anyMatch(TESTS::contains);
    }

    private static boolean isSwitchedOff(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .map(Proofs::name)
                .anyMatch(name -> name.startsWith("Disabled") || name.startsWith("Enabled"));
    }

    private static Set<Integer> rules(ModifiersTree modifiers) {
        var rules = new TreeSet<Integer>();
        for (var annotation : modifiers.getAnnotations()) {
            if (TAGS.contains(name(annotation))) {
                var tag = RULE.matcher(value(annotation));
                if (tag.matches()) {
                    rules.add(Integer.valueOf(tag.group(1)));
                }
            }
        }
        return rules;
    }

    private static String name(AnnotationTree annotation) {
        return annotation.getAnnotationType() instanceof IdentifierTree simple
                ? simple.getName().toString()
                : annotation.getAnnotationType().toString();
    }

    /** What stands in the parentheses, if it is one word in quotes. */
    private static String value(AnnotationTree annotation) {
        var argument = annotation.getArguments().getFirst();
        var value = argument instanceof AssignmentTree assigned ? assigned.getExpression() : argument;
        return value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
    }

    static List<Proof> inTranscript(Path file, String text) {
        var head = IN_A_TRANSCRIPT.matcher(text.lines().findFirst().orElse(""));
        if (!head.matches()) {
            return List.of();
        }
        var title = file.getFileName().toString().replaceFirst("\\.txt$", "");
        return Pattern.compile("[0-9]+")
                .matcher(head.group(2))
                .results()
                .map(MatchResult::group)
                .map(rule -> new Proof(Integer.parseInt(rule), file, title, head.group(1)))
                .toList();
    }

    /** The name of a test as the sentence it is. */
    static String sentence(String name) {
        return WORDS.matcher(OWN_RULE.matcher(name).replaceFirst(""))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .replace("jules", "Jules");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notText) {
            return "";
        }
    }
}
