package ai.jules.saga.messaging;

import static ai.jules.saga.messaging.OutboxStage.eventually;
import static ai.jules.saga.messaging.OutboxStage.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.events.conversation.CopyComposed;
import ai.jules.events.member.SendingCheck.GroupCopy;
import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes to the whole household: allowed once by the household, then copy by copy by each member. */
class GroupCopiesIT {

    private static final String ASKED = "Dinners Mon 23-Fri 27. 1 Lasagna 2 Tacos. Text your picks, best first.";

    private final OutboxStage stage = new OutboxStage();
    private final ThreadId group = ThreadId.group(new HouseholdId(UUID.randomUUID()));
    private final GroupMessageId message = new GroupMessageId(UUID.randomUUID());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    @Tag("rule-16")
    void everyMemberIsAskedAboutTheirCopyOfTheHouseholdsNumberedMessage() {
        stage.start();
        var marias = copy(stage.maria);
        var leos = copy(stage.leo);

        eventually().until(() -> stage.provider.requests.size() == 2);
        assertThat(stage.commandSide.asked)
                .extracting(
                        AuthorizeMessage::member,
                        AuthorizeMessage::message,
                        AuthorizeMessage::kind,
                        AuthorizeMessage::group)
                .containsExactlyInAnyOrder(
                        tuple(stage.maria, marias.message(), MessageKind.GROUP, new GroupCopy(message, 3)),
                        tuple(stage.leo, leos.message(), MessageKind.GROUP, new GroupCopy(message, 3)));
        assertThat(stage.provider.bodies()).containsExactly(ASKED, ASKED);
        assertThat(stage.provider.requests)
                .extracting(request -> request.sms().from())
                .containsOnly(Channel.GROUP);
    }

    @Test
    @Tag("rule-4")
    void aCopyForSomebodyWhoHasStoppedIsSuppressedAndTheOthersLeave() {
        stage.member = ask -> {
            if (ask.member().equals(stage.leo)) {
                stage.suppress(ask);
            } else {
                stage.allow(ask);
            }
        };
        stage.start();
        var marias = copy(stage.maria);
        var leos = copy(stage.leo);

        eventually().until(() -> stage.state(leos.message()) == OutboxState.SUPPRESSED);
        eventually().until(() -> stage.state(marias.message()) == OutboxState.ACCEPTED);
        assertThat(stage.provider.bodies()).containsExactly(ASKED);
        assertThat(stage.column(leos.message(), "body", String.class)).isNull();
    }

    @Test
    void aCopyThatIsToldOfTwiceLeavesOnce() {
        stage.start();
        var copy = copy(stage.maria);
        stage.publish(copy);

        eventually().until(() -> stage.provider.requestsFor(copy.message()) == 1);
        meanwhile().until(() -> stage.provider.requests.size() == 1);
    }

    @Test
    @Tag("rule-4")
    void everyFurtherQuestionNamesTheSameMessage() {
        stage.member = ask -> {};
        stage.start();
        copy(stage.maria);

        eventually().until(() -> {
            stage.clock.advance(Duration.ofSeconds(1));
            return stage.commandSide.asked.size() >= 2;
        });
        assertThat(stage.commandSide.asked).extracting(AuthorizeMessage::group).containsOnly(new GroupCopy(message, 3));
    }

    @Test
    @Tag("rule-18")
    void aReplyIsNoCopyOfAnything() {
        stage.start();
        stage.compose(stage.maria, "Saved.");

        eventually().until(() -> stage.provider.requests.size() == 1);
        assertThat(stage.commandSide.asked).extracting(AuthorizeMessage::group).containsOnlyNulls();
    }

    private CopyComposed copy(MemberId to) {
        var copy = new CopyComposed(
                group,
                to,
                new DeliveryId(UUID.randomUUID()),
                message,
                3,
                Personal.content(to, ASKED),
                stage.clock.instant().plus(Duration.ofHours(24)));
        stage.publish(copy);
        return copy;
    }
}
