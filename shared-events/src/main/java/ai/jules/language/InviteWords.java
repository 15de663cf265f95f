package ai.jules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Invitations as people text them: {@code invite Leo 202-555-0142}, number first, with relations, several at once. */
public final class InviteWords {

    private static final int I = Pattern.CASE_INSENSITIVE;

    private static final Pattern INVITE =
            Pattern.compile("\\b(?:re-?)?(?:invite|inviting|invitation for|invitation to)\\b", I);
    private static final Pattern ADD =
            Pattern.compile("\\b(?:add|sign up|include|bring in|text an invite to|send an invite to)\\b", I);
    private static final Pattern WITHDRAWN =
            Pattern.compile("\\b(?:cancel|uninvite|withdraw|revoke|take back|dont|don'?t|do not)\\b", I);
    private static final Pattern TO_US = Pattern.compile(
            "\\b(?:household|family|jules|group|us|number|phone|cell|mobile|him|her|he|she|them)\\b|\\bto our\\b", I);
    /** Seven digits or more with what people put between them; never longer than a number can be. */
    private static final Pattern NUMBER =
            Pattern.compile("\\+?\\(?\\p{Nd}(?:[ ().\\-/\u2010-\u2013\u00a0]{0,3}\\p{Nd}){6,16}+");
    /** After "invite", fewer digits are a number badly typed. */
    private static final Pattern BROKEN_NUMBER = Pattern.compile("\\+?\\(?\\p{Nd}(?:[ ().\\-/]{0,3}\\p{Nd}){3,5}+");

    /** What no thumb types: words in braces are written for machines, and nobody's wish (rule 27). */
    private static final Pattern FOR_MACHINES = Pattern.compile("[{}]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}@.'\u2019\\-]{1,80}");
    private static final Pattern NEXT_WISH = Pattern.compile("[,;\\n]|\\b(?:and|then|also|plus)\\b|&", I);
    private static final Pattern NEXT_WISH_AFTER_COMMA = Pattern.compile("[;\\n]|\\b(?:and|then|plus)\\b|&", I);
    private static final Pattern TEEN = Pattern.compile("\\bteen(?:s|age|aged|ager|agers)?\\b", I);

    /** Talk of guests and questions; with a number beside it even these are invitations. */
    private static final Pattern TALK = Pattern.compile(
            "\\b(?:who|did|does|should|when|why|how|what|dinner|lunch|breakfast|brunch|over|party|tonight|tomorrow|today"
                + "|weekend|week|guests|friends|people|neighbou?rs|ideas|\\w{3,6}day)\\b|\\?",
            I);

    private static final int BRIEF = 10;

    private static final Set<String> RELATIONS = Plain.phrases("""
        wife, husband, spouse, son, daughter, kid, child, brother, sister, partner, roommate, girlfriend, boyfriend, fiance
        fiancee, friend, niece, nephew, cousin, aunt, uncle, mother, father, babysitter, nanny, stepson, stepdaughter, sis
        someone, somebody, member, person, people, another
        """);
    /** What families call each other by. */
    private static final Set<String> CALLED = Plain.phrases("""
        mom, mum, dad, mama, papa, grandma, grandpa, nana, nonna, abuela, abuelo, oma, opa, granny, gran, pop, pops
        """);

    private static final Set<String> CONNECTING = Plain.phrases("""
        invite, inviting, invitation, add, sign, up, include, bring, in, text, send, can, could, would, will, you, please
        pls, plz, i, want, id, like, to, lets, let, hi, hey, hello, jules, ok, okay, yes, my, our, the, a, an, at, on, by
        his, her, hers, their, number, numbers, is, its, it, phone, cell, mobile, cellphone, no, household, family, group
        us, thanks, thank, as, with, via, and, named, called, name, whos, who, whose, for, him, them, he, she, they, teen
        teenage, teenager, teenaged, adult, also, too, new, now, from, of, into, need, so, tel, reinvite, re, just, this
        that, home, house, dinner, s
        """);

    private InviteWords() {}

    /** Every invitation the text holds, in its order; a name or a number may be missing. Never throws. */
    public static List<InviteWish> read(String body) {
        return found(Plain.cut(body)).stream().map(Found::wish).toList();
    }

    /**
     * The text without the invited people's numbers and names ({@code invite *** ***-***-****}), for the inviter's own
     * history: they are kept under the invited person's key only. Unchanged when there is no invitation in it.
     */
    public static String masked(String body) {
        List<Found> found = found(Plain.cut(body));
        StringBuilder masked = new StringBuilder(body);
        List<MatchResult> names = new ArrayList<>();
        for (Found one : found) {
            one.number().ifPresent(number -> maskDigits(masked, number.start(), number.end()));
            names.addAll(one.names());
        }
        if (!found.isEmpty()) {
            maskDigits(masked, Math.min(Plain.UNDERSTOOD, masked.length()), masked.length());
        }
        Set<String> said = names.stream()
                .map(name -> bare(name.group()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        return WORD.matcher(masked)
                .replaceAll(word -> said.contains(bare(word.group())) ? "***" : Matcher.quoteReplacement(word.group()));
    }

    /** One invitation and where in the text its parts stand. */
    private record Found(Optional<String> name, List<MatchResult> names, Optional<MatchResult> number, boolean teen) {

        InviteWish wish() {
            return new InviteWish(name, number.map(MatchResult::group).map(String::strip), teen);
        }
    }

    private static List<Found> found(String text) {
        Matcher invite = INVITE.matcher(text);
        boolean invites = invite.find();
        if (WITHDRAWN.matcher(text).find() || FOR_MACHINES.matcher(text).find()) {
            return List.of();
        }
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        if (numbers.isEmpty() && invites) {
            numbers = BROKEN_NUMBER.matcher(text).results().toList();
        }
        if (numbers.isEmpty()) {
            return invites ? withoutNumber(text, invite.end()) : List.of();
        }
        int first = numbers.getFirst().start();
        int added = ADD.matcher(text)
                .results()
                .mapToInt(MatchResult::start)
                .filter(start -> start < first)
                .max()
                .orElse(-1);
        boolean adds = added >= 0
                && (TO_US.matcher(text).find()
                        || TEEN.matcher(text).find()
                        || numbers.getFirst().group().length() >= 10);
        return invites || adds ? withNumbers(text, numbers, invites ? invite.start() : added) : List.of();
    }

    /** Only "invite Leo", "please invite my wife", "invite": with more behind it, it is talk of guests. */
    private static List<Found> withoutNumber(String text, int verbEnd) {
        if (!names(text.substring(0, verbEnd)).isEmpty() || TALK.matcher(text).find()) {
            return List.of();
        }
        List<MatchResult> names = names(text);
        Optional<String> name = name(names);
        boolean unnamed =
                names.isEmpty() || names.stream().anyMatch(word -> word.group().indexOf('@') >= 0);
        boolean brief = Plain.words(text).split(" ").length <= BRIEF;
        return brief && (name.isPresent() || unnamed)
                ? List.of(new Found(
                        name, names, Optional.empty(), TEEN.matcher(text).find()))
                : List.of();
    }

    private static List<Found> withNumbers(String text, List<MatchResult> numbers, int verb) {
        List<Found> all = new ArrayList<>();
        int from = Math.min(verb, numbers.getFirst().start());
        boolean numberFirst =
                names(text.substring(from, numbers.getFirst().start())).isEmpty();
        for (int i = 0; i < numbers.size(); i++) {
            MatchResult number = numbers.get(i);
            int next = i + 1 < numbers.size() ? numbers.get(i + 1).start() : text.length();
            int end = numberFirst ? next : number.end();
            String tail = upToNextWish(text.substring(number.end(), next));
            List<MatchResult> names = numberFirst
                    ? names(upToNextWishAfterName(text.substring(number.end(), end)))
                    : names(text.substring(from, number.start()));
            if (names.isEmpty() && numberFirst) {
                names = names(text.substring(0, from));
            }
            boolean teen = TEEN.matcher(text.substring(from, number.start())).find()
                    || TEEN.matcher(tail).find();
            all.add(new Found(name(names), names, Optional.of(number), teen));
            from = number.end();
        }
        return all;
    }

    private static String upToNextWish(String tail) {
        Matcher next = NEXT_WISH_AFTER_COMMA.matcher(tail);
        return next.find() ? tail.substring(0, next.start()) : tail;
    }

    /** After "202-555-0142 Leo, and add milk" only Leo is a name. */
    private static String upToNextWishAfterName(String tail) {
        Matcher next = NEXT_WISH.matcher(tail);
        while (next.find()) {
            if (!names(tail.substring(0, next.start())).isEmpty()) {
                return tail.substring(0, next.start());
            }
        }
        return tail;
    }

    /** The words that are neither connecting nor a relation. */
    private static List<MatchResult> names(String part) {
        return WORD.matcher(part)
                .results()
                .filter(word -> {
                    String bare = bare(word.group());
                    return !bare.isEmpty() && !CONNECTING.contains(bare) && !RELATIONS.contains(bare);
                })
                .toList();
    }

    private static Optional<String> name(List<MatchResult> words) {
        List<String> said = words.stream()
                .map(MatchResult::group)
                .map(word -> word.replaceFirst("['\u2019]s$", "").replaceAll("^[.'\u2019-]+|[.'\u2019-]+$", ""))
                .toList();
        List<String> named =
                said.stream().filter(word -> !CALLED.contains(bare(word))).toList();
        return GivenName.read(String.join(" ", named.isEmpty() ? said : named));
    }

    private static String bare(String word) {
        return Plain.words(word.replaceFirst("['\u2019]s$", ""))
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
    }

    private static void maskDigits(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                text.setCharAt(i, '*');
            }
        }
    }
}
