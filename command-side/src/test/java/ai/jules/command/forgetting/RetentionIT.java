package ai.jules.command.forgetting;

import static ai.jules.command.forgetting.ForgettingIT.alive;
import static ai.jules.command.forgetting.ForgettingIT.forget;
import static ai.jules.command.forgetting.ForgettingIT.isSuppressed;
import static ai.jules.command.forgetting.ForgettingIT.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.jules.command.Node;
import ai.jules.command.conversation.Suppressions;
import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.LocalCommands;
import ai.jules.platform.privacy.BlindIndex;
import ai.jules.platform.privacy.KeyVault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept for so many years and then no longer: who somebody was, and that a handset wanted no texts. */
class RetentionIT {

    private final Node node = Node.shared();
    private final LocalDate today = LocalDate.ofInstant(node.bean(Clock.class).instant(), ZoneOffset.UTC);

    @Test
    @Tag("rule-34")
    void endsTheRetentionOfEvidenceAfterSixYearsUnlessItIsHeld() {
        var vault = node.bean(KeyVault.class);
        var old = newMember(vault);
        var held = newMember(vault);
        var recent = newMember(vault);
        var jdbc = node.house().jdbc();
        for (var member : List.of(old, held, recent)) {
            vault.destroy(Subject.of(member), Purpose.CONTENT);
        }
        happenedBefore(jdbc, old, "6 years 1 day");
        happenedBefore(jdbc, held, "6 years 1 day");
        happenedBefore(jdbc, recent, "5 years 360 days");
        jdbc.sql("insert into vault.legal_hold (subject) values (?)")
                .param(held.toString())
                .update();

        assertThat(node.bean(EvidenceRetention.class).look()).isEqualTo(1);

        assertThat(alive(node, old)).isEmpty();
        assertThat(alive(node, held)).containsExactly(Purpose.EVIDENCE);
        assertThat(alive(node, recent)).containsExactly(Purpose.EVIDENCE);
        assertThatThrownBy(() -> vault.destroy(Subject.of(held), Purpose.EVIDENCE))
                .isInstanceOf(RuntimeException.class);
        assertThat(node.bean(EvidenceRetention.class).look()).isZero();
    }

    @Test
    @Tag("rule-34")
    void endsItForPeopleWhoseLastMessageIsSixYearsOldThoughTheyWereNeverForgotten() {
        var number = Node.newNumber();
        var old = join(node, number);
        var held = join(node, Node.newNumber());
        var recent = join(node, Node.newNumber());
        lastMessageWas(old, today.minusYears(6).minusDays(1));
        lastMessageWas(held, today.minusYears(6).minusDays(1));
        lastMessageWas(recent, today.minusYears(6));
        node.house()
                .jdbc()
                .sql("insert into vault.legal_hold (subject) values (?)")
                .param(held.toString())
                .update();

        assertThat(node.bean(EvidenceRetention.class).look()).isEqualTo(1);

        assertThat(alive(node, old)).containsExactly(Purpose.CONTENT);
        assertThat(alive(node, held)).containsExactlyInAnyOrder(Purpose.values());
        assertThat(alive(node, recent)).containsExactlyInAnyOrder(Purpose.values());
        assertThat(node.bean(EvidenceRetention.class).look()).isZero();
        assertThat(join(node, number)).as("who texts from there now").isNotEqualTo(old);
    }

    @Test
    @Tag("rule-34")
    void countsFromTheLastMessageInEitherDirection() {
        var number = Node.newNumber();
        var maria = join(node, number);
        assertThat(lastMessageOf(maria)).isEqualTo(today);

        lastMessageWas(maria, today.minusYears(6).minusDays(1));
        node.text(number, "hello");
        assertThat(lastMessageOf(maria)).as("she texts").isEqualTo(today);

        lastMessageWas(maria, today.minusYears(6).minusDays(1));
        var now = node.bean(Clock.class).instant();
        node.bean(LocalCommands.class)
                .handle(
                        new AuthorizeMessage(
                                maria, new DeliveryId(UUID.randomUUID()), MessageKind.REPLY, now.plusSeconds(60), null),
                        MetaData.with(Meta.AT, now));
        assertThat(lastMessageOf(maria)).as("she is texted").isEqualTo(today);
    }

    @Test
    @Tag("rule-34")
    void releasesNoNumberOfWhoTextsAtThatMoment() {
        var maria = join(node, Node.newNumber());

        assertThat(node.bean(LastMessages.class).releaseNumber(maria, today)).isFalse();

        assertThat(node.house()
                        .jdbc()
                        .sql("select count(*) from phone_directory where member_id = ?")
                        .param(maria.uuid())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void lastMessageWas(MemberId member, LocalDate day) {
        assertThat(node.house()
                        .jdbc()
                        .sql("update last_message set day = ? where member_id = ?")
                        .params(day, member.uuid())
                        .update())
                .isEqualTo(1);
    }

    private LocalDate lastMessageOf(MemberId member) {
        return node.house()
                .jdbc()
                .sql("select day from last_message where member_id = ?")
                .param(member.uuid())
                .query(LocalDate.class)
                .single();
    }

    @Test
    @Tag("rule-35")
    void keepsTheHandsetInPeaceForTenYears() {
        var number = Node.newNumber();
        node.text(number, "opt out");
        var now = node.bean(Clock.class).instant().atOffset(ZoneOffset.UTC);

        retention(now.plusYears(10).minusDays(1)).look();
        assertThat(isSuppressed(node, number)).isTrue();

        assertThat(retention(now.plusYears(10).plusDays(1)).look()).isPositive();
        assertThat(isSuppressed(node, number)).isFalse();
        assertThat(retention(now.plusYears(10).plusDays(1)).look()).isZero();
    }

    @Test
    @Tag("rule-35")
    void countsTheTenYearsFromTheLastTimeSomethingWasSaid() {
        var number = Node.newNumber();
        var maria = join(node, number);
        node.text(number, "opt out");
        var jdbc = node.house().jdbc();
        jdbc.sql("update suppression set since = since - interval '9 years'").update();

        forget(node, maria);

        assertThat(jdbc.sql("select since > now() - interval '1 day' from suppression where suppression_index = ?")
                        .param(node.bean(BlindIndex.class).suppression(new PhoneNumber(number)))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void looksAtTheOthersWhenOneCannotBeLookedAt() {
        var looked = new AtomicInteger();
        Retention failing = () -> {
            throw new IllegalStateException("+12025550101");
        };

        new DailyRetention(List.of(failing, looked::incrementAndGet)).look();

        assertThat(looked).hasValue(1);
    }

    private SuppressionRetention retention(OffsetDateTime now) {
        return new SuppressionRetention(node.bean(Suppressions.class), Clock.fixed(now.toInstant(), ZoneOffset.UTC));
    }

    private static MemberId newMember(KeyVault vault) {
        var member = new MemberId(UUID.randomUUID());
        vault.ensure(Subject.of(member));
        return member;
    }

    private static void happenedBefore(JdbcClient jdbc, MemberId member, String howLong) {
        jdbc.sql("alter table vault.subject_key disable trigger user; update vault.subject_key set destroyed_at"
                        + " = now() - '"
                        + howLong + "'::interval where subject = '" + member
                        + "' and purpose = 'CONTENT'; alter table vault.subject_key enable trigger user")
                .update();
    }
}
