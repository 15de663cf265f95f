package ai.jules.language;

import ai.jules.language.MemberWish.ForgetMe;
import ai.jules.language.MemberWish.Invite;
import ai.jules.language.MemberWish.Leave;
import ai.jules.language.MemberWish.Members;
import ai.jules.language.MemberWish.RemoveMember;
import ai.jules.language.MemberWish.WithdrawInvite;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said about the household's people: as {@link HouseholdWords} and {@link InviteWords} read it, and ways of
 * saying the same that only a tidied text shows.
 */
final class MemberGrammar {

    private static final String HOME =
            "(the|our|my|this)( family| household| jules)?( (household|family|account|group|plan|jules|dinner"
                    + " group|chat|family account|family group|family plan|group thing))";
    private static final String MINE = "(all )?(of )?((my|the) (personal"
            + " )?(data|info|information|messages|texts|number|account|history|records|stuff|profile|details)( and"
            + " (messages|data|number|texts|info))?( you have( on me| about"
            + " me)?)?|(everything|anything|whatever|all|(every|each) (single )?(bit|scrap|piece|shred|last bit)"
            + " of (data|info|information)|(all )?(of )?(the )?(data|info|information|stuff)|what)( that)? you"
            + " (have|have got|know|store|stored|keep|saved|hold|ever saved)( saved| stored| written down)?("
            + " (on|about) me))";
    private static final Pattern YOUNG =
            Pattern.compile("\\b(?:1[3-7]|thirteen|fourteen|fifteen|sixteen|seventeen)\\b|\\bteen");
    private static final Pattern SIGN_UP = Pattern.compile(
            "(?i)\\b(?:sign|set|get|hook|bring|put|add|include|text|send|register|enroll|loop|let)\\s+(?:an? invit\\w+"
                + " to\\s+)?(.{1,60}?)(?:\\s+(?:up|in|on|to jules|on jules|into jules|on here|in on this|an invite|an"
                + " invitation))?[\\s,:-]+(?:at |with |his |her |their |number |is |the |cell |phone"
                + " |[,:-])*(?=\\+?\\(?\\d{3})");

    /** An age in front of a number is none of its digits. */
    private static final Pattern AGE =
            Pattern.compile("(?i)[, ]*\\b(?:she'?s|he'?s|she is|he is|is|age|aged|turning)\\s+1\\d\\b(?:\\s+years?"
                    + " old)?(?=\\D{1,40}\\d{3})");

    /** What is sent to a number is no person who is let in. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)\\b(?:repl\\w+|answers?|texts?|messages?|everything|anything|all|it|this|that|what|list|menu|plan|recipes?"
                + "|photos?|codes?|reminders?|alerts?)\\b");

    private MemberGrammar() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        new Leave(),
                        "(i want to |i would like to |i need to |i should |i will |i am |am"
                            + " )?(leave|leaving|exit|quit|get out of|opt out of|be out of|step out of|drop out of) "
                                + HOME,
                        "(i am |we are |i want to |i would like to |i am going to"
                            + " )?(leaving|leave|quit|quitting|exiting|out of) (this|the|our)( family| household)?"
                            + " (household|family|group|account|thing|chat|app)( thing| group| account)?( now)?( ,)?("
                            + " so)?( please)? (take|remove|cut|get|drop) me (out|off)( of it)?",
                        "(remove|take|get|kick|drop|cut) me (from|out of|off|off of|out) " + HOME,
                        "(i )?(do not|no longer) (want|wanna|wish) (to )?(be )?(in|part of|a part of|a member of|on) "
                                + HOME + "( anymore)?",
                        "(remove|take|get|delete|drop) me (from|off of|off|out of) (here|this|this thing|all this)"),
                Rule.of(
                        new ForgetMe(),
                        "(can you )?(forget|erase|wipe) (all of |everything about )?me( entirely| completely| totally|"
                                + " forever| altogether| for good| please)*(( ,)?( and)?( please)?( to)?"
                                + " (erase|delete|wipe|remove|forget) "
                                + MINE + ")?( please| as well| too| for good| forever)*",
                        "(can you )?(forget|erase|wipe|delete)( me( ,)? and)? " + MINE
                                + "(( ,)?( and) (forget|erase|wipe) me)?( please| for good| forever| entirely|"
                                + " completely)*",
                        "(forget|erase) me( and| ,)* (delete|erase|remove|wipe) (all )?(of )?(my|the)"
                                + " (data|info|information|stuff|everything)( you have on me)?",
                        "(delete|erase|remove|wipe|forget)( all| everything)?( of)? ?(my (personal"
                                + " )?(data|info|information|details|history|records|stuff|account|profile)|"
                                + "(everything|anything|all) you (have|know|store|stored|keep|saved) (on|about) me)("
                                + " please| from your system| and forget me| forever| permanently| completely)*",
                        "(have|get) (all )?(of )?my (personal"
                                + " )?(data|info|information|details|history|records|stuff|account)"
                                + " (erased|deleted|removed|wiped|forgotten)( please| completely| forever)*",
                        "i want (to be (forgotten|erased|deleted)|my (data|info|information|account|everything)"
                                + " (deleted|erased|gone|removed|wiped))( completely| forever| entirely)?",
                        "(delete|erase) (me|me completely|me forever|everything about me)"),
                Rule.of(
                        new Members(),
                        "who (all )?is (all )?(in|on|part of|signed up|using|in on|signed up for|a member of|included"
                            + " in|registered)( (this|here|the household|our household|the family|jules|it|my"
                            + " household|our family|the group|this group|this group thing|this chat|our group|the"
                            + " account|our account|this thing|in this household|this household|my family|for this|in"
                            + " here|the list of members))( on jules| right now)?[ ,?]*[show me the members| show me"
                            + " the members]",
                        "who( all)? (is|are)( all)? (in|on|part of|using) (this|our|the|my)( family| household|"
                            + " little| whole)*( household| family| group| thing| account| app| chat)( thing| group|"
                            + " account)?( on here| here| with us| right now| at the moment| these days)*",
                        "(show|list|see|view|give|who are|what are)[ me] (the |our |my |all |all the )*(household"
                                + " |family )?members( list| of the household| in the household)?",
                        "who (do you have|have you got) (in|on|listed|as members|signed up)( the| our| my)?("
                                + " household| family| account)?",
                        "(household|family) members|members|who is in|my household",
                        "who (else )?(is|are) (in|on) (this|here|our household|the household)( with (me|us))?",
                        "how many (people|members|of us) (are|is) (in|on) (the|our|my|this)"
                                + " (household|family|account|group)",
                        "who (has|have) (joined|signed up|accepted)( so far)?",
                        "(did|has) <name> (join|joined|accept|accepted|sign up|signed up)( yet)?( the household)?"),
                Rule.of(
                        slots -> WhoWords.read(slots.text("who"), slots.scope())
                                .or(() -> stranger(slots))
                                .flatMap(who -> who instanceof Who.Named(String name)
                                                && !name.startsWith("my ")
                                                && !name.equals("us")
                                        ? Optional.<Wish>of(new RemoveMember(name))
                                        : Optional.empty())
                                .stream()
                                .toList(),
                        "(remove|kick|take|delete|drop|boot|get|cut|unsubscribe) <who> (from|out of|off|off of) "
                                + HOME,
                        "(kick|boot) <who> out( of .{2,30})?",
                        "(kick|boot) out <who>",
                        "<who> (should not be|is not|is no longer|does not need to be|should be removed|is not going"
                                + " to be) (in|part of|a member of|on|from|out of) "
                                + HOME + "( anymore)?( (,|so)? (remove|take) (him|her|them)( off| out)?)?"),
                Rule.of(
                        slots -> slots.has("name")
                                ? WhoWords.anyName(slots.text("name"), slots.scope())
                                        .<Wish>map(name -> new WithdrawInvite(Optional.of(name)))
                                        .stream()
                                        .toList()
                                : List.of(new WithdrawInvite(Optional.empty())),
                        "(cancel|withdraw|revoke|take back|delete|undo|remove|retract|rescind|pull|pull"
                            + " back|stop|forget|nix|scratch|kill)( the| my| that| our)? (invite|invitation|invites)("
                            + " i sent| i sent out| you sent| we sent)?( (to|for|of|from) <name>)?",
                        "(cancel|withdraw|revoke|take back|delete|undo|remove|retract|rescind|pull|nix)( the)? <name>"
                                + " (invite|invitation)",
                        "(uninvite|disinvite|un invite) <name>",
                        "(do not|never mind) (invite|inviting|about inviting|send|about the invite for|sending)( an"
                                + " invite to| the invite to)? ?<name>( anymore| after all)?"));
    }

    /** Somebody nobody knows, where only a name can stand. */
    private static Optional<Who> stranger(Slots slots) {
        String name = slots.text("who");
        boolean plain = name.indexOf(' ') < 0
                && name.length() > 2
                && !name.matches(
                        "her|him|them|his|everyone|everybody|somebody|someone|that|this|the|all|myself|you|jules|it")
                && slots.saying().bare().contains("household");
        return plain ? WhoWords.anyName(name, slots.scope()).map(Who.Named::new) : Optional.empty();
    }

    /** The invitations of a text, by the reader of invitations; with a teen's age, too, and people who are signed
     * up. */
    static List<Wish> invitations(String text) {
        String body = AGE.matcher(text).replaceFirst("");
        List<InviteWish> invited = InviteWords.read(body);
        if (invited.isEmpty()) {
            Matcher signed = SIGN_UP.matcher(Plain.cut(body));
            if (signed.find()
                    && signed.group(1).split("\\s+").length <= 5
                    && !NOBODY.matcher(signed.group(1)).find()) {
                String rephrased = "invite " + signed.group(1) + " " + body.substring(signed.end());
                invited = InviteWords.read(rephrased);
            }
        }
        Matcher age = AGE.matcher(text);
        boolean aged = age.find() && age.group().matches("(?s).*1[3-7].*");
        boolean young = invited.size() == 1
                && (aged || YOUNG.matcher(withoutNumbers(body)).find());
        return invited.stream()
                .<Wish>map(invite -> new Invite(young ? new InviteWish(invite.name(), invite.number(), true) : invite))
                .toList();
    }

    /** What {@link HouseholdWords} makes of a whole saying, as it was texted. */
    static Optional<Wish> household(String body) {
        return HouseholdWords.read(body).flatMap(wish -> switch (wish) {
            case HouseholdWish.Leave leave -> Optional.<Wish>of(new Leave());
            case HouseholdWish.Remove remove -> Optional.<Wish>of(new RemoveMember(remove.name()));
            case HouseholdWish.ForgetMe forget -> Optional.<Wish>of(new ForgetMe());
            case HouseholdWish.Who who -> Optional.<Wish>of(new Members());
            case HouseholdWish.Withdraw withdraw -> Optional.<Wish>of(new WithdrawInvite(withdraw.name()));
            case HouseholdWish.ForgetCode code -> Optional.<Wish>empty();
        });
    }

    private static String withoutNumbers(String body) {
        return body.toLowerCase(Locale.ROOT).replaceAll("\\+?\\(?\\d(?:[ ().\\-]{0,3}\\d){6,14}", " ");
    }
}
