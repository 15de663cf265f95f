package ai.jules.kitchen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** A table of kitchen knowledge that lies beside the classes: one row a line, cells between commas, remarks after #. */
final class Table {

    private Table() {}

    /** The rows under the heading, all of its width. */
    static List<List<String>> read(String name) {
        try (var in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing");
            }
            List<List<String>> lines = new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
            int width = lines.getFirst().size();
            if (lines.stream().anyMatch(line -> line.size() != width)) {
                throw new IllegalStateException("the table " + name + " has a row of another width");
            }
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " cannot be read", e);
        }
    }

    /** The words of a cell that holds several. */
    static List<String> several(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
