package ai.jules.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.TheRiveras;
import ai.jules.command.Node;
import ai.jules.command.SignedText;
import ai.jules.events.conversation.Asked;
import ai.jules.events.conversation.QuestionAsked;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.conversation.Silence;
import ai.jules.events.conversation.SilenceKept;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.ShoppingListId;
import ai.jules.kernel.ThreadId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;

/** What comes of a text by either number: where it is answered, and whose question it answers. */
class GroupTalkIT {

    private final Node node = Node.shared();
    private final String mariasPhone = Node.newNumber();
    private final MemberId maria = joins(mariasPhone, "JOIN");
    private final HouseholdId household = householdOf(maria);
    private final ThreadId group = ThreadId.group(household);

    private MemberId joins(String phone, String words) {
        node.text(phone, words);
        return node.bean(PhoneDirectory.class).memberOf(new PhoneNumber(phone));
    }

    private HouseholdId householdOf(MemberId member) {
        return events(member.toString()).stream()
                .filter(MemberJoinedHousehold.class::isInstance)
                .map(event -> ((MemberJoinedHousehold) event).household())
                .findFirst()
                .orElseThrow();
    }

    private List<Object> events(String stream) {
        var events = new ArrayList<Object>();
        var stored = node.bean(EventStorageEngine.class).readEvents(stream, 0);
        while (stored.hasNext()) {
            events.add(stored.next().getPayload());
        }
        return events;
    }

    private String direct(String phone, String words) {
        var member = joins(phone, words);
        return lastReply(ThreadId.direct(member), member);
    }

    private void group(String phone, String words) {
        node.send(SignedText.of(Node.sid(), phone, TheRiveras.GROUP_NUMBER, words));
    }

    private List<String> replies(ThreadId thread, MemberId to) {
        return events(thread.toString()).stream()
                .filter(event ->
                        event instanceof ReplyComposed reply && reply.to().equals(to))
                .map(event -> ((ReplyComposed) event).body().orElse(""))
                .toList();
    }

    private String lastReply(ThreadId thread, MemberId to) {
        return replies(thread, to).getLast();
    }

    private Silence lastSilence() {
        return events(group.toString()).stream()
                .filter(SilenceKept.class::isInstance)
                .map(event -> ((SilenceKept) event).reason())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private MemberId leo(String phone) {
        direct(mariasPhone, "Maria");
        direct(mariasPhone, "invite Leo " + phone.substring(2));
        return joins(phone, "sure");
    }

    @Test
    void answersInTheGroupWhatIsAskedThere() {
        group(mariasPhone, "add milk");
        assertThat(lastReply(group, maria)).isEqualTo("Added milk.");
        group(mariasPhone, "list");
        assertThat(lastReply(group, maria)).isEqualTo("Your list (1): dairy & eggs: milk.");
        group(mariasPhone, "undo");
        assertThat(lastReply(group, maria)).isEqualTo("Took back: added milk.");
        group(mariasPhone, "what can you do");
        assertThat(lastReply(group, maria)).startsWith("I keep your recipes");
        assertThat(replies(ThreadId.direct(maria), maria)).hasSize(1);
    }

    @Test
    void leavesAloneWhatFamiliesSayToEachOther() {
        for (var words : List.of("good morning everybody", "lol", "thanks!", "see you at six", "yes")) {
            group(mariasPhone, words);
            assertThat(replies(group, maria)).as(words).isEmpty();
            assertThat(lastSilence()).as(words).isEqualTo(Silence.NOT_ADDRESSED);
        }
        group(mariasPhone, "thanks Jules");
        assertThat(lastReply(group, maria)).isEqualTo("Any time.");
        group(mariasPhone, "2");
        assertThat(lastReply(group, maria)).isEqualTo("What is 2 for?");
    }

    @Test
    void keepsPrivateWhatIsPrivate() {
        group(mariasPhone, "add eggs and I'm allergic to peanuts");
        assertThat(lastReply(group, maria)).isEqualTo("Added eggs.");
        assertThat(lastReply(ThreadId.direct(maria), maria)).startsWith("Noted: you are allergic to peanut.");

        group(mariasPhone, "can Leo eat the pad thai and what was on the list yesterday");
        assertThat(asked(ThreadId.direct(maria))).hasExactlyElementsOfTypes(Asked.MayEat.class);
        assertThat(asked(group)).hasExactlyElementsOfTypes(Asked.AsOf.class);

        group(mariasPhone, "who is in my household");
        assertThat(lastReply(ThreadId.direct(maria), maria)).startsWith("In your household:");
        group(mariasPhone, "forget me");
        assertThat(lastReply(ThreadId.direct(maria), maria)).contains("FORGET");
        assertThat(replies(group, maria)).hasSize(1);
    }

    private List<Asked> asked(ThreadId thread) {
        return events(thread.toString()).stream()
                .filter(QuestionAsked.class::isInstance)
                .flatMap(event -> ((QuestionAsked) event).questions().orElse(List.of()).stream())
                .toList();
    }

    @Test
    void readsAPastedRecipeOneToOne() {
        group(mariasPhone, "Pancakes\n2 cups flour\n3 eggs\n1 cup milk\n1. Whisk everything.\n2. Bake it.");
        assertThat(lastReply(ThreadId.direct(maria), maria)).startsWith("Pancakes");
        assertThat(direct(mariasPhone, "save")).startsWith("Saved Pancakes");
        assertThat(replies(group, maria)).isEmpty();
    }

    @Test
    void hasEachNumberAskItsOwnQuestions() {
        direct(mariasPhone, "Maria");
        save("Banana Pancakes");
        save("Blueberry Pancakes");
        group(mariasPhone, "drop the pancakes recipe");
        var offered = lastReply(group, maria);
        assertThat(offered).startsWith("Drop which one? 1 ");
        direct(mariasPhone, "I'm allergic to nuts");

        group(mariasPhone, "2");
        assertThat(lastReply(group, maria)).startsWith("Dropped Banana Pancakes");
        assertThat(direct(mariasPhone, "2")).isEqualTo("Noted: you are allergic to peanut, not to tree nut.");
        assertThat(direct(mariasPhone, "2")).isEqualTo("What is 2 for?");
    }

    private void save(String title) {
        direct(mariasPhone, title + "\n2 cups flour\n3 eggs\n1 cup milk\n1. Whisk everything.\n2. Bake it.");
        assertThat(direct(mariasPhone, "save")).startsWith("Saved");
    }

    @Test
    void letsNobodyAnswerForSomebodyElse() {
        var leosPhone = Node.newNumber();
        var leo = leo(leosPhone);
        save("Banana Pancakes");
        save("Blueberry Pancakes");
        group(mariasPhone, "drop the pancakes recipe");
        assertThat(lastReply(group, maria)).startsWith("Drop which one?");

        group(leosPhone, "2");
        assertThat(lastReply(group, leo)).isEqualTo("What is 2 for?");
        group(leosPhone, "add milk");
        assertThat(lastReply(group, leo)).isEqualTo("Added milk.");
        group(mariasPhone, "1");
        assertThat(lastReply(group, maria)).startsWith("Dropped Blueberry Pancakes");
    }

    @Test
    void takesAPlainWishForAWishWhileANameIsWaitedFor() {
        assertThat(direct(mariasPhone, "add milk")).isEqualTo("Added milk.");
        assertThat(direct(mariasPhone, "got milk")).isEqualTo("Got milk, that was all.");
        assertThat(direct(mariasPhone, "we're out of eggs")).startsWith("Noted, no eggs at home.");
        assertThat(direct(mariasPhone, "what?")).startsWith("A first name is all I need.");
        assertThat(direct(mariasPhone, "Olive")).startsWith("Hi Olive.");
    }

    @Test
    void takesBackWhatANumberHasNarrowed() {
        direct(mariasPhone, "Maria");
        direct(mariasPhone, "I'm allergic to nuts");
        assertThat(direct(mariasPhone, "2")).isEqualTo("Noted: you are allergic to peanut, not to tree nut.");

        assertThat(direct(mariasPhone, "undo")).isEqualTo("Took back: noted what you told me.");
        assertThat(direct(mariasPhone, "what do you know about me"))
                .contains("tree nut")
                .contains("peanut");
    }

    @Test
    void asksAfterWhatTheSameTextHasWritten() {
        direct(mariasPhone, "Maria");
        direct(mariasPhone, "add milk and who added milk");

        var asked = events(ThreadId.direct(maria).toString()).stream()
                .filter(QuestionAsked.class::isInstance)
                .map(QuestionAsked.class::cast)
                .toList();
        assertThat(asked).singleElement().satisfies(question -> assertThat(question.after())
                .anySatisfy(written -> {
                    assertThat(written.stream())
                            .isEqualTo(ShoppingListId.of(household).toString());
                    assertThat(written.sequence()).isZero();
                }));
    }
}
