package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a card says around its lists: how many it serves, how long it takes, whose it is. */
final class CardFacts {

    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final String COUNT = "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final String RANGE = "(?:\\s*(?:-|to|or)\\s*\\d{1,3})?";
    private static final Pattern SERVES = Pattern.compile(
            "^(?:(?:this )?recipe )?(?:serves|servings?|serving size|feeds|portions|number of servings|serv\\.?)(?:"
                    + " about)?\\s*[:=-]?\\s*(?:about |approx\\.? |up to |~)?"
                    + COUNT + RANGE + "(?:\\s*(?:people|persons?|servings?|portions?|adults|generously))?$",
            I);
    private static final Pattern SERVINGS =
            Pattern.compile("^(?:for |about )?" + COUNT + RANGE + "\\s*(?:servings?|portions?|people|persons?)$", I);
    private static final Pattern MAKES = Pattern.compile(
            "^(?:(?:this )?recipe )?(?:makes|yields?|yield)(?: about| approximately|"
                    + " approx\\.?)?\\s*[:=-]?\\s*(?:about |approx\\.? |~)?"
                    + COUNT + RANGE + "(?:\\s+(dozen|doz\\.?))?(?:\\s+((?:[\\p{L}-]+\\s?){1,4}))?$",
            I);
    private static final Pattern MAKES_OTHERWISE =
            Pattern.compile("^(?:makes|yields?|yield)\\s*[:=-]?\\s*(?:a |an |one |1 |\\d).{0,40}$", I);
    private static final Set<String> NOT_PORTIONS = Wordlist.of("""
        loaf, loaves, cake, pie, cup, cups, quart, quarts, pint, pints, jar, jars, pan, batch, gallon
        lb, lbs, pound, pounds, oz, ounces, casserole, crust, crusts, ring, inch
        """);

    private static final String LABEL =
            "(prep(?:aration)?|active|hands-on|cook(?:ing)?|bak(?:e|ing)|chill(?:ing)?|rest(?:ing)?|rise|rising|proof(?:ing)?|total|start"
                + " to finish|ready in|ready|takes|time|inactive|additional|marinat(?:e|ing)|cool(?:ing)?"
                + "|roast(?:ing)?|simmer(?:ing)?|soak(?:ing)?|freez(?:e|ing)|grill(?:ing)?)";
    private static final Pattern LABELLED = Pattern.compile(
            "^" + LABEL + "(\\s+time)?\\s*([:=-])?\\s*(?:is |in |about |approx\\.? |~)?(?=\\d|an? |one |half )", I);
    private static final Pattern LABEL_BEHIND =
            Pattern.compile("^\\s*(?:of )?(total|prep(?:aration)?|cook(?:ing)?|baking)(?: time)?$", I);
    private static final Pattern BOUNDARY = Pattern.compile(
            "\\s*[|\u2022\u00b7;()]+\\s*|\\s*[,.]\\s+|\\.$|\\s+[-/]\\s+"
                + "|\\s+(?=(?:prep|cook|bake|total|chill|rest|active|inactive|additional)(?:\\s+time)?\\s*(?::|\\d))|\\s+(?=(?:serves|servings|yields?|makes|feeds|ready"
                + " in|total time)\\b\\s*:?\\s*\\d)",
            I);

    private static final Pattern FROM = Pattern.compile(
            "^(?:(?:a )?recipe (?:by|from|of|courtesy of)|from the kitchen of|(?:the )?kitchen of|courtesy"
                    + " of|source|author|submitted by|contributed by|shared by|adapted from|handed down"
                    + " from|from|by)\\s*[:=-]*\\s*(\\p{Lu}[^\\d:!?]{1,50}|(?:my|our) [^\\d:!?]{2,40})$",
            I);
    private static final Pattern POSSESSIVE = Pattern.compile(
            "^((?:\\p{L}[\\p{L}.'-]*\\s){0,2}\\p{L}[\\p{L}.-]*?)(?:'s|s') (?:own |famous |favorite |secret |old"
                    + " |special |original )*recipe$",
            I);
    private static final Pattern RELATIVE = Pattern.compile(
            "^(.{3,}?)\\s+(?:from|by)\\s+((?:my |our"
                + " )?(?:nana|nanna|nonna|nonno|grandma|grandpa|granny|gran|grandmother|mom|mama|mum|mother|dad|aunt"
                + "|auntie|uncle|tia|t\u00eda|abuela|mrs|mr|chef|oma|sister|cousin)\\b.{0,40})$",
            I);
    private static final Set<String> NOBODY =
            Set.of("scratch", "the", "hand", "oven", "heat", "pan", "freezer", "fridge");

    private static final List<String> COUNTS = List.of(
            "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private @Nullable Integer servings;
    private @Nullable Integer total;
    private int parts;
    private int partsTotal;
    private boolean prepared;
    private @Nullable String attribution;

    /** What is left of a line when its facts are taken out. */
    record Rest(String text, boolean hadFacts) {}

    /**
     * Takes the facts from the end of a line; a line of facts leaves nothing.
     *
     * @param head whether the line stands before the steps, where a bare time is the time of the whole
     */
    Rest take(String line, boolean head) {
        if (line.length() > 160) {
            return new Rest(line, false);
        }
        List<int[]> fragments = fragments(line);
        // "30 min, serves 4" is about the whole wherever it stands; "bake 30 min, serves 4" is not
        boolean whole = firstFact(line, fragments, true) == 0;
        boolean bareTimes = head || whole;
        int first = firstFact(line, fragments, bareTimes);
        List<Fact> facts = new ArrayList<>();
        for (int[] fragment : fragments.subList(first, fragments.size())) {
            Fact fact = read(line.substring(fragment[0], fragment[1]), bareTimes);
            if (fact != null) {
                facts.add(fact);
            }
        }
        boolean onlyTimes = facts.stream().allMatch(fact -> fact.kind == Kind.TOTAL);
        if (facts.stream().noneMatch(Fact::certain)
                || !head && whole && onlyTimes && facts.stream().noneMatch(Fact::labelled)) {
            return relative(line, head);
        }
        facts.forEach(this::keep);
        String rest = first == 0 ? "" : line.substring(0, fragments.get(first)[0]);
        return new Rest(rest.replaceAll("[\\s|\u2022\u00b7;(/,-]+$", ""), true);
    }

    /** The index of the first of the facts a line ends with. */
    private static int firstFact(String line, List<int[]> fragments, boolean bareTimes) {
        int first = fragments.size();
        while (first > 0
                && read(line.substring(fragments.get(first - 1)[0], fragments.get(first - 1)[1]), bareTimes) != null) {
            first--;
        }
        return first;
    }

    private Rest relative(String line, boolean head) {
        Matcher relative = RELATIVE.matcher(line);
        if (head && relative.matches() && line.length() <= Titles.LONGEST) {
            keep(new Fact(Kind.FROM, 0, relative.group(2).strip(), true));
            return new Rest(relative.group(1).strip(), true);
        }
        return new Rest(line, false);
    }

    @Nullable
    Integer servings() {
        return servings;
    }

    /** The stated total, else the sum of preparation and the rest; a single part is no total. */
    @Nullable
    Integer totalMinutes() {
        return total != null ? total : parts >= 2 && prepared ? Integer.valueOf(partsTotal) : null;
    }

    @Nullable
    String attribution() {
        return attribution;
    }

    private enum Kind {
        SERVINGS,
        TOTAL,
        PREPARATION,
        PART,
        FROM,
        NOTHING
    }

    /** @param name the person for FROM, the label for a time */
    private record Fact(Kind kind, int number, String name, boolean certain) {

        boolean labelled() {
            return !name.isEmpty();
        }
    }

    private void keep(Fact fact) {
        switch (fact.kind) {
            case SERVINGS -> servings = servings == null ? Integer.valueOf(fact.number) : servings;
            case TOTAL -> total = total == null ? Integer.valueOf(fact.number) : total;
            case PREPARATION -> {
                prepared = true;
                parts++;
                partsTotal += fact.number;
            }
            case PART -> {
                parts++;
                partsTotal += fact.number;
            }
            case FROM -> attribution = attribution == null ? fact.name : attribution;
            case NOTHING -> {
                // "makes one loaf" is a fact, but not a number of servings
            }
        }
    }

    private static List<int[]> fragments(String line) {
        List<int[]> fragments = new ArrayList<>();
        Matcher boundary = BOUNDARY.matcher(line);
        int from = 0;
        while (boundary.find()) {
            if (boundary.start() > from) {
                fragments.add(new int[] {from, boundary.start()});
            }
            from = boundary.end();
        }
        if (from < line.length()) {
            fragments.add(new int[] {from, line.length()});
        }
        return fragments;
    }

    private static @Nullable Fact read(String fragment, boolean head) {
        String text = fragment.strip();
        if (text.isEmpty()) {
            return null;
        }
        Fact servings = servings(text);
        if (servings != null) {
            return servings;
        }
        Fact time = time(text, head);
        return time != null ? time : from(text);
    }

    private static @Nullable Fact servings(String text) {
        Matcher serves = SERVES.matcher(text);
        if (serves.matches()) {
            return new Fact(Kind.SERVINGS, count(serves.group(1)), "", true);
        }
        Matcher servings = SERVINGS.matcher(text);
        if (servings.matches()) {
            return new Fact(Kind.SERVINGS, count(servings.group(1)), "", true);
        }
        Matcher makes = MAKES.matcher(text);
        if (makes.matches()) {
            String things = makes.group(3) == null ? "" : makes.group(3).strip().toLowerCase(Locale.ROOT);
            for (String thing : things.split("[\\s-]+")) {
                if (NOT_PORTIONS.contains(thing)) {
                    return new Fact(Kind.NOTHING, 0, "", true);
                }
            }
            int dozen = makes.group(2) == null ? 1 : 12;
            return new Fact(Kind.SERVINGS, count(makes.group(1)) * dozen, "", true);
        }
        return MAKES_OTHERWISE.matcher(text).matches() ? new Fact(Kind.NOTHING, 0, "", true) : null;
    }

    private static @Nullable Fact time(String text, boolean head) {
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.lookingAt()) {
            Durations.Found found = Durations.at(text, labelled.end());
            if (found == null || found.end() != text.length()) {
                return null;
            }
            String label = labelled.group(1).toLowerCase(Locale.ROOT);
            boolean marked = labelled.group(2) != null || labelled.group(3) != null;
            boolean whole = label.startsWith("total")
                    || label.startsWith("start")
                    || label.startsWith("ready")
                    || label.equals("takes")
                    || label.equals("time");
            if (whole) {
                return new Fact(Kind.TOTAL, found.minutes(), label, true);
            }
            boolean preparation = label.startsWith("prep") || label.equals("active") || label.equals("hands-on");
            return new Fact(preparation ? Kind.PREPARATION : Kind.PART, found.minutes(), "", marked || preparation);
        }
        Durations.Found found = Durations.at(text, 0);
        if (found == null) {
            return null;
        }
        Matcher behind = LABEL_BEHIND.matcher(text.substring(found.end()));
        if (behind.matches()) {
            String label = behind.group(1).toLowerCase(Locale.ROOT);
            Kind kind = label.equals("total") ? Kind.TOTAL : label.startsWith("prep") ? Kind.PREPARATION : Kind.PART;
            return new Fact(kind, found.minutes(), label, true);
        }
        return head && found.end() == text.length() ? new Fact(Kind.TOTAL, found.minutes(), "", true) : null;
    }

    private static @Nullable Fact from(String text) {
        Matcher from = FROM.matcher(text);
        if (from.matches()) {
            String name = from.group(1).strip();
            boolean labelled = !text.toLowerCase(Locale.ROOT).matches("(?:from|by)\\s+\\p{Ll}.*")
                    || Character.isUpperCase(name.charAt(0));
            boolean somebody =
                    !NOBODY.contains(name.toLowerCase(Locale.ROOT).split("\\s+")[0]) && name.split("\\s+").length <= 6;
            boolean named = Character.isUpperCase(name.charAt(0)) || name.matches("(?:my|our) .*");
            return labelled && somebody && named ? new Fact(Kind.FROM, 0, named(name), true) : null;
        }
        Matcher possessive = POSSESSIVE.matcher(text);
        return possessive.matches()
                ? new Fact(Kind.FROM, 0, named(possessive.group(1).strip()), true)
                : null;
    }

    private static String named(String name) {
        String bare = name.replaceAll("[\\s_.,-]+$", "");
        return LineText.shouts(bare) ? Titles.asTitle(bare) : bare;
    }

    private static int count(String word) {
        int known = COUNTS.indexOf(word.toLowerCase(Locale.ROOT));
        return known > 0 ? known : Integer.parseInt(word);
    }
}
