package ai.jules.language;

import ai.jules.kitchen.Durations;
import ai.jules.kitchen.Titles;
import ai.jules.language.Correction.ChangeAttribution;
import ai.jules.language.Correction.ChangeMinutes;
import ai.jules.language.Correction.ChangeServings;
import ai.jules.language.Correction.ChangeTitle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Corrections that are about the recipe and not about one of its lines: title, servings, time, whose it is. */
final class WholeRecipe {

    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_NAME = 60;
    private static final String PEOPLE =
            "(?:people|persons?|servings?|portions?|of us|adults|cookies|muffins|rolls|pieces)";

    private static final List<Pattern> TITLE = List.of(
            Pattern.compile(
                    "^(?:the )?(?:wrong (?:title|name)|(?:title|name) is wrong)[,.:;]?\\s+(?:it'?s|it is|it should"
                            + " be|should be)\\s+(.+)$",
                    I),
            Pattern.compile(
                    "^(?:change |set |make )?(?:the )?(?:recipe )?(?:title|name)\\s*(?:is|should be|should say|should"
                            + " read|to|:|=|-)\\s*(.+)$",
                    I),
            Pattern.compile("^(?:call|name|title) (?:it|this|that|the recipe)(?: one)?\\s*[:,]?\\s+(.+)$", I),
            Pattern.compile("^rename (?:it |this |that |the recipe )?(?:to |as )?(.+)$", I),
            Pattern.compile("^(?:it'?s|it is|this is|the recipe is|we call it|it should be) called (.+)$", I),
            Pattern.compile("^we call (?:it|this) (.+)$", I));
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:(?:all |still |also )?(?:wrong|incorrect|off|missing|misspelled|not right|weird|different|a mistake|no"
                    + " good).*|off)",
            I);
    private static final List<Pattern> SERVINGS = List.of(
            Pattern.compile(
                    "^(?:it |this |that |recipe |change |make |set )*(?:only |actually |really |should"
                        + " )*(?:serves?|serving|servings|feeds?|portions)\\s*(?:is|are|should be|:|=|to|about|only|up"
                        + " to)?\\s*" + Numbers.SMALL + "(?:\\s+"
                            + PEOPLE + ")?(?:,? not \\d+)?$",
                    I),
            Pattern.compile(
                    "^(?:it |this |that )?(?:only |actually |really |should )*(?:makes|yields?:?)\\s+(?:about )?"
                            + Numbers.SMALL + "(?:\\s+(dozen|doz))?(?:\\s+" + PEOPLE + ")?$",
                    I),
            Pattern.compile(
                    "^(?:it'?s |it is |it should be |should be |make (?:it|that) |it'?s for |for |change (?:it )?to )?"
                            + Numbers.SMALL + "\\s+(?:servings?|portions?|people|persons?)$",
                    I),
            Pattern.compile("^(?:it'?s |it is |make it )?for " + Numbers.SMALL + "$", I));
    private static final List<Pattern> MINUTES = List.of(
            Pattern.compile(
                    "^(?:it |this |that |recipe )*(?:only |actually |really )*(?:takes?|total time|total|time|ready"
                        + " in|done in|is ready in)\\s*(?:is|should be|:|=|about|only|around|of)?\\s*(.+?)(?: total|"
                        + " altogether| in total| in all)?$",
                    I),
            Pattern.compile(
                    "^(?:it'?s |it is |it should be |should be |make (?:it|that) )?(.+?)(?: total| altogether| in"
                            + " total| in all)?$",
                    I));
    private static final List<Pattern> ATTRIBUTION = List.of(
            Pattern.compile(
                    "^(?:(?:the|this|that|recipe|it'?s|it is|its|is|comes?|came|was) )*(?:from|by|courtesy"
                            + " of|credit(?: goes)?(?: to)?:?|attributed to)\\s+(.+)$",
                    I),
            Pattern.compile("^(?:(?:it'?s|it is|it was|this is|this was|that'?s|that was) )?(.+?)'s? recipe$", I));

    private WholeRecipe() {}

    static Optional<Correction> read(String clause) {
        return title(clause)
                .or(() -> servings(clause))
                .or(() -> minutes(clause))
                .or(() -> attribution(clause));
    }

    private static Optional<Correction> title(String clause) {
        for (Pattern pattern : TITLE) {
            Matcher matcher = pattern.matcher(clause);
            if (matcher.matches()) {
                String title = Titles.asTexted(matcher.group(1));
                boolean usable = title.length() <= LONGEST_TITLE
                        && title.chars().anyMatch(Character::isLetter)
                        && !NO_NAME.matcher(title).matches();
                return usable ? Optional.of(new ChangeTitle(title)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Correction> servings(String clause) {
        for (Pattern pattern : SERVINGS) {
            Matcher matcher = pattern.matcher(clause);
            if (matcher.matches()) {
                boolean dozens = matcher.groupCount() > 1 && matcher.group(2) != null;
                int servings = Numbers.of(matcher.group(1)) * (dozens ? 12 : 1);
                return servings > 0 && servings <= 500 ? Optional.of(new ChangeServings(servings)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Correction> minutes(String clause) {
        for (Pattern pattern : MINUTES) {
            Matcher matcher = pattern.matcher(clause);
            OptionalInt minutes = matcher.matches() ? Durations.minutes(matcher.group(1)) : OptionalInt.empty();
            if (minutes.isPresent()) {
                return Optional.of(new ChangeMinutes(minutes.getAsInt()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Correction> attribution(String clause) {
        for (Pattern pattern : ATTRIBUTION) {
            Matcher matcher = pattern.matcher(clause);
            if (matcher.matches()) {
                String name = matcher.group(1).strip().replaceAll("^[\"']+|[\"'.!]+$", "");
                boolean usable = name.length() <= LONGEST_NAME
                        && name.chars().noneMatch(Character::isDigit)
                        && name.chars().anyMatch(Character::isLetter)
                        && !name.contains("://");
                return usable ? Optional.of(new ChangeAttribution(named(name))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code nana rosa} becomes Nana Rosa; {@code my mom} and {@code the back of the box} stay words. */
    private static String named(String name) {
        boolean words = name.toLowerCase(Locale.ROOT).matches("(?:my|our|the|a|an) .*");
        return words ? name : Titles.asTexted(name);
    }
}
