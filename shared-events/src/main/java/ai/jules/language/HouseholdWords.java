package ai.jules.language;

import ai.jules.language.HouseholdWish.ForgetCode;
import ai.jules.language.HouseholdWish.ForgetMe;
import ai.jules.language.HouseholdWish.Leave;
import ai.jules.language.HouseholdWish.Remove;
import ai.jules.language.HouseholdWish.Who;
import ai.jules.language.HouseholdWish.Withdraw;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaving the household, removing somebody, being forgotten, who is in it: only as the whole message. */
public final class HouseholdWords {

    /** Longer than any of these wishes. */
    private static final int LONGEST = 160;

    private static final String HOME =
            "(?:the |our |my |this |her |his |their )?(?:household|family|jules household|jules family)";
    private static final String RELATION =
            "(?:my |our )?(?:(?:wife|husband|son|daughter|brother|sister|partner|roommate|mom|dad"
                    + "|teen|member|person|kid) )?";
    private static final String NAME = RELATION + "(\\S+(?: \\S+){0,2}?)";

    private static final Pattern CODE_ALONE = Pattern.compile("\\s*#?\\s*(\\p{Nd}{4,8})\\s*[.!]?\\s*");
    private static final Pattern FORGET_CODE =
            Pattern.compile("(?:please )?(?:forget|forget me|code|forget code|the code is|its) (\\d{4,8})");
    private static final Pattern FORGET_ME =
            Pattern.compile("(?:forget (?:about )?me(?: (?:completely|entirely|forever))?|forget"
                + " (?:everything|all|what you know) about me|(?:delete|erase|remove|wipe|forget|destroy) (?:all"
                + " )?(?:of )?my (?:personal"
                + " )?(?:data|info|information|details|history|messages|profile|records)|(?:delete|erase|remove|wipe|forget)"
                + " (?:everything|all|anything|all the data|all data|data|the data|all"
                + " information|information|what)(?: (?:that )?you (?:know|have|have"
                + " got|store|stored|keep|kept|saved))? (?:about|on|of) me|erase me|i want to be"
                + " (?:forgotten|erased)|delete my account(?: and data)?|right to be forgotten|be"
                + " (?:forgotten|erased)|i want my data (?:deleted|erased|removed))");
    private static final Pattern LEAVE = Pattern.compile("(?:leave|leaving|exit|quit) " + HOME + "|im leaving " + HOME
            + "|(?:remove|take|get|kick|drop) me (?:from|out of|off|off of) " + HOME + "|i want out of " + HOME
            + "|i (?:dont|no longer) want to be (?:in|part of|a member of) " + HOME + "(?: anymore)?");
    private static final Pattern REMOVE_FROM = Pattern.compile(
            "(?:remove|kick|take|delete|drop|throw|boot|get) " + NAME + " (?:from|out of|off|off of) " + HOME);
    private static final Pattern KICK_OUT = Pattern.compile("(?:kick|boot) " + NAME + " out|(?:kick|boot) out " + NAME);
    private static final Pattern REMOVE_MEMBER = Pattern.compile(
            "(?:remove|delete|kick out|drop) (?:the )?(?:household |family )?member (\\S+(?: \\S+){0,2})");
    private static final Pattern WHO =
            Pattern.compile("(?:who is|whos|who are|who all is|who else is) (?:all )?(?:in|on|the members"
                    + " of|part of|the members in|in on) " + HOME
                    + "|who is in|whos in|who are (?:the|our|my) members|(?:list|show|see) (?:me )?(?:the |our |my"
                    + " |all )*(?:household |family )?members|(?:household|family) members|members|who have i"
                    + " (?:invited|added)|my household|household|who is (?:a )?members? of " + HOME);
    private static final String INVITE = "(?:invitation|invite)s?";
    private static final String BACK = "(?:cancel|withdraw|revoke|take back|delete|undo|remove|retract|rescind)";
    private static final Pattern WITHDRAW = Pattern.compile(BACK + " (?:the |my |our |that |an )?" + INVITE
            + "(?: (?:to|for|of|from|i sent to|i sent) " + NAME + ")?|(?:uninvite|disinvite|un invite|dont invite) "
            + NAME
            + "|" + BACK + " (\\S+(?: \\S+){0,2}?)s " + INVITE);
    private static final Pattern POSSESSED =
            Pattern.compile("(?i).*\\b(?:cancel|withdraw|revoke|take back|delete|undo|remove"
                    + "|retract|rescind)\\s+(\\S{1,40})['\u2019]s\\s+(?:invitation|invite).*");
    private static final Pattern BEFORE =
            Pattern.compile("^(?:(?:please|pls|plz|jules|hi|hey|hello|ok|okay|i want to|i want you to|i would like"
                + " to|i would like you to|id like to|id like you to|i need to|i need you to|can you|could you|would"
                + " you|can i|lets|we need to|we want to|i wanna|how do i|just|now) ){0,6}+");
    private static final Pattern AFTER =
            Pattern.compile("(?: (?:please|thanks|thank you|now|pls|jules|ok|for good|immediately)){1,4}+$");

    private HouseholdWords() {}

    /** The wish the whole message is. Never throws. */
    public static Optional<HouseholdWish> read(String body) {
        if (body.length() > LONGEST) {
            return Optional.empty();
        }
        String words = BEFORE.matcher(Plain.words(body)).replaceFirst("");
        words = AFTER.matcher(words).replaceFirst("");
        Matcher code = FORGET_CODE.matcher(words);
        if (code.matches()) {
            return Optional.of(new ForgetCode(code.group(1)));
        }
        if (FORGET_ME.matcher(words).matches()) {
            return Optional.of(new ForgetMe());
        }
        if (LEAVE.matcher(words).matches()) {
            return Optional.of(new Leave());
        }
        return WHO.matcher(words).matches() ? Optional.of(new Who()) : aboutSomebody(words, body);
    }

    /** The code alone, for when it was just asked for; "forget 4821" is read too. */
    public static Optional<ForgetCode> code(String body) {
        Matcher alone = CODE_ALONE.matcher(body.length() > LONGEST ? "" : body);
        return alone.matches()
                ? Optional.of(new ForgetCode(Plain.words(alone.group(1))))
                : read(body).filter(ForgetCode.class::isInstance).map(ForgetCode.class::cast);
    }

    private static Optional<HouseholdWish> aboutSomebody(String words, String body) {
        Matcher withdraw = WITHDRAW.matcher(words);
        if (withdraw.matches()) {
            Matcher possessed = POSSESSED.matcher(body.replace('\n', ' '));
            Optional<String> said = possessed.matches() ? Optional.of(possessed.group(1)) : group(withdraw);
            Optional<String> name = said.flatMap(who -> asSaid(who, body));
            return said.isPresent() && name.isEmpty() ? Optional.empty() : Optional.of(new Withdraw(name));
        }
        for (Pattern removal : new Pattern[] {REMOVE_MEMBER, REMOVE_FROM, KICK_OUT}) {
            Matcher removed = removal.matcher(words);
            if (removed.matches()) {
                return group(removed).flatMap(name -> asSaid(name, body)).map(Remove::new);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> group(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return Optional.of(matcher.group(i));
            }
        }
        return Optional.empty();
    }

    /** The name with the accents and capitals it was texted with. */
    private static Optional<String> asSaid(String name, String body) {
        String[] tokens = body.strip().split("\\s+");
        int length = name.split(" ").length;
        for (int i = 0; i + length <= tokens.length; i++) {
            String said = String.join(" ", Arrays.copyOfRange(tokens, i, i + length))
                    .replaceFirst("[,.!;:]+$", "")
                    .replaceFirst("^[,.!;:]+", "");
            if (Plain.words(said).equals(name) && !said.matches(".*[,.!;:]\\s.*")) {
                return GivenName.read(said);
            }
        }
        return name.indexOf(' ') < 0 ? GivenName.read(name) : Optional.empty();
    }
}
