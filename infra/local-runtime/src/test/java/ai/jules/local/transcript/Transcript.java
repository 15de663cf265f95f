package ai.jules.local.transcript;

import ai.jules.local.transcript.Line.Hears;
import ai.jules.local.transcript.Line.Note;
import ai.jules.local.transcript.Line.Says;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A conversation, written down.
 *
 * <pre>
 * # a remark
 * maria &gt; Pancakes                     she texts this to Jules
 *       | 2 cups flour                  another line of the same text
 * maria &gt; [card] [dish] look!          pictures, then words
 * maria (group) &gt; 2                    to the family's number
 * (forged) maria &gt; STOP                signed by somebody else, so it must not be accepted
 * (unheard) maria &gt; 2 1               nobody is there to take it; (duplicate) sends it again
 * (together) maria &gt; JOIN              lines that follow each other so are sent at the same moment
 * &lt; Hi Maria.                          Jules says exactly this to whoever texted last
 * leo &lt; ...joined...                   and to Leo something with this word in it
 * leo (group) &lt; Added milk.            and this from the family's number; everything else has to come from the other
 * &lt; /Hi .*!/                           or something of this form
 * &lt; /1 (?&lt;first&gt;.+) 2 .+/             of which what is caught can be expected again: {first}
 * (silence)                            when everything has settled nobody has heard more
 * (duplicate)                          the last text is delivered again
 * (clock +4s)                          time goes by
 * </pre>
 *
 * <p>What else may stand in parentheses is in {@link Performance}. Every transcript ends in silence. The remark in its first
 * line may end in the rules it proves: {@code (rule 4).} or {@code (rules 4, 5 and 7).}
 *
 * @param name of the file, or of the test it stands in
 */
public record Transcript(String name, List<Line> lines) {

    private static final String DIRECTORY = "/transcripts";
    private static final Pattern SAYS = Pattern.compile(
            "(?:\\((forged|unheard|together)\\) )?([a-z]+)( \\(group\\))? >((?: \\[[^\\]]+])*)(?: (.*))?");
    private static final Pattern HEARS = Pattern.compile("(?:([a-z]+) )?(\\(group\\) )?< (.*)");
    private static final Pattern MORE = Pattern.compile("\\s+\\| ?(.*)");
    private static final Pattern NOTE = Pattern.compile("\\((.*)\\)");
    private static final Pattern PICTURE = Pattern.compile("\\[([^\\]]+)]");

    /** Those that can be played one after the other in any house. */
    public static List<Transcript> files() {
        return in(DIRECTORY);
    }

    /** @param directory of the test resources, beginning with a slash */
    public static List<Transcript> in(String directory) {
        try (var files = Files.list(Path.of(
                Objects.requireNonNull(Transcript.class.getResource(directory)).toURI()))) {
            return files.sorted().map(Transcript::read).toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the transcripts cannot be listed", e);
        }
    }

    private static Transcript read(Path file) {
        try {
            return parse(file.getFileName().toString().replaceFirst("\\.txt$", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming the line that is none */
    public static Transcript parse(String name, String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (String source : text.lines().toList()) {
            number++;
            if (source.isBlank() || source.startsWith("#")) {
                continue;
            }
            Matcher more = MORE.matcher(source);
            if (more.matches() && !lines.isEmpty()) {
                lines.add(continued(lines.removeLast(), source, more.group(1)));
            } else {
                lines.add(line(name, number, source.strip()));
            }
        }
        return new Transcript(name, List.copyOf(lines));
    }

    private static Line line(String name, int number, String source) {
        Matcher says = SAYS.matcher(source);
        if (says.matches()) {
            var pictures = PICTURE.matcher(says.group(4))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            return new Says(
                    number,
                    source,
                    says.group(2),
                    says.group(3) != null,
                    Objects.requireNonNullElse(says.group(5), ""),
                    pictures,
                    "forged".equals(says.group(1)),
                    "unheard".equals(says.group(1)),
                    "together".equals(says.group(1)));
        }
        Matcher hears = HEARS.matcher(source);
        if (hears.matches()) {
            return new Hears(number, source, hears.group(1), hears.group(2) != null, Expectation.parse(hears.group(3)));
        }
        Matcher note = NOTE.matcher(source);
        if (note.matches()) {
            return new Note(number, source, note.group(1));
        }
        throw new IllegalArgumentException(name + ":" + number + " is no line of a transcript: " + source);
    }

    private static Line continued(Line line, String source, String words) {
        String both = line.source() + "\n" + source;
        return switch (line) {
            case Says says ->
                new Says(
                        says.number(),
                        both,
                        says.who(),
                        says.toGroup(),
                        says.words() + "\n" + words,
                        says.pictures(),
                        says.forged(),
                        says.unheard(),
                        says.together());
            case Hears hears ->
                throw new IllegalArgumentException("Jules says everything in one line, not as in " + hears.number());
            case Note note -> throw new IllegalArgumentException("nothing goes on after " + note.number());
        };
    }

    @Override
    public String toString() {
        return lines.stream().map(Line::source).collect(Collectors.joining("\n"));
    }
}
