package ai.jules.command.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.jules.command.Node;
import ai.jules.commands.MemberCommand.CompleteErasure;
import ai.jules.commands.MemberCommand.ConfirmErasure;
import ai.jules.commands.MemberCommand.DestroyContent;
import ai.jules.commands.MemberCommand.ForgetMember;
import ai.jules.commands.Refused;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.events.member.Withdrawal;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.LocalCommands;
import ai.jules.platform.privacy.BlindIndex;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.platform.storage.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Destroying what was somebody's, whatever crashes, and doing it again when a backup has brought it back. */
class ForgettingIT {

    private final Node node = Node.shared();

    @AfterEach
    void letEventsIn() {
        var jdbc = node.house().jdbc();
        jdbc.sql("drop trigger if exists stumble on domain_event_entry").update();
        jdbc.sql("drop function if exists stumble").update();
    }

    @Test
    @Tag("rule-34")
    @Tag("rule-36")
    void destroysTheWordsAndKeepsTheEvidence() {
        var maria = join(node, Node.newNumber());
        forget(node, maria);

        ask(node, new DestroyContent(maria));

        assertThat(alive(node, maria)).containsExactly(Purpose.EVIDENCE);
        assertThat(node.house().streamTypes(maria.toString()))
                .endsWith("MemberForgotten", "ContentDestroyed", "ErasureConfirmed");
    }

    @Test
    @Tag("rule-36")
    void writesAJournalThatNamesNobody() {
        var number = Node.newNumber();
        var maria = join(node, number);
        forget(node, maria);

        ask(node, new DestroyContent(maria));

        var entry = journal(maria);
        assertThat(entry).contains(maria.toString()).doesNotContain(number.substring(2), "Maria");
        assertThat(node.bean(ErasureJournal.class).read(maria).suppressionIndex())
                .isEqualTo(node.bean(BlindIndex.class).suppression(new PhoneNumber(number)));
    }

    @Test
    void mayBeAskedAnyNumberOfTimes() {
        var maria = join(node, Node.newNumber());
        forget(node, maria);
        ask(node, new DestroyContent(maria));
        var types = node.house().streamTypes(maria.toString());
        var entry = journal(maria);

        ask(node, new DestroyContent(maria));

        assertThat(node.house().streamTypes(maria.toString())).isEqualTo(types);
        assertThat(journal(maria)).isEqualTo(entry);
    }

    @Test
    void destroysNothingOfWhoWasNotForgotten() {
        var maria = join(node, Node.newNumber());

        assertThatThrownBy(() -> ask(node, new DestroyContent(maria))).isInstanceOf(Refused.class);

        assertThat(alive(node, maria)).containsExactlyInAnyOrder(Purpose.values());
        assertThat(node.bean(ObjectStore.class).exists(ErasureJournal.key(maria)))
                .isFalse();
    }

    @Test
    @Tag("rule-36")
    void isDoneAgainWhenItsRecordWasNotKept() {
        var maria = join(node, Node.newNumber());
        forget(node, maria);
        var jdbc = node.house().jdbc();
        jdbc.sql("create function stumble() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$")
                .update();
        jdbc.sql("create trigger stumble before insert on domain_event_entry for each row when (new.payload_type ="
                        + " 'ContentDestroyed') execute function stumble()")
                .update();
        assertThatThrownBy(() -> ask(node, new DestroyContent(maria))).isNotInstanceOf(Refused.class);
        assertThat(alive(node, maria)).containsExactly(Purpose.EVIDENCE);
        assertThat(node.house().streamTypes(maria.toString())).endsWith("MemberForgotten");
        letEventsIn();

        ask(node, new DestroyContent(maria));

        assertThat(node.house().streamTypes(maria.toString())).endsWith("ContentDestroyed", "ErasureConfirmed");
    }

    @Test
    void isCompleteWhenTheOthersHaveConfirmed() {
        var maria = join(node, Node.newNumber());
        forget(node, maria);
        ask(node, new DestroyContent(maria));
        ask(node, new ConfirmErasure(maria, ErasureConfirmed.SAGAS));
        ask(node, new CompleteErasure(maria));
        assertThat(node.house().streamTypes(maria.toString())).doesNotContain("ErasureCompleted");
        ask(node, new ConfirmErasure(maria, ErasureConfirmed.QUERY_SIDE));

        ask(node, new CompleteErasure(maria));

        assertThat(node.house().streamTypes(maria.toString())).endsWith("ErasureCompleted");
    }

    @Test
    @Tag("rule-36")
    void forgetsAgainWhomARestoredBackupBroughtBack() {
        var house = Node.House.build();
        var number = Node.newNumber();
        MemberId maria;
        Backup backup;
        try (var first = Node.in(house)) {
            maria = join(first, number);
            backup = Backup.of(house.dataSource());
            forget(first, maria);
            ask(first, new DestroyContent(maria));
        }
        backup.restore();
        assertThat(house.streamTypes(maria.toString())).doesNotContain("MemberForgotten");
        assertThat(count(house, "phone_directory")).isEqualTo(1);

        try (var restored = Node.in(house)) {
            assertThat(alive(restored, maria)).containsExactly(Purpose.EVIDENCE);
            assertThat(house.streamTypes(maria.toString())).endsWith("MemberForgotten");
            assertThat(count(house, "domain_event_entry where payload_type = 'MemberDeparted'"))
                    .isEqualTo(1);
            assertThat(count(house, "phone_directory")).isZero();
            assertThat(isSuppressed(restored, number)).isTrue();
        }
        var events = house.events();
        Node.in(house).close();
        assertThat(house.events()).isEqualTo(events);
    }

    @Test
    @Tag("rule-7")
    @Tag("rule-36")
    void keepsTheHandsetInPeaceWhenTheBackupIsOlderThanThePerson() {
        var house = Node.House.build();
        var number = Node.newNumber();
        MemberId maria;
        Backup backup;
        try (var first = Node.in(house)) {
            backup = Backup.of(house.dataSource());
            maria = join(first, number);
            forget(first, maria);
            ask(first, new DestroyContent(maria));
        }
        backup.restore();

        try (var restored = Node.in(house)) {
            assertThat(isSuppressed(restored, number)).isTrue();
            assertThat(alive(restored, maria)).isEmpty();
            restored.text(number, "JOIN");
            assertThat(isSuppressed(restored, number)).isFalse();
        }
        try (var again = Node.in(house)) {
            assertThat(isSuppressed(again, number)).isFalse();
        }
    }

    @Test
    @Tag("rule-36")
    void destroysAKeyThatOnlyTheVaultsBackupBroughtBack() {
        var house = Node.House.build();
        MemberId maria;
        try (var first = Node.in(house)) {
            maria = join(first, Node.newNumber());
            var vault = house.jdbc();
            vault.sql("create schema backup").update();
            vault.sql("create table backup.subject_key as table vault.subject_key")
                    .update();
            forget(first, maria);
            ask(first, new DestroyContent(maria));
        }
        var events = house.events();
        house.jdbc()
                .sql("alter table vault.subject_key disable trigger user; truncate vault.subject_key; insert into"
                        + " vault.subject_key select * from backup.subject_key; alter table vault.subject_key enable"
                        + " trigger user")
                .update();

        try (var restored = Node.in(house)) {
            assertThat(alive(restored, maria)).containsExactly(Purpose.EVIDENCE);
        }
        assertThat(house.events()).isEqualTo(events);
    }

    static MemberId join(Node node, String number) {
        node.text(number, "JOIN");
        node.text(number, "Maria");
        return new MemberId(node.house()
                .jdbc()
                .sql("select member_id from phone_directory where blind_index = ?")
                .param(node.bean(BlindIndex.class).lookup(new PhoneNumber(number)))
                .query(UUID.class)
                .single());
    }

    static void forget(Node node, MemberId member) {
        ask(
                node,
                new ForgetMember(
                        member,
                        new Withdrawal(
                                "sms",
                                "SM1",
                                Personal.evidence(member, "FORGET 4821"),
                                Withdrawal.NoticedBy.PLAIN_WORDS)));
    }

    private static void ask(Node node, Object command) {
        node.bean(LocalCommands.class).handle(command, MetaData.emptyInstance());
    }

    static List<Purpose> alive(Node node, MemberId member) {
        return List.of(Purpose.values()).stream()
                .filter(purpose -> !node.bean(KeyVault.class)
                        .alive(List.of(Subject.of(member)), purpose)
                        .isEmpty())
                .toList();
    }

    private String journal(MemberId member) {
        return new String(
                node.bean(ObjectStore.class).read(ErasureJournal.key(member)).orElseThrow(), StandardCharsets.UTF_8);
    }

    static boolean isSuppressed(Node node, String number) {
        return node.house()
                .jdbc()
                .sql("select exists (select from suppression where suppression_index = ?)")
                .param(node.bean(BlindIndex.class).suppression(new PhoneNumber(number)))
                .query(Boolean.class)
                .single();
    }

    private static int count(Node.House house, String what) {
        return house.jdbc()
                .sql("select count(*) from " + what)
                .query(Integer.class)
                .single();
    }
}
