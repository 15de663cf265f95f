package ai.jules.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The plain words of leaving, over sentences as {@link LeavingSpelling} writes them. Every repetition is bounded. */
final class LeavingPhrases {

    private static final String STOP = "(?:stop|quit|cease)";
    private static final String ME =
            "(?:(?:my \\w+ and )?(?:me|us)|(?:on |to |at )?(?:my|our|this) (?:phone|number|cell|line)|to me|to us)";
    private static final String ANY =
            "(?:(?:all|of|the|these|those|this|that|your|any|more|anymore|so|many|such|damn|stupid|annoying|fucking|dumb|daily|constant|random|unwanted|other|future|further|group|automated)"
                + " ){0,4}";
    private static final String TEXTS = "(?:texts|messages|spam|notifications|alerts|communications?)";
    private static final String STUFF =
            "(?:texts?|messages?|spam|notifications?|alerts?|crap|shit|bs|junk|stuff|garbage"
                    + "|nonsense|things|anything|it|them|this|these|those|that|reminders|polls|recipes|emails)";
    private static final String DONE = "(?=$| (?:please|now|thanks|thank you|thx|already|right"
            + " now|immediately|asap|ok|okay|jules|lol|again|anymore|ever|forever|for good|at all|altogether|at"
            + " once|sorry|and|or|but|so|because|i|im|this|you|its|it|wrong|who|before i|until i|por"
            + " favor|gracias|completely|permanently|entirely|omg|bro|man|dude|sir|stop|we|my|if)\\b)";
    private static final String END_OF = "(?:stop|quit|cease|enough|turn off|shut off|cut off|done with|end)";
    private static final String LIST =
            "(?:lists?|thing|things|thread|chat|group|chain|texts?|messages|messaging|texting"
                    + "|database|system|service|program|subscription|contacts|records|spam|everything|all)";
    private static final String LIST_KIND =
            "(?:(?:text|texting|mailing|contact|call|calling|group|phone|marketing|distribution|messaging|message|chat)"
                    + " ){0,2}";

    /** Found anywhere in a sentence. */
    private static final List<Pattern> ANYWHERE = Stream.of(
                    STOP
                            + " (?:texting|messaging|contacting|bothering|spamming|harassing|pestering|bugging|annoying|nagging|emailing|texting"
                            + " and calling|calling and texting|hitting|writing|talking|blowing up) "
                            + ME,
                    STOP
                            + " (?:texting|messaging|contacting|spamming|harassing|pestering|reminding me|calling"
                            + " me|calling|writing|nagging|talking)" + DONE,
                    STOP + " (?:sending|getting|receiving)(?: " + ME + ")?" + DONE,
                    STOP + " (?:sending|getting|receiving) (?:" + ME + " )?" + ANY + TEXTS,
                    STOP + " (?:sending|getting|receiving) (?:" + ME + " )?" + ANY + STUFF + "(?: " + ME + ")?" + DONE,
                    STOP + " sending (?:to )?" + ME + DONE,
                    STOP + " (?:with )?" + ANY + TEXTS + "(?! (?:on|in) (?:the )?(?:dinner|vote|poll))",
                    STOP + " (?:with )?(?:all|the|this|these|your)(?: of)?(?: this| your)? (?:texting|messaging)",
                    "(?:dont|never)(?: you)?(?: ever)? (?:text|message|contact|bother|harass|spam|call|email|write)"
                            + "(?: (?:or|and) (?:text|call|message|email|contact))?(?: " + ME + ")" + DONE,
                    "(?:dont|never)(?: ever)? (?:text|message|contact)(?= (?:again|anymore|ever)|$)",
                    "dont send (?:" + ME + " )?" + ANY + "(?:" + TEXTS + "|stuff)",
                    "dont send " + ME + " (?:anything|this|these|anymore|any)" + DONE,
                    "no more (?:of )?" + ANY + "(?:" + TEXTS + "|texting|messaging)",
                    "(?<!\\b(?:are|is|got|have|had|see|were|was|saw) )no (?:texts|messages|texting|messaging|spam)"
                            + DONE,
                    "(?:leave|let) (?:me|us|my family|my phone) (?:the (?:hell|fuck) )?(?:alone|be)" + DONE,
                    "(?:take|get|keep|pull|cut|remove|drop|delete|unsubscribe) (?:me|us|my number|my name|this"
                            + " number|my phone)(?: off| from| out)(?: of| from)? " + ANY + LIST_KIND + LIST
                            + "(?! (?:vote|poll|dinner|duty|night))\\b",
                    "(?:take|get|keep|let) (?:me|us|my number) (?:off|out)(?: of)?(?: this| these| it)?" + DONE,
                    "(?:remove|unsubscribe|delete|optout|block) (?:me|us)" + DONE,
                    "unsubscribe (?:me|us|this number|my number|from (?:this|these|all|your|everything|jules|it))\\b",
                    "(?:to|i|please|do|can) unsubscribe" + DONE,
                    "optout (?:of|from) " + ANY + "(?:" + TEXTS + "|" + LIST + "|this|these|it)" + DONE,
                    "(?:^|want to |like to |wish to |need to |do i |can i |\\bi |\\bim |please )optout" + DONE,
                    "\\bopt (?:me|us|my number|this number) out\\b",
                    "want (?:to (?:get|be) )?(?:out|off)(?: of)?(?: this| these| your list| it)?(?:"
                            + " (?:list|thing|group|chat|thread|service|program))?" + DONE,
                    "(?:to|i) (?:get|be) (?:out|off)(?: of)? (?:this|these|your|the) " + LIST_KIND + LIST + "\\b",
                    "leave (?:this|the|your) (?:group chat|group thread|group texts?|chat|thread|group|text chain)"
                            + DONE,
                    "(?:lose|delete|remove|forget|erase|block|drop|scrub) (?:my|this|our) number(?!"
                            + " (?:\\d|one|two|three))",
                    "(?:didnt|never|dont remember|dont recall)(?: \\w+){0,2}? (?:sign(?:ed|ing)? (?:us |me"
                            + " )?up|subscribed?|enroll(?:ed)?|agreed?|consent(?:ed)?|asked?|opt(?:ed)?"
                            + " in|request(?:ed)?|register(?:ed)?)(?: (?:for|to))? (?:any of"
                            + " )?(?:(?:this|these|that|it)" + DONE + "|" + ANY + TEXTS
                            + "|(?:get|be|being|getting|receive) (?:texts|texted|messages|contacted|these|this))",
                    "(?:didnt (?:sign up|subscribe|opt in|consent)|never (?:signed up|subscribed|opted in|consented))"
                            + DONE,
                    "(?:cancel|end|terminate|discontinue|deactivate|close|suspend|stop)"
                        + " (?:(?:my|this|the|our|all|these|your|any)"
                        + " ){0,2}(?:subscription|membership|account|service|enrollment|texts|messages|notifications"
                        + "|alerts|texting|messaging|registration)\\b",
                    "(?:revoke|revoking|withdraw|withdrawing|rescind) (?:(?:all|any|my|the|prior)"
                            + " ){0,3}(?:consent|permission|authorization|agreement)",
                    "\\bi (?:hereby )?revoke" + DONE,
                    "(?:i|we) (?:dont|no longer|never|didnt)(?: give)?(?: my)? consent",
                    "(?:dont have|without|not have|no longer have) (?:my|our) (?:consent|permission) to"
                            + " (?:text|contact|message|send|call)",
                    "(?:dont|no longer|not|never|wont)(?: \\w+)? (?:want|wanna|wish|need|care)(?:"
                            + " (?!stop|quit|miss|lose)\\w+){0,5}?"
                            + " (?:texts|messages|texting|texted|contacted|messaged|hear from (?:you|jules|this)|on"
                            + " (?:this|your|the) list|part of this|in this (?:group|chat|thread))\\b",
                    "(?:rather not|prefer not to|not interested in|tired of|sick of|done with)"
                            + "(?: (?!stop|quit|miss)\\w+){0,4}? (?:texts|messages|texting|messaging|spam)\\b",
                    "(?:isnt|not|no longer|aint) (?:(?!the|a|my|your|right)\\w+s|hers|his|the right)"
                            + " (?:number|phone|person)\\b(?! (?:of|on|in)\\b)",
                    END_OF
                            + "(?: (?!never\\b|dont\\b|not\\b|cant\\b)\\w+){0,5}? (?:texts|messages|texting"
                            + " (?:me|us)|messaging (?:me|us)|spam|notifications)\\b",
                    "(?:texts|messages|texting (?:me|us)|messaging (?:me|us)|spam|notifications)(?:"
                            + " (?!never\\b|dont\\b|not\\b|cant\\b|wont\\b)\\w+){0,6}? (?:stop|stopped|cease|to"
                            + " end|off)(?: them| it| this| these)?"
                            + DONE,
                    "(?:get|make|want|need|have|like|let) (?:these|those|this|them|it|that|everything)(?: all)?(?:"
                            + " to)? (?:stop|stopped|end)" + DONE,
                    "(?:appreciate|prefer|love|like|nice|great|better|best|happy|happier|thankful|grateful)(?:"
                            + " \\w+){0,4}? (?:stopped|quit) (?:texting|messaging|contacting|sending|bothering)\\b",
                    "turn (?:this|these|them) off" + DONE,
                    "(?:be|been|get|getting|am|want) (?:removed|taken|dropped|deleted|pulled)(?: off| from| out)?(?:"
                            + " of| from)? "
                            + ANY + LIST_KIND + LIST + "\\b",
                    "(?:be|get) (?:removed|taken off|unsubscribed)" + DONE,
                    "you keep (?:texting|messaging|contacting|bothering|spamming)",
                    "(?:dont|no longer) (?:want|need) (?:this|your|the) (?:service|texting|program|subscription)\\b",
                    "(?:delete|remove) (?:me|us|my number) from this" + DONE,
                    STOP + " blowing my phone",
                    "(?:isnt|not|no longer|nobody|no one)(?: \\w+){0,3} (?:at|on) this number" + DONE,
                    "want nothing to do with (?:this|you|these|it|jules)" + DONE,
                    "(?:can|could|would|will) you (?:please )?not (?:text|message|contact|call|bother)(?: " + ME + ")?"
                            + DONE,
                    "(?:dont|no longer) (?:want to|wanna) be (?:on|in|part of) (?:here|this|it)" + DONE,
                    "(?:this|that) (?:number|phone) (?:no longer|doesnt|isnt|is no longer|is not|belongs to"
                            + " someone)\\b",
                    "not my (?:number|phone) anymore",
                    "(?:didnt|never|dont|not) (?:give|gave|given|have|had)(?: \\w+){0,2} permission (?:to|for)"
                            + " (?:text|contact|message|call|send)",
                    "(?:leave|keep) (?:me|us) out of (?:this|it)" + DONE,
                    "(?:get|stay) off my phone" + DONE,
                    "(?:cancelling|canceling|ending|terminating) (?:my|our|this|the)"
                            + " (?:subscription|membership|account|service)",
                    "(?:top|step|shop|stip|stap|slop|spot|sop) (?:texting|messaging|contacting) me")
            .map(phrase -> Pattern.compile("\\b(?:" + phrase + ")"))
            .toList();

    private static final List<Pattern> SPANISH = Stream.of(
                    "no me (?:vuelvan? a |vuelvas a )?(?:escrib\\w+|texte\\w+|molest\\w+|contact\\w+)",
                    "no me (?:vuelvan? a |vuelvas a )?(?:mand\\w+|envi\\w+)(?: (?:mas|tantos|estos|esos|sus)){0,2}"
                            + " (?:mensajes|textos|nada|mas)",
                    "no me (?:mand|envi)\\w+ mas$",
                    "(?:dej\\w{1,3}|par\\w{1,2}) de (?:mandar|enviar|escribir|molestar|textear|contactar)(?:me|nos|"
                            + " mensajes| textos)",
                    "no (?:quiero|queremos|deseo)(?: \\w+){0,3} (?:mensajes|textos)",
                    "no mas (?:mensajes|textos|texts)",
                    "basta (?:con|de) (?:\\w+ ){0,2}(?:mensajes|textos)",
                    "numero (?:equivocado|incorrecto)",
                    "equivoc\\w+ de (?:numero|persona)",
                    "dej[ae]n?(?:me|nos) (?:en paz|tranquil\\w|sol[ao]s?)",
                    "\\b(?:dar|da|de|den)(?:me|nos) de baja",
                    "(?:quit|sa[cq]u?|borr|elimin|remuev)\\w{1,3}me de (?:la|esta|esa|su|tu|sus) (?:lista|mensajes)",
                    "cancel\\w{1,2} (?:mi |la |esta )?(?:suscripcion|servicio|cuenta)")
            .map(phrase -> Pattern.compile("\\b(?:" + phrase + ")"))
            .toList();

    private static final Pattern WRONG_NUMBER = Pattern.compile(
            "\\b(?:wrong|not the right) (?:number|person|guy|phone|contact|lady|woman|man)\\b(?! (?:of|on|in|at)\\b)");
    private static final Pattern MY_SLIP = Pattern.compile(
            "\\b(?:\\d+|i (?:just )?(?:gave|typed|put|entered|sent|texted|used|wrote|meant)|has the|no wrong)\\b");

    /** Said before a phrase, it turns it around or tells it of somebody else. */
    private static final Pattern TURNED =
            Pattern.compile("(?:^| )(?:dont|never|not|didnt|doesnt|cant|cannot|wont|wouldnt|couldnt|isnt|dont ever|not"
                    + " ever|he|she|they|nobody|everyone|whoever|when i|if i|if you|when you|since you|did you|(?:dont"
                    + " want|hope|hoping|wish|glad) you(?: to| dont| never)?|(?:stop|reply|end|quit)"
                    + " to|(?:text|reply|send|type)(?: \\w+)? to"
                    + "|(?:ask|asks|asked|asking|tell|tells|told|telling|got|get|want|wants|need)"
                    + " (?!you\\b|to\\b|someone|somebody)(?:\\w+ ){1,3}to)$");

    private static final Pattern SAID_BY_ANOTHER = Pattern.compile("(?:^| )said$");
    private static final Pattern SAID_BY_ME = Pattern.compile("(?:^| )i (?:\\w+ ){0,2}said$");

    /** Not silence but quiet hours: "no more texts after 8pm". */
    private static final Pattern QUIET_HOURS = Pattern.compile("\\b(?:before|until|till|til|between|after|past) (?:\\w+"
            + " ){0,2}?(?:\\d|noon|midnight|bedtime|morning|evening|night"
            + "|breakfast|lunch|dinner|school|work|six|seven|eight|nine|ten|eleven|twelve|\\w{3,6}day)");

    private static final String POLITE =
            "(?:please|now|thanks|thank|you|thx|ty|jules|hi|hey|hello|kindly|sorry|sir|asap"
                    + "|immediately|just|por|favor|gracias)";
    private static final String FILLER = "(?:" + POLITE
            + "|ok|okay|no|yes|um|ugh|omg|wtf|lol|and|so|but|then|also|seriously|already|right|again|anymore|ever|forever|man|dude|bro|guys|stop|can|could|would|will|to|need|want|i|said|told|asked|just|for"
            + " the last time|you must|have|keep saying|saying|all|today|god|damn|dammit|all caps|people|this is"
            + " (?:spam|harassment|annoying))";
    private static final Pattern ONLY_POLITE = Pattern.compile("(?:" + FILLER + "(?: |$)){1,12}+");
    private static final Pattern POLITE_KEYWORD = Pattern.compile("(?:" + POLITE
            + " ){0,6}+(?:stop|end|quit|cancel|unsubscribe|revoke|remove|optout|cease|desist|cease and"
            + " desist|cancelar|baja)(?: (?:me|us|everything|all|" + POLITE + ")){0,6}+");
    private static final Pattern PLAIN_STOP = Pattern.compile("(?:" + FILLER + " ){0,10}(?:(?:stop|quit)(?:"
            + " (?:it|this|that|these|everything|all|this"
            + " shit|this crap))?|make it stop|no"
            + " more|no mas|basta|you basta|basta"
            + " you|alto|pare|paren|parar|para you|detener|arretez|arrete|go"
            + " away|get lost|fuck off|f off|piss"
            + " off|buzz off|bugger off|back off|shut"
            + " up|fuck you|knock it off|enough"
            + " already|unsubscribe|stop all(?: of"
            + " it)?)(?: " + FILLER + "){0,8}");
    private static final Pattern COMPLAINING = Pattern.compile("(?:please )?stop(?: please| now| it| jules)? (?:i"
            + " (?:dont|didnt|never|have no|am|said|told|already|asked|mean it)|im|ive|you|youre|your annoying|this"
            + " is|who|whos|why|my|not interested|leave|wrong|enough|we (?:dont|didnt|never))\\b");
    private static final Pattern BARE_QUIT =
            Pattern.compile("(?:.* )?i quit.*|no no|.*\\b(?:cant|dont|never|wont) stop.*");

    private LeavingPhrases() {}

    /** Whether the sentence holds a phrase that revokes wherever it stands. */
    static boolean isSaidIn(String sentence) {
        return isWrongNumber(sentence)
                || SPANISH.stream().anyMatch(phrase -> phrase.matcher(sentence).find())
                || ANYWHERE.stream().anyMatch(phrase -> isMeant(phrase.matcher(sentence), sentence));
    }

    /** Whether the sentence is a stop and nothing else, in whatever words. */
    static boolean isPlainStop(String sentence) {
        return COMPLAINING.matcher(sentence).lookingAt()
                || PLAIN_STOP.matcher(sentence).matches()
                        && !BARE_QUIT.matcher(sentence).matches();
    }

    static boolean isPoliteKeyword(String sentence) {
        return POLITE_KEYWORD.matcher(sentence).matches();
    }

    static boolean isPoliteness(String sentence) {
        return ONLY_POLITE.matcher(sentence).matches();
    }

    private static boolean isMeant(Matcher phrase, String sentence) {
        while (phrase.find()) {
            String before = sentence.substring(0, phrase.start()).strip();
            String after = sentence.substring(phrase.end());
            boolean told = SAID_BY_ANOTHER.matcher(before).find()
                    && !SAID_BY_ME.matcher(before).find();
            if (!told
                    && !TURNED.matcher(before).find()
                    && !QUIET_HOURS.matcher(after).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWrongNumber(String sentence) {
        return WRONG_NUMBER.matcher(sentence).find()
                && !MY_SLIP.matcher(sentence).find();
    }
}
