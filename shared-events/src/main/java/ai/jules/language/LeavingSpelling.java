package ai.jules.language;

import ai.jules.kitchen.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings the words of a complaint to one spelling: thumbs, abbreviations, shouting, and "do not" for "don't". */
final class LeavingSpelling {

    private static final Pattern STRETCHED = Pattern.compile("([a-z])\\1{2,}+");

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("txt", "text"),
            Map.entry("txts", "texts"),
            Map.entry("sms", "texts"),
            Map.entry("txting", "texting"),
            Map.entry("unsub", "unsubscribe"),
            Map.entry("nomore", "no more"),
            Map.entry("wrng", "wrong"),
            Map.entry("worng", "wrong"),
            Map.entry("wrog", "wrong"),
            Map.entry("txtng", "texting"),
            Map.entry("msg", "message"),
            Map.entry("msgs", "messages"),
            Map.entry("msging", "messaging"),
            Map.entry("u", "you"),
            Map.entry("ya", "you"),
            Map.entry("yall", "you"),
            Map.entry("youve", "you"),
            Map.entry("ur", "your"),
            Map.entry("pls", "please"),
            Map.entry("plz", "please"),
            Map.entry("plse", "please"),
            Map.entry("cancle", "cancel"),
            Map.entry("numbers", "number"),
            Map.entry("optout", "opt out"),
            Map.entry("opting", "opt"));
    private static final Set<String> STOPS = Plain.phrases("""
        stpo, sotp, tsop, stp, stopp, stoop, st0p, dtop, stopo, stpop, sttop, sstop, sto
        """);
    private static final Set<String> SOUGHT = Plain.phrases("""
        texting, messaging, message, messages, contacting, contact, sending, unsubscribe, subscription, number, alone
        please, bothering, spamming, harassing, membership
        """);
    /** Words of their own that a slip would take for one of those sought. */
    private static final Set<String> OTHERS = Plain.phrases("""
        subscribe, subscribed, subscriber, unsubscribed, ending, spending, bending, mending, pending, testing, massage
        contract, contacts, contacted, messaged, mensajes, suscripcion, lumber, cucumber, pleased, pleases, along
        """);
    /** In pairs: what is written, and how it is read here. */
    private static final List<String> RUNS = List.of(
            " do not ",
            " dont ",
            " did not ",
            " didnt ",
            " will not ",
            " wont ",
            " can not ",
            " cant ",
            " any more ",
            " anymore ",
            " text messages ",
            " texts ",
            " text message ",
            " texts ",
            " phone number ",
            " number ",
            " cell number ",
            " number ",
            " i am ",
            " im ",
            " opt out ",
            " optout ",
            " leave me along ",
            " leave me alone ");

    private LeavingSpelling() {}

    /** The words of one sentence with one space between; {@code 🛑} is a word. */
    static String words(String sentence) {
        String marked = sentence.replace("\uD83D\uDED1", " stop ").replace("#", " number ");
        List<String> words = new ArrayList<>();
        for (String word :
                STRETCHED.matcher(Plain.words(marked)).replaceAll("$1").split(" ")) {
            String same = same(word);
            if (words.isEmpty() || !words.getLast().equals(same)) {
                words.add(same);
            }
        }
        String text = " " + String.join(" ", words) + " ";
        for (int i = 0; i < RUNS.size(); i += 2) {
            text = text.replace(RUNS.get(i), RUNS.get(i + 1));
        }
        return text.strip();
    }

    private static String same(String word) {
        if (STOPS.contains(word)) {
            return "stop";
        }
        String known = SAME.get(word);
        if (known != null) {
            return known;
        }
        return word.length() < 5 || SOUGHT.contains(word) || OTHERS.contains(word)
                ? word
                : SOUGHT.stream()
                        .filter(sought -> Spelling.alike(word, sought))
                        .sorted()
                        .findFirst()
                        .orElse(word);
    }
}
