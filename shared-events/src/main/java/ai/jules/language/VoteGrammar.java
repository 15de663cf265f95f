package ai.jules.language;

import ai.jules.language.VoteWish.First;
import ai.jules.language.VoteWish.NoneOfThem;
import ai.jules.language.VoteWish.Ranked;
import ai.jules.language.VoteWish.Without;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ballots. While a poll is open numbers and names of its options are one; without a poll only who says that they vote
 * votes.
 */
final class VoteGrammar {

    private static final Pattern LATER = Pattern.compile(" ?(?:>|,|;|\\.|\\n"
        + "|!|-) ?(?:(?:and|then|or|followed by|after"
        + " that|2nd|second|third|lastly|finally|next|maybe|my|despues|luego|if not that(?: then)?|if not) )*(?:choice"
        + " |pick )?(?:is |would be |: )?| and (?:my )?(?:second|2nd|third|3rd|next|last|backup)(?: choice| pick|"
        + " vote)? (?:is|would be|:|goes to) (?:the )?| (?:and then|then|and|over|before|followed by|and maybe|then"
        + " maybe|and after that|after that|next(?! week)|2nd choice|second choice|and last|and lastly|plus|if not"
        + " that then|if not that|if not then|if not|or else|otherwise|backup|and second|second|third|and"
        + " third|2nd|3rd|and finally|as backup|is better than|beats) (?:is |would be |: |choice |pick )?");
    private static final Pattern TIED = Pattern.compile(" ?(?:=|/) ?| or (?:maybe )?");
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:i|la|el|los|las|quiero|yo|my|me|we|mine|vote|votes|pick|picks|choice|choices|ballot|is|are|for|to|want|wants|would|"
                + "should|like|love|most|very|quite|delighted|glad|pleased|leaning|lean|toward|towards|record|register|cast|count|note|preference|preferences|go|with|going|of|the|a|some|prefer|rather|have|choose|voting|vote's|votes|say|"
                + "said|number|numbers|no|#|option|options|first|1st|top|change|amend|update|revise|ballot|new|only|always|choices|order|it|definitely|gimme|give|do|"
                + "put|down|change|switch|make|that|think|down|feel|feeling|in|mood|am|craving|def|favorite|"
                + "rank|ranking|ranked|as|can|we|please|mine|be|kinda|team|all|about|lets|let|us|how|both|"
                + "either|between|got|has|must|maybe|perhaps|hmm|ooh|oh|ill|will|take|i'd|out|them|these|best|order|here|goes|second|be|happy|fine|ok|okay|down|idk|probably|with)"
                + " |: |, )+");
    private static final Pattern AFTER = Pattern.compile(
            "(?: (?:please|thanks|first|primero|1st|for me|with me|by me|works?|will do|would do(?: me)?|would work|is"
                + " ok|is okay|is cool|is alright|sounds? (?:so |really |pretty |super"
                + " )?(?:good|great|yummy|lovely|wonderful|amazing|bomb|fire|delicious|perfect|nice|tasty|awesome|best|delightful|fantastic|fab|fun|excellent|heavenly|divine)(?:"
                + " to me| to us)?|over everything|above all|over all of (?:them|these)|all the way|no"
                + " cap|baby|babe|would be (?:my|our) (?:first |top )?(?:preference|choice|pick|vote|favorite)|is"
                + " (?:my|our) (?:first |top )?(?:preference|choice|favorite)|is calling my name|calls to me|speaks to"
                + " me|has my (?:heart|vote)|would be"
                + " (?:lovely|great|nice|good|perfect|wonderful|awesome|amazing|delicious)|is my vote|is my pick|is my"
                + " first choice|either is fine|either one|either works|both work|both are good|both sound good|are"
                + " good|is good|is fine|if we must|next week|this week|for dinner|for sure|all the way|yum|it is|of"
                + " course|would suit me|suits me|equally well|equally|well|i do not care which|in that order|i"
                + " guess|as my first|as second|as first|as a"
                + " backup|second|third|2nd|3rd|4th|5th|fourth|fifth|last|please and thank you|and|and thank"
                + " you|always|night|one|ones|thing|option|stuff|obviously|duh|all day|every time|hands down|no"
                + " contest|no question|for the win|ftw|por favor|would be great|would be nice|gets my vote|get my"
                + " vote|get my votes|tied|the same|are tied|i am easy|no preference|for this week|for the vote| ,|"
                + " \\.))+$| ?[,.]$");
    private static final Pattern EITHER_WAY = Pattern.compile(
            "(?: ,| \\.)? (?:or (?:we|i|they|the kids|bust|else we|nothing|riot)\\b(?: [a-z]+){0,3}|(?:they are"
                + " )?(?:both|all) (?:of them )?(?:are )?(?:the )?same(?: to me)?|it is all the same(?: to me)?|if"
                + " (?:that|it) (?:suits|works|is (?:ok|okay|fine|alright))(?: for| with)?(?: everyone| everybody|"
                + " you| you all| all)?|(?:i )?(?:do not|really do not) (?:care|mind)(?: which| either way)?(?:"
                + " one)?|(?:either|both|whichever|any)(?: one| way)?(?: (?:is|are|works?|sounds?))?(?:"
                + " (?:fine|good|great|ok|okay|for me|with me|by me))*|no preference|i am easy|your choice|you pick|i"
                + " like (?:both|them)(?: the same| equally)?)$");
    /** "7 2 6 and that's final". */
    private static final Pattern FINAL = Pattern.compile(
            "(?: ,| \\.)?(?: and)? (?:that is|this is) (?:final|it|all|my final (?:answer|vote|offer)|my"
                    + " (?:vote|answer|order|ballot)|the order|that|how it is)(?: unless (?:you|you all|all of"
                    + " you|someone|somebody|anyone|one of you) (?:[a-z]+ ){1,2}me\\b[a-z ]{0,20})?$| over"
                    + " (?:everything|anything|all)(?: else)?$");
    /** "Happy with anything but 4" is no vote for the fourth. */
    private static final Pattern EXCEPTING =
            Pattern.compile("\\b(?:anything|everything|any|all|whatever) .{0,15}?\\b(?:but|except|besides|not)\\b");
    /** A second choice without a first one is half a ballot. */
    private static final Pattern LATER_ONLY = Pattern.compile(
            "(?:my |and )*(?:second|2nd|third|3rd|last) (?:choice|pick|place|vote)?(?: ?is| would be| :)");
    /** "1. pizza 2. tacos" numbers the ranks, not the options. */
    private static final Pattern NUMBERED = Pattern.compile("1 [.,:] ?[a-z].{0,80} 2 [.,:] ?[a-z].*");

    private static final Pattern TOP =
            Pattern.compile("^(?:here (?:are|is) )?my (?:top|favorite|first) (?:two|three|four|five|\\d)(?:"
                    + " (?:picks|choices|ones|votes))?(?: (?:are|is|would be|in order|,|:))* (?=[a-z0-9])");
    /** Why somebody ranks as they do. */
    private static final Pattern BECAUSE = Pattern.compile(" (?:because|(?:since|cuz|as)"
            + " (?:it|we|i|they|that|he|she|the|there|leo|ana|sam|maria|of))\\b[^,.;>]{2,70}(?= ,| \\.|$)");

    private static final Map<String, String> ORDINALS = Map.ofEntries(
            Map.entry("first", "1"),
            Map.entry("second", "2"),
            Map.entry("third", "3"),
            Map.entry("fourth", "4"),
            Map.entry("fifth", "5"),
            Map.entry("sixth", "6"),
            Map.entry("seventh", "7"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("too", "2"),
            Map.entry("to", "2"),
            Map.entry("for", "4"),
            Map.entry("won", "1"));

    private static final List<Rule> OPEN = List.of(
            Rule.of(
                    new NoneOfThem(),
                    "(none|neither|nothing|nope none|not any)( of)?( the)?( (these|those|them|above|the"
                        + " above|it|that))?( for me| please| sound good| sounds good| thanks| appeal to me| really|"
                        + " are good| work for me| look good| do it for me)?",
                    "(i )?(do not|dont) (like|want|care for|love)( any of| any)? ?(these|those|them|any of them|of"
                            + " (these|those|them)|any|any of these|any of those|any of it)( options| choices| sound"
                            + " good)?",
                    "(nothing|none)( on| in| from)?( there| here| the list| that list| this list| this week| of these"
                        + " options)?( sounds| looks| sound| look| appeals)?( good| great| appealing| to me)?( for me|"
                        + " to me)?",
                    "(i )?(abstain|pass|am abstaining|will pass|am out|am sitting this one out|skip me|sit this one"
                            + " out|am not voting)( on these| on this one| this week| this time)?",
                    "(i )?hate (all of )?(these|them|all of them|them all|those)",
                    "all (of )?(these|them|those) (sound |are |look )?(bad|gross|terrible|awful|nasty|suck)",
                    "not feeling any of (these|them|those)"),
            Rule.of(
                    slots -> without(slots),
                    "(i )?(am |will |would )?(be )?((happy|fine|good|ok) with )?(vote for"
                        + " )?(anything|everything|all|any|whatever|all of them|any of them|anything is"
                        + " fine|everything is fine|all good|i am good with anything|i am fine with anything|any is"
                        + " fine|i like all of them|i like everything|fine with anything|ok with anything|good with"
                        + " anything|happy with anything|anything goes|all of the above)( is fine| works| sounds good|"
                        + " good| is good)?( ,)?( (but|except|besides|other than|just not|but not|not|except for|apart"
                        + " from|aside from|as long as it is not|but no|so long as it is not|just no|but please"
                        + " not|but please no|but the|bar)) <words>",
                    "(i )?(am )?(not|no|never|no more|no to|please no|please not|not the|do not want|do not like|not"
                        + " feeling|not in the mood for|veto|veto on|against|hate|hard no on|hard pass on|pass on|not"
                        + " a fan of|skip|i can not do|can not stand|would rather not have|do not pick|do not make|not"
                        + " crazy about)( the| number| having)? <words>"),
            Rule.of(
                    slots -> first(slots),
                    "(i want |put |make |move |can you put |i would like |rank |actually |have |bump |switch )?<words>"
                        + " (first|1st|on top|at the top|to the top|at (number|no|spot) (one|1)|at #1|number"
                        + " one|number 1|to first|in first|up top|as my first|as my top|as number 1|as number one|as"
                        + " first|to number 1|as my first choice|my first choice|in front|should be first|goes"
                        + " first|to first place|in first place)( actually| instead| please)?",
                    "(first|1st|top)( choice| pick)? (should be|is now|to|becomes|is actually|change to|now) <words>",
                    "(change|switch|make) (my )?(first|1st|top)( choice| pick| vote)? (to|be|into|as)? ?<words>"),
            Rule.of(
                    VoteGrammar::tied,
                    "(either one of|either one ,|either one|either of|either|either one|one of|any of|it is a tie"
                            + " between|tie between|tie|a tie between|tie (:|,)|torn between|equally) <words>(,"
                            + " (both|either) .{1,30})?",
                    "<words> (are tied|tied|equally|are equal|is a tie|are the same|are both fine|both the"
                            + " same|equal)",
                    "(i )?(like|love|want|rank) <words> (the same|equally|the same amount|just the same)"),
            Rule.of(
                    VoteGrammar::rather,
                    "(i |we )?(would |will )?(rather|prefer|much rather|sooner)( (have|eat|do|get|take|to have))?"
                            + " <words> (than|over|instead of|rather than) (the )?<words2>"),
            Rule.of(VoteGrammar::ranked, "<words>"));

    private static final List<Rule> CLOSED = List.of(Rule.of(
            VoteGrammar::plainly,
            "(i )?(would |will |want to |am |would like to )?(vote|votes|voting)( is| for| on| goes to| to)?( number|"
                    + " option)?( :)? <words>",
            "my (vote|votes|pick|picks|ballot|top pick|first choice|choice)( is| are| for| goes to| would be| this"
                    + " week is| for this week is| for dinner is| for next week is)*( :)? <words>",
            "put (me|my vote) (down )?for <words> (in|on) the (vote|poll)",
            "<words> (gets|get|has|is) my (vote|pick|first choice)"));

    private VoteGrammar() {}

    static List<Rule> rules(ReadingContext context) {
        return context.open().filter(OpenQuestion.Poll.class::isInstance).isPresent() ? OPEN : CLOSED;
    }

    static List<Rule> open() {
        return OPEN;
    }

    private static List<String> options(Slots slots) {
        return slots.scope().context().open().orElse(null) instanceof OpenQuestion.Poll(List<String> options)
                ? options
                : List.of();
    }

    private static List<Wish> without(Slots slots) {
        Optional<List<String>> said =
                all(slots.text("words").replace(" or ", " and ").replace(" nor ", " and "), options(slots));
        return said.<Wish>map(Without::new).stream().toList();
    }

    private static List<Wish> first(Slots slots) {
        String words = BEFORE.matcher(slots.text("words")).replaceFirst("");
        if (words.matches("(?:.* )?(?:for|to|too|won)") || LATER.matcher(words).find()) {
            return List.of();
        }
        return option(words, options(slots)).<Wish>map(First::new).stream().toList();
    }

    private static List<Wish> tied(Slots slots) {
        return all(
                        slots.text("words")
                                .replaceFirst("^one (?:of |, )?(?=[a-z])", "")
                                .replace(" or ", " and "),
                        options(slots))
                .<Wish>map(options -> new Ranked(List.of(options)))
                .stream()
                .toList();
    }

    private static Optional<List<String>> all(String words, List<String> options) {
        List<String> said = new ArrayList<>();
        for (String part :
                AFTER.matcher(words).replaceFirst("").split(" ?, ?(?:and )?| and (?:the )?|(?<=\\d) (?=\\d)")) {
            Optional<String> option = option(strip(part), options);
            if (option.isEmpty()) {
                return Optional.empty();
            }
            said.add(option.get());
        }
        return Optional.of(said);
    }

    private static List<Wish> rather(Slots slots) {
        return slots.saying().asked()
                ? List.of()
                : ranks(slots.text("words") + " > " + slots.text("words2"), options(slots));
    }

    private static List<Wish> ranked(Slots slots) {
        boolean question = slots.saying().asked();
        boolean excepts = EXCEPTING.matcher(slots.text("words")).find();
        boolean later = LATER_ONLY.matcher(slots.text("words")).lookingAt();
        return question || excepts || later ? List.of() : ranks(slots.text("words"), options(slots));
    }

    private static List<Wish> plainly(Slots slots) {
        return slots.saying().asked() ? List.of() : ranks(slots.text("words"), List.of());
    }

    private static List<Wish> ranks(String words, List<String> options) {
        String said = BECAUSE.matcher(words).replaceAll("");
        said = TOP.matcher(said).replaceFirst("");
        if (BEFORE.matcher(said).lookingAt() && said.matches(".*\\b(?:order|choices|picks|ranking|favorites)\\b.*")) {
            said = BEFORE.matcher(said).replaceFirst("");
        }
        return ballot(said, options);
    }

    private static List<Wish> ballot(String words, List<String> options) {
        List<List<String>> ranks = new ArrayList<>();
        String ballot = NUMBERED.matcher(words).matches()
                ? words.replaceAll("(?:^| ?)\\d [.,:] ?", " > ").replaceFirst("^ > ", "")
                : words;
        ballot = FINAL.matcher(ballot).replaceFirst("");
        ballot = EITHER_WAY.matcher(ballot).replaceFirst("");
        ballot = ballot.replaceAll("(?<=\\d) ?- ?(?=\\d)", " ").replaceAll("(?<=\\d),(?=\\d)", " , ");
        for (String part : LATER.split(ballot)) {
            if (part.isBlank()) {
                continue;
            }
            List<String> rank = new ArrayList<>();
            for (String option : TIED.split(part)) {
                List<String> said = row(option.strip(), options);
                if (said.isEmpty() || said.size() > 1 && TIED.split(part).length > 1) {
                    return List.of();
                }
                if (said.size() > 1) {
                    said.forEach(one -> ranks.add(List.of(one)));
                } else {
                    rank.addAll(said);
                }
            }
            if (!rank.isEmpty()) {
                ranks.add(rank);
            }
        }
        if (ranks.stream().distinct().count() == 1) {
            ranks.subList(1, ranks.size()).clear();
        }
        int said = ranks.stream().mapToInt(List::size).sum();
        long numbered = ranks.stream()
                .flatMap(List::stream)
                .filter(option -> Character.isDigit(option.charAt(0)))
                .count();
        boolean mixed = numbered > 0 && numbered < said && !ballot.matches(".*(?: then | and |,|>).*");
        if (mixed) {
            return List.of();
        }
        boolean once = ranks.stream().flatMap(List::stream).distinct().count()
                == ranks.stream().mapToInt(List::size).sum();
        return ranks.isEmpty() || !once ? List.of() : List.of(new Ranked(ranks));
    }

    /** One option, or several without anything between: {@code 2 5 1}, {@code two seven one}, {@code tacos pizza}. */
    private static List<String> row(String words, List<String> options) {
        Optional<String> one = option(words, options);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<String> tokens = Arrays.asList(strip(words).split(" "));
        List<String> said = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int taken = 0;
            for (int length = Math.min(4, tokens.size() - i); length > 0 && taken == 0; length--) {
                Optional<String> option = option(String.join(" ", tokens.subList(i, i + length)), options);
                if (option.isPresent()) {
                    if (said.isEmpty() || !said.getLast().equals(option.get())) {
                        said.add(option.get());
                    }
                    taken = length;
                }
            }
            if (taken == 0) {
                return List.of();
            }
            i += taken;
        }
        return said;
    }

    /** An option of the poll by its number or its name; without a poll any number or dish. */
    private static Optional<String> option(String words, List<String> options) {
        for (String said : List.of(
                words.strip(), strip(words), BEFORE.matcher(words.strip()).replaceFirst(""), counted(words))) {
            String number =
                    ORDINALS.getOrDefault(said, said).replace("#", "").replaceFirst("(?<=\\d)(?:st|nd|rd|th)$", "");
            if (number.matches("\\d{1,2}")) {
                int value = Integer.parseInt(number);
                boolean fits = options.isEmpty() ? value >= 1 : value >= 1 && value <= options.size();
                return fits ? Optional.of(String.valueOf(value)) : Optional.empty();
            }
            if (options.isEmpty() && KnownFoods.isKnown(said)) {
                return Optional.of(said);
            }
            List<String> fitting =
                    options.stream().filter(title -> isSaid(said, title)).toList();
            if (fitting.size() == 1) {
                return Optional.of(said);
            }
            Optional<String> exact = fitting.stream()
                    .filter(title -> FoodMatch.words(title).equals(FoodMatch.words(said)))
                    .findFirst();
            if (exact.isPresent()) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    /** "The first one" counts the options. */
    private static String counted(String words) {
        return words.strip().replaceFirst("^(?:i want |give me )?the ", "").replaceFirst(" (?:one|option|choice)$", "");
    }

    static boolean isSaid(String said, String title) {
        List<String> words = FoodMatch.words(said.replace("'", ""));
        List<String> known = FoodMatch.words(title.replace("'", ""));
        return !words.isEmpty()
                && words.size() <= known.size()
                && known.containsAll(words)
                && words.stream().anyMatch(word -> word.length() >= 3 && !word.equals("and") && !word.equals("the"));
    }

    private static String strip(String words) {
        String bare = AFTER.matcher(words.strip()).replaceFirst("");
        return BEFORE.matcher(bare).replaceFirst("").strip();
    }
}
