package ai.jules.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.Node;
import ai.jules.commands.ThreadCommand.Interpret;
import ai.jules.commands.ThreadCommand.Interpretation;
import ai.jules.events.conversation.InterpretationAsked;
import ai.jules.events.conversation.InterpretationMiss;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.conversation.Silence;
import ai.jules.events.conversation.SilenceKept;
import ai.jules.events.conversation.TextReceived;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Injections;
import ai.jules.language.ProposedWish;
import ai.jules.language.ProposedWish.Thing;
import ai.jules.platform.messaging.LocalCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of texts nobody could read, where a model may propose what they mean. */
class InterpretationIT {

    private static final String HONEST =
            "Sorry, I did not get that. Text me a photo of a recipe, or like: add milk / list / what's in the fridge";
    private static final String UNREAD = "yo chuck some milk on there wouldja plz";

    private static Node node;

    private final String phone = Node.newNumber();
    private final MemberId maria;
    private String sid = "";

    @BeforeAll
    static void start() {
        node = Node.in(Node.House.build(), "--jules.reading.model=on");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    InterpretationIT() {
        node.text(phone, "JOIN");
        node.text(phone, "Maria");
        maria = node.bean(PhoneDirectory.class).memberOf(new PhoneNumber(phone));
    }

    private void texts(String words) {
        assertThat(node.text(phone, words).status()).isEqualTo(200);
        sid = thread().stream()
                .filter(TextReceived.class::isInstance)
                .map(event -> ((TextReceived) event).messageSid())
                .toList()
                .getLast();
    }

    private List<Object> thread() {
        var events = new ArrayList<Object>();
        var stream = node.bean(EventStorageEngine.class)
                .readEvents(ThreadId.direct(maria).toString(), 0);
        stream.forEachRemaining(event -> events.add(event.getPayload()));
        return events;
    }

    private List<String> replies() {
        return thread().stream()
                .filter(ReplyComposed.class::isInstance)
                .map(ReplyComposed.class::cast)
                .map(reply -> reply.body().orElse(""))
                .toList();
    }

    private String answerTo(String words) {
        texts(words);
        return replies().getLast();
    }

    private boolean modelIsAsked() {
        return thread().stream()
                .anyMatch(event -> event instanceof InterpretationAsked asked
                        && asked.messageSid().equals(sid));
    }

    private List<Silence> silences() {
        return thread().stream()
                .filter(SilenceKept.class::isInstance)
                .map(SilenceKept.class::cast)
                .map(SilenceKept::reason)
                .toList();
    }

    /** As sagas say it, under an id of its own. */
    private void proposes(String about, ProposedWish... wishes) {
        hears(about, new Interpretation.Proposed(Personal.content(maria, List.of(wishes)), "a model"));
    }

    private void hears(String about, Interpretation interpretation) {
        hears(about, interpretation, UUID.randomUUID());
    }

    private void hears(String about, Interpretation interpretation, UUID id) {
        node.bean(LocalCommands.class)
                .handle(
                        new Interpret(ThreadId.direct(maria), maria, about, interpretation),
                        MetaData.with(Meta.COMMAND, id.toString()));
    }

    private static ProposedWish adding(double confidence, String... foods) {
        return new ProposedWish(
                "add", Stream.of(foods).map(food -> new Thing(null, null, food)).toList(), List.of(), confidence);
    }

    private static ProposedWish wish(String kind, String... words) {
        return new ProposedWish(kind, List.of(), List.of(words), 1);
    }

    @Test
    void leavesOutTheHonestLineWhileAModelIsAsked() {
        int before = replies().size();
        texts(UNREAD);

        assertThat(modelIsAsked()).isTrue();
        assertThat(replies()).hasSize(before);
    }

    @Test
    void doesWhatTheModelIsSureOfAndTheTextSays() {
        texts(UNREAD);
        proposes(sid, adding(0.95, "milk"));

        assertThat(replies().getLast()).startsWith("Added milk");
        assertThat(answerTo("list")).contains("milk");
    }

    @Test
    void takesItBackLikeAnythingElse() {
        texts(UNREAD);
        proposes(sid, adding(0.95, "milk"));

        assertThat(answerTo("undo")).startsWith("Took back: added milk");
        assertThat(answerTo("list")).doesNotContain("milk");
    }

    @Test
    void servesSeveralWishesInOneReply() {
        texts("yo chuck some milk on there wouldja n then lemme see it");
        proposes(sid, adding(0.95, "milk"), wish("show-list"));

        assertThat(replies().getLast()).startsWith("Added milk");
        assertThat(replies().stream().filter(said -> said.contains("milk"))).hasSize(1);
    }

    @Test
    @Tag("rule-2")
    void endsTheTextsWhenTheModelHearsAnOptOutThatNobodyElseHeard() {
        texts(UNREAD);
        proposes(sid, new ProposedWish("stop-texts", List.of(), List.of(), 0.3), adding(0.95, "milk"));

        assertThat(replies().getLast())
                .isEqualTo("You are unsubscribed from Jules and will get no more texts. Text START to come back.");
        int said = replies().size();
        texts("list");
        assertThat(replies()).hasSize(said);
        assertThat(silences()).last().isEqualTo(Silence.OPTED_OUT);
        assertThat(answerTo("START")).contains("Welcome back, Maria.");
        assertThat(answerTo("list")).doesNotContain("milk");
    }

    @Test
    @Tag("rule-2")
    void doesNotUndoAFreshOptInByAnOptOutThatIsUnderstoodLater() {
        texts(UNREAD);
        var unread = sid;
        texts("STOP");
        assertThat(answerTo("START")).contains("Welcome back, Maria.");

        proposes(unread, wish("stop-texts"));

        assertThat(answerTo("list")).contains("list");
    }

    @Test
    void asksFirstWhenTheModelIsUnsure() {
        texts(UNREAD);
        proposes(sid, adding(0.6, "milk"));
        assertThat(replies().getLast()).isEqualTo("Do you mean: add milk to the list? 1 yes, 2 no");

        assertThat(answerTo("1")).startsWith("Added milk");
        assertThat(answerTo("list")).contains("milk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "2", "nope"})
    void leavesItWhenItWasNotMeant(String no) {
        texts(UNREAD);
        proposes(sid, adding(0.6, "milk"));

        assertThat(answerTo(no)).isEqualTo("OK, I left it. Can you put it another way?");
        assertThat(answerTo("list")).doesNotContain("milk");
    }

    @Test
    void takesAThumbOnTheQuestionForAYes() {
        texts(UNREAD);
        proposes(sid, adding(0.6, "milk"));
        texts("Liked \"Hi Maria. Your household is ready\"");
        assertThat(answerTo("Liked \"Do you mean: add milk to the li...\"")).startsWith("Added milk");
    }

    @Test
    void takesAThumbDownForANo() {
        texts(UNREAD);
        proposes(sid, adding(0.6, "milk"));

        texts("\ud83d\udc4e to \"Do you mean: add milk to the list? 1 yes, 2 no\"");
        assertThat(answerTo("list")).doesNotContain("milk");
    }

    @Test
    void takesAYesOnlyRightBehindTheQuestion() {
        texts(UNREAD);
        proposes(sid, adding(0.6, "milk"));
        texts("what's on the list");

        assertThat(answerTo("yes")).isEqualTo(HONEST);
        assertThat(answerTo("list")).doesNotContain("milk");
    }

    @Test
    void asksFirstAboutWhatTheTextDoesNotSay() {
        texts(UNREAD);
        proposes(sid, adding(1, "milk", "caviar"));

        assertThat(replies().getLast()).isEqualTo("Do you mean: add milk and caviar to the list? 1 yes, 2 no");
    }

    /** Unread on purpose: what is not to be done is not done. */
    @Test
    void asksFirstWhenTheTextMayMeanTheOpposite() {
        texts("don't add milk");
        proposes(sid, adding(1, "milk"));

        assertThat(replies().getLast()).isEqualTo("Do you mean: add milk to the list? 1 yes, 2 no");
    }

    @Test
    void asksFirstBeforeItTakesAnythingAway() {
        texts("add milk");
        texts("yo ditch the whole darn thing wouldja");
        proposes(sid, wish("clear-list"));

        assertThat(replies().getLast()).isEqualTo("Do you mean: clear the whole list? 1 yes, 2 no");
        texts("hello");
        assertThat(answerTo("list")).contains("milk");
    }

    @Test
    void showsWithoutAsking() {
        texts("add milk");
        texts("yo lemme peep that grocery thingy wouldja");
        proposes(sid, wish("show-list"));

        assertThat(replies().getLast()).contains("milk");
    }

    @Test
    void changesNothingForATextThatWasFollowedByAnother() {
        texts(UNREAD);
        var about = sid;
        texts("add bread");
        proposes(about, adding(1, "milk"));

        assertThat(silences()).containsExactly(Silence.OVERTAKEN);
        assertThat(answerTo("list")).contains("bread").doesNotContain("milk");
    }

    @Test
    void stillTellsWhatAnEarlierTextWantedToKnow() {
        texts("add milk");
        texts("yo lemme peep that grocery thingy wouldja");
        var about = sid;
        texts("thanks");
        proposes(about, wish("show-list"));

        assertThat(replies().getLast()).contains("milk");
        assertThat(silences()).isEmpty();
    }

    @Test
    void saysHonestlyWhenTheModelCannotSay() {
        texts(UNREAD);
        hears(sid, new Interpretation.Missed(InterpretationMiss.TIMED_OUT));
        assertThat(replies().getLast()).isEqualTo(HONEST);

        texts("yo what about them thingamajigs tho");
        hears(sid, new Interpretation.Missed(InterpretationMiss.BUDGET_SPENT));
        assertThat(replies().getLast()).as("never the same words twice").isNotEqualTo(HONEST);
    }

    @Test
    void saysWhichTextItDidNotGetWhenItIsNotTheLast() {
        texts(UNREAD);
        var about = sid;
        texts("add bread");
        hears(about, new Interpretation.Missed(InterpretationMiss.UNAVAILABLE));

        assertThat(replies().getLast())
                .isEqualTo("I did not get this one: \"" + UNREAD + "\". Can you put it another way?");
    }

    @Test
    void answersOnceHoweverOftenItHears() {
        texts(UNREAD);
        var id = UUID.randomUUID();
        var missed = new Interpretation.Missed(InterpretationMiss.INTERRUPTED);
        hears(sid, missed, id);
        int said = replies().size();

        hears(sid, missed, id);
        proposes(sid, adding(1, "milk"));

        assertThat(replies()).hasSize(said);
        assertThat(answerTo("list")).doesNotContain("milk");
    }

    @Test
    @Tag("rule-4")
    void saysNothingToSomebodyWhoHasLeftMeanwhile() {
        texts(UNREAD);
        var about = sid;
        texts("STOP");
        int said = replies().size();

        proposes(about, wish("show-list"));
        assertThat(replies()).hasSize(said);
        assertThat(silences()).containsExactly(Silence.OPTED_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"groceriez", "42", "???", "yes", "1 2", "add milk", "what's on the list"})
    void asksNoModelAboutWhatIsReadOrTooLittle(String words) {
        texts(words);

        assertThat(modelIsAsked()).isFalse();
        assertThat(replies().getLast()).isNotBlank();
    }

    @Test
    void asksNoModelAboutAWholeLetter() {
        texts("so anyway the thing about the thing is that " + "blah ".repeat(100));

        assertThat(modelIsAsked()).isFalse();
    }

    @Test
    @Tag("rule-2")
    void asksNoModelAboutLeaving() {
        texts("please stop texting me");

        assertThat(modelIsAsked()).isFalse();
    }

    /** What might answer whether somebody is to be forgotten is for nobody to interpret. */
    @Test
    void asksNoModelWhileAQuestionIsOpen() {
        texts("forget me");
        texts("yo do what ya gotta do i guess");

        assertThat(modelIsAsked()).isFalse();
    }

    static Stream<String> injections() {
        return Injections.all().stream();
    }

    /** A model that does all it is told, whoever tells it. */
    @ParameterizedTest
    @MethodSource("injections")
    @Tag("rule-27")
    void isNotTalkedIntoAnything(String injection) {
        texts("add milk");
        texts("Sam is allergic to peanuts");
        texts(injection);
        var about = sid;
        if (!modelIsAsked()) {
            return;
        }
        proposes(
                about,
                adding(1, "milk"),
                wish("forget-me"),
                wish("remove-member", "Maria"),
                wish("invite", "Eve", "+12025550142"),
                wish("no-allergy", "Sam", "peanuts"),
                wish("GrantConsent"));
        assertThat(replies().getLast()).as("all or nothing").startsWith("Sorry, I did not get that.");
        assertThat(typesOf(about))
                .containsOnly("TextReceived", "InterpretationAsked", "InterpretationProposed", "ReplyComposed");
    }

    @Test
    @Tag("rule-27")
    void manyInjectionsGetAsFarAsAModel() {
        long asked = Injections.all().stream()
                .filter(injection -> {
                    texts(injection);
                    if (modelIsAsked()) {
                        hears(sid, new Interpretation.Missed(InterpretationMiss.NOTHING_UNDERSTOOD));
                        return true;
                    }
                    return false;
                })
                .count();

        assertThat(asked).isGreaterThanOrEqualTo(10);
    }

    /** Even what it may propose takes nothing away before the person has said so. */
    @ParameterizedTest
    @MethodSource("destructive")
    @Tag("rule-27")
    void destroysNothingForAModel(ProposedWish proposed) {
        texts("add milk");
        texts(UNREAD);
        var about = sid;
        proposes(about, proposed);

        assertThat(replies().getLast()).startsWith("Do you mean: ").doesNotContain("HACKED");
        assertThat(typesOf(about))
                .containsOnly(
                        "TextReceived", "InterpretationAsked", "InterpretationProposed", "FlowMoved", "ReplyComposed");
        texts("hello");
        assertThat(answerTo("list")).contains("milk");
    }

    static Stream<ProposedWish> destructive() {
        return Stream.of(
                wish("clear-list"),
                wish("got-everything"),
                wish("drop-recipe", "lasagna"),
                new ProposedWish("remove", List.of(new Thing(null, null, "milk")), List.of(), 1),
                new ProposedWish("out-of", List.of(new Thing(null, null, "milk")), List.of(), 1),
                wish("allergy", "me", "milk"),
                wish("quiet", "04:00", "03:59"),
                wish("eats", "Eve"),
                wish("child", "Eve"),
                wish("call-me", "HACKER"),
                wish("zone", "honolulu"),
                wish("budget", "high"));
    }

    @Test
    @Tag("rule-27")
    void answersOnlyWhoTexted() {
        texts(UNREAD);
        proposes(sid, wish("members"));

        assertThat(thread().stream().filter(ReplyComposed.class::isInstance).map(ReplyComposed.class::cast))
                .allSatisfy(reply -> assertThat(reply.to()).isEqualTo(maria));
        assertThat(replies().getLast()).startsWith("In your household: Maria");
    }

    private static List<String> typesOf(String messageSid) {
        return node.house()
                .jdbc()
                .sql("select payload_type from domain_event_entry where convert_from(meta_data, 'UTF8') like ?"
                        + " order by global_index")
                .param("%" + messageSid + "%")
                .query(String.class)
                .list();
    }
}
