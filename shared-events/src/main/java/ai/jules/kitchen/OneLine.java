package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a recipe that was typed in one go into the lines a card would have. */
final class OneLine {

    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final Pattern LABEL =
            Pattern.compile("\\s*\\b(ingredients|directions|instructions|method|steps)\\s*:\\s*", I);
    private static final Pattern NUMBERED_STEP = Pattern.compile("(?<=[.!;,])\\s+(?=\\d{1,2}[.)]\\s+\\p{L})");
    private static final Pattern TITLE =
            Pattern.compile("^([^\\d:,.;\u00bc-\u00be]{3,70}?)\\s*(?::|\\s-|\\.\\s|,\\s|;)\\s*(?=\\S)");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!;])\\s+(?=[\\p{L}\\d\u00bc-\u00be])");
    private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s+(?:and\\s+)?|\\s+and\\s+(?=\\d)");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s\\d(])(?:tsp|tbsp|tbs|tbl|c|t|oz|lb|lbs|pkg|qt|pt|fl|approx|min|hr|hrs|mins|lg|sm|med|no|mrs|mr|dr)\\.$",
            I);

    private OneLine() {}

    /** The lines of a text; a text that has enough of its own is left as it is. */
    static List<String> lines(String text) {
        List<String> own = text.lines().toList();
        long filled = own.stream().filter(line -> !line.isBlank()).count();
        if (filled > 3) {
            return own;
        }
        List<String> lines = new ArrayList<>();
        for (String line : own) {
            split(line, lines, filled == 1);
        }
        return lines;
    }

    private static void split(String line, List<String> lines, boolean only) {
        String rest = LineText.plain(line.length() > 4000 ? line.substring(0, 4000) : line);
        Matcher title = TITLE.matcher(rest);
        boolean named = lines.isEmpty()
                && title.find()
                && LineKinds.couldBeTitle(title.group(1))
                && (only || title.group(1).length() < rest.length());
        if (named && !LABEL.matcher(title.group()).matches()) {
            lines.add(title.group(1));
            rest = rest.substring(title.end());
        }
        String labelled = LABEL.matcher(rest).replaceAll("\n$1:\n");
        for (String part : NUMBERED_STEP.matcher(labelled).replaceAll("\n").split("\n")) {
            sentences(part, lines);
        }
    }

    private static void sentences(String text, List<String> lines) {
        Matcher end = SENTENCE.matcher(text);
        int from = 0;
        while (end.find()) {
            String sentence = text.substring(from, end.start());
            if (!ABBREVIATION.matcher(sentence).find()) {
                sentence(sentence, lines);
                from = end.end();
            }
        }
        sentence(text.substring(from), lines);
    }

    private static void sentence(String sentence, List<String> lines) {
        String bare = sentence.strip();
        if (bare.isEmpty()) {
            return;
        }
        if (LineKinds.behindNumber(bare) != null && !LineKinds.isMeasured(bare)
                || LineKinds.isStepText(bare.split(",", 2)[0])) {
            lines.add(bare);
            return;
        }
        List<String> parts = new ArrayList<>();
        Matcher comma = COMMA.matcher(bare);
        int from = 0;
        int measured = 0;
        while (from <= bare.length()) {
            boolean more = comma.find();
            String part =
                    bare.substring(from, more ? comma.start() : bare.length()).strip();
            if (LineKinds.isStepText(part) && measured >= 2) {
                parts.add(bare.substring(from).strip());
                break;
            }
            measured += LineKinds.isMeasured(part) ? 1 : 0;
            attach(parts, part);
            if (!more) {
                break;
            }
            from = comma.end();
        }
        boolean list = measured >= 2 || measured == 1 && parts.size() <= 2;
        lines.addAll(list ? parts : List.of(bare));
    }

    /** "1 cup butter, softened": a participle belongs to the food before it. */
    private static void attach(List<String> parts, String part) {
        boolean remark = part.matches(
                "(?i)(?:[a-z]+ly )?[a-z]+ed(?: .*)?|to taste|optional|divided|at room temperature|room temperature");
        if (remark && !parts.isEmpty()) {
            parts.add(parts.removeLast() + ", " + part);
        } else if (!part.isEmpty()) {
            parts.add(part);
        }
    }
}
