package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.language.LeavingOpinion;
import ai.jules.platform.privacy.BlindIndex;
import ai.jules.platform.secrets.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;

/** Leaving, by every way there is, and what is left of it afterwards (compliance A and rule 35). */
class OptOutIT {

    private final Node node = Node.shared();

    private static StoredText text(Node node, String from, String body) {
        var text = SignedText.of(Node.sid(), from, Node.DIRECT, body);
        assertThat(node.send(text).status()).isEqualTo(200);
        return StoredText.of(node, text.sid());
    }

    private String joined() {
        var maria = Node.newNumber();
        node.text(maria, "JOIN");
        return maria;
    }

    @ParameterizedTest
    @Tag("rule-1")
    @ValueSource(
            strings = {
                "stop",
                "STOPALL",
                "Stop all",
                "unsubscribe.",
                "Cancel",
                "end",
                "QUIT!",
                "revoke",
                "optout",
                "opt out",
                "Opt-Out",
                "remove",
                "arret",
                "ＳＴＯＰ \uD83D\uDED1"
            })
    void bindsByKeywordAlthoughTheProviderFoundNone(String words) {
        var revoked = text(node, joined(), words).all(ConsentRevoked.class);

        assertThat(revoked).singleElement().satisfies(it -> {
            assertThat(it.withdrawal().noticedBy()).isEqualTo(NoticedBy.KEYWORD);
            assertThat(it.withdrawal().channel()).isEqualTo("sms");
            assertThat(it.withdrawal().words().value()).hasValue(words);
        });
    }

    @ParameterizedTest
    @Tag("rule-5")
    @ValueSource(strings = {"opt out", "leave me alone"})
    void isConfirmedWithinFiveMinutesOrNever(String words) {
        var maria = joined();

        var left = text(node, maria, words);

        var stored = left.only(ReplyComposed.class);
        var farewell = (ReplyComposed) stored.event();
        assertThat(farewell.kind()).isEqualTo(MessageKind.OPT_OUT_CONFIRMATION);
        assertThat(Duration.between(stored.recordedAt(), farewell.useUntil()))
                .as("until it may be allowed at last, for two seconds")
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofMinutes(5).minusSeconds(2));
        assertThat(farewell.body().value().orElseThrow())
                .contains("unsubscribed", "START")
                .doesNotContainPattern("(?i)https?:|www\\.|\\.example|\\.com|recipe|dinner|\\?");
        assertThat(text(node, maria, words).types()).doesNotContain("ReplyComposed");
    }

    @Test
    @Tag("rule-5")
    void isConfirmedOnceToANumberThatNeverSubscribed() {
        var sam = Node.newNumber();

        assertThat(text(node, sam, "opt out").types()).contains("ConsentRevoked", "ReplyComposed");
        assertThat(text(node, sam, "opt out").types()).doesNotContain("ReplyComposed");
    }

    @Test
    @Tag("rule-2")
    void losesNoTextToAnOpinionThatFailsOrNeverComes() {
        var never = new CountDownLatch(1);
        LeavingOpinion opinion = words -> {
            if (words.contains("fail")) {
                throw new IllegalStateException(words);
            }
            if (words.contains("hang")) {
                awaitUninterrupted(never);
            }
            return words.contains("so over this");
        };
        try (var advised = Node.in(
                Node.House.build(),
                application -> application.initializers(context ->
                        ((GenericApplicationContext) context).registerBean(LeavingOpinion.class, () -> opinion)))) {
            var maria = Node.newNumber();
            assertThat(text(advised, maria, "did the cake fail").types())
                    .contains("TextReceived")
                    .doesNotContain("ConsentRevoked");
            assertThat(text(advised, maria, "hang the ham").types())
                    .contains("TextReceived")
                    .doesNotContain("ConsentRevoked");
            assertThat(text(advised, maria, "I hang up, leave me alone").types())
                    .contains("ConsentRevoked");
        } finally {
            never.countDown();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Tag("rule-2")
    void hearsASecondOpinionThatMayAddAndNeverVetoes() {
        LeavingOpinion opinion = words -> words.contains("so over this");
        try (var advised = Node.in(
                Node.House.build(),
                application -> application.initializers(context ->
                        ((GenericApplicationContext) context).registerBean(LeavingOpinion.class, () -> opinion)))) {
            assertThat(text(advised, Node.newNumber(), "leave me alone").types())
                    .as("the opinion is against it")
                    .contains("ConsentRevoked");
            assertThat(text(advised, Node.newNumber(), "I am so over this").types())
                    .contains("ConsentRevoked");
            assertThat(text(advised, Node.newNumber(), "stop at the store").types())
                    .doesNotContain("ConsentRevoked");
        }
        assertThat(text(node, Node.newNumber(), "leave me alone").types())
                .as("nobody has an opinion")
                .contains("ConsentRevoked");
    }

    @Test
    @Tag("rule-7")
    @Tag("rule-35")
    void isRememberedOfTheHandsetForTenYearsWithoutItsNumber() {
        var maria = joined();
        text(node, maria, "opt out");
        var index = node.bean(BlindIndex.class);
        var phone = new PhoneNumber(maria);
        var jdbc = node.house().jdbc();

        assertThat(jdbc.sql("update suppression set since = since - interval '9 years 364 days'"
                                + " where suppression_index = ?")
                        .param(index.suppression(phone))
                        .update())
                .isEqualTo(1);

        var leo = joined();
        node.text(leo, "Leo");
        var invited = text(node, leo, "invite Maria " + maria);
        assertThat(invited.types()).doesNotContain("ConsentRequested", "MemberInvited");
        assertThat(jdbc.sql("select count(*) from suppression where suppression_index = ?")
                        .param(index.lookup(phone))
                        .query(Long.class)
                        .single())
                .as("found by the look-up key")
                .isZero();
    }

    @Test
    @Tag("rule-35")
    void leavesNoKeyOfAnIndexInTheDatabase() throws IOException {
        text(node, joined(), "opt out");
        var all = node
                .house()
                .jdbc()
                .sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema in ('write', 'vault', 'public') and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(
                        table -> node
                                .house()
                                .jdbc()
                                .sql("select it::text from " + table + " it")
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
        assertThat(all).hasSizeGreaterThan(10);

        for (var secret : List.of(Secret.LOOKUP_KEY, Secret.SUPPRESSION_KEY)) {
            var base64 = Files.readString(node.house()
                            .directory()
                            .resolve("secrets")
                            .resolve(secret.name().toLowerCase(java.util.Locale.ROOT)))
                    .strip();
            var hex = HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
            assertThat(hex).hasSize(64);
            assertThat(all).noneMatch(row -> row.contains(base64) || row.contains(hex));
        }
    }
}
