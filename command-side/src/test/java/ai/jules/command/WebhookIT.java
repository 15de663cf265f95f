package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.Node.Answer;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.platform.privacy.Sealer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider's door (compliance D), over HTTP, down to what is stored. */
class WebhookIT {

    private static final Answer ACCEPTED = new Answer(200, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");

    private final Node node = Node.shared();
    private final Texts texts = new Texts(node);

    private static SignedText text(String from, String body) {
        return SignedText.of(Node.sid(), from, Node.DIRECT, body);
    }

    @Test
    void answersATextByNothingAndKeepsIt() {
        var maria = text(Node.newNumber(), "hello");
        assertThat(node.send(maria)).isEqualTo(ACCEPTED);
        assertThat(texts.of(maria.sid()))
                .containsExactly("MemberMet", "TextReceived", "WhereaboutsLearned", "ReplyComposed", "DisclosureShown");
    }

    @Test
    @Tag("rule-25")
    void takesTheSameMessageOnce() {
        var stop = text(Node.newNumber(), "STOP");
        var first = node.send(stop);
        var events = texts.of(stop.sid());
        assertThat(node.send(stop)).isEqualTo(first).isEqualTo(ACCEPTED);
        assertThat(texts.of(stop.sid())).isEqualTo(events);
    }

    @Test
    @Tag("rule-25")
    void takesTheSameMessageOnceWhenItComesTwentyTimesAtOnce() {
        var join = text(Node.newNumber(), "JOIN");
        assertThat(atOnce(IntStream.range(0, 20).mapToObj(_ -> join).toList())).containsOnly(ACCEPTED);
        assertThat(texts.of(join.sid()))
                .containsOnlyOnce("MemberMet", "TextReceived", "ConsentGiven", "HouseholdFounded", "ReplyComposed");
    }

    @Test
    @Tag("rule-25")
    void takesTheSameDeliveryOnceThoughItsMessageIdChanges() {
        var maria = Node.newNumber();
        var stop = text(maria, "STOP");
        var again = text(maria, "STOP");
        var token = UUID.randomUUID().toString();
        assertThat(node.send(stop, token)).isEqualTo(ACCEPTED);
        assertThat(node.send(again, token)).isEqualTo(ACCEPTED);
        assertThat(texts.of(stop.sid())).contains("TextReceived", "ConsentRevoked");
        assertThat(texts.of(again.sid())).isEmpty();
        assertThat(node.send(stop, UUID.randomUUID().toString())).isEqualTo(ACCEPTED);
        assertThat(texts.of(stop.sid())).containsOnlyOnce("TextReceived");
    }

    @Test
    @Tag("rule-25")
    void takesTheSameDeliveryOnceWhenItComesTwentyTimesAtOnce() {
        var maria = Node.newNumber();
        var token = UUID.randomUUID().toString();
        var many = IntStream.range(0, 20).mapToObj(_ -> text(maria, "JOIN")).toList();
        assertThat(Node.atOnce(many.stream()
                        .<Callable<Answer>>map(one -> () -> node.send(one, token))
                        .toList()))
                .containsOnly(ACCEPTED);
        assertThat(many).filteredOn(one -> !texts.of(one.sid()).isEmpty()).hasSize(1);
    }

    @Test
    @Tag("rule-25")
    void losesNoTextToATokenThatIsMissingEmptyOrAnothersOwn() {
        var maria = Node.newNumber();
        var token = UUID.randomUUID().toString();
        assertThat(node.send(text(maria, "hello"), token)).isEqualTo(ACCEPTED);
        var stop = text(Node.newNumber(), "STOP");
        assertThat(node.send(stop, token)).isEqualTo(ACCEPTED);
        var hi = text(maria, "hi");
        var hey = text(maria, "hey");
        assertThat(node.send(hi, " ")).isEqualTo(ACCEPTED);
        assertThat(node.send(hey, " ")).isEqualTo(ACCEPTED);
        assertThat(List.of(stop, hi, hey))
                .allSatisfy(it -> assertThat(texts.of(it.sid())).contains("TextReceived"));
    }

    @Test
    @Tag("rule-14")
    void meetsAStrangerOnceWhoTextsTwiceAtOnce() {
        for (int i = 0; i < 5; i++) {
            var stranger = Node.newNumber();
            var two = List.of(text(stranger, "hello"), text(stranger, "anybody?"));
            assertThat(atOnce(two)).containsOnly(ACCEPTED);
            var types = new ArrayList<>(texts.of(two.getFirst().sid()));
            types.addAll(texts.of(two.getLast().sid()));
            assertThat(types)
                    .containsOnlyOnce("MemberMet")
                    .filteredOn("TextReceived"::equals)
                    .hasSize(2);
            assertThat(texts.streams("TextReceived", two.getFirst().sid()))
                    .isEqualTo(texts.streams("TextReceived", two.getLast().sid()));
        }
    }

    @Test
    void takesManyTextsOfOnePersonAtOnce() {
        var leo = Node.newNumber();
        var many = IntStream.range(0, 21).mapToObj(i -> text(leo, "hello " + i)).toList();
        assertThat(atOnce(many)).containsOnly(ACCEPTED);
        assertThat(many).allSatisfy(one -> assertThat(texts.of(one.sid())).containsOnlyOnce("TextReceived"));
    }

    private List<Answer> atOnce(List<SignedText> all) {
        return Node.atOnce(
                all.stream().<Callable<Answer>>map(one -> () -> node.send(one)).toList());
    }

    @Test
    @Tag("rule-23")
    void believesNobodyWithoutARightSignature() {
        var forged = text(Node.newNumber(), "STOP");
        long events = node.house().events();
        for (var signature : List.of(
                "",
                "x",
                forged.signature(Node.PUBLIC_URL + "/api/v1/sms/status"),
                forged.signedBy("54321").signature(),
                forged.with("Body", "START").signature())) {
            var answer = node.post("/api/v1/sms/webhook", forged.contentType(), signature, forged.bytes());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("signature-invalid");
        }
        assertThat(node.house().events()).isEqualTo(events);
        assertThat(texts.isHandled(forged.sid())).isFalse();
    }

    @Test
    @Tag("rule-20")
    void keepsAStatusItDoesNotKnowOnce() {
        var delivery = UUID.randomUUID();
        var path = "/api/v1/sms/status?delivery=" + delivery + "&member=" + UUID.randomUUID();
        var callback =
                text(Node.newNumber(), "").with("MessageStatus", "teleported").with("ErrorCode", "99999");
        long events = node.house().events();
        for (int i = 0; i < 2; i++) {
            assertThat(node.post(
                                    path,
                                    callback.contentType(),
                                    callback.signature(Node.PUBLIC_URL + path),
                                    callback.bytes())
                            .status())
                    .isEqualTo(204);
        }
        assertThat(node.house()
                        .jdbc()
                        .sql("select status || ' ' || error_code || ' ' || provider_message_id"
                                + " from unknown_delivery_status where delivery_id = ?")
                        .param(delivery)
                        .query(String.class)
                        .list())
                .containsExactly("teleported 99999 " + callback.sid());
        assertThat(node.house().events()).isEqualTo(events);
    }

    @Test
    @Tag("rule-23")
    void believesTheSecondTokenToo() {
        assertThat(node.send(text(Node.newNumber(), "hello").signedBy(Node.SECOND_TOKEN)))
                .isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @Tag("rule-23")
    @ValueSource(
            strings = {
                "/api/v1/%73ms/webhook",
                "/api/v1//sms/webhook",
                "/api/v1/sms;a=b/webhook",
                "/api/v1/sms/webhook/",
                "/API/V1/SMS/WEBHOOK",
                "/api/v1/x/../sms/webhook",
                "/api/v1/sms/%77ebhook"
            })
    void hasNoSideDoor(String path) {
        var forged = text(Node.newNumber(), "STOP");
        assertThat(node.post(path, forged.contentType(), "", forged.bytes()).status())
                .isBetween(400, 499);
        assertThat(texts.isHandled(forged.sid())).isFalse();
    }

    @Test
    @Tag("rule-23")
    void readsFormsOnly() {
        var json = text(Node.newNumber(), "hello");
        for (var type : List.of("application/json", "multipart/form-data; boundary=x", "text/plain", "")) {
            assertThat(node.post("/api/v1/sms/webhook", type, json.signature(), json.bytes())
                            .status())
                    .isEqualTo(415);
        }
        assertThat(node.post("/api/v1/sms/webhook", "Application/X-WWW-Form-Urlencoded", json.signature(), json.bytes())
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("rule-23")
    void refusesMoreThan64KiBBeforeItHashesThem() {
        var long_ = text(Node.newNumber(), "a".repeat(66_000));
        assertThat(node.send(long_).status()).isEqualTo(413);
        assertThat(node.post("/api/v1/sms/webhook", long_.contentType(), "", new byte[5 << 20])
                        .status())
                .isEqualTo(413);
    }

    @Test
    @Tag("rule-24")
    void keepsTenThousandCharactersWhole() {
        var body = "0123456789".repeat(1_000);
        var whole = text(Node.newNumber(), body);
        assertThat(node.send(whole)).isEqualTo(ACCEPTED);
        assertThat(texts.bodyOf(whole.sid())).isEqualTo(body);
    }

    @ParameterizedTest
    @Tag("rule-24")
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "\uD83D\uDE00",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "a\0b",
                "\0",
                "\uFFFF",
                "<script>&amp;</script>",
                "'; drop table domain_event_entry; --",
                "\u202Egnp.exe",
                "{\"@type\":\"x\"}"
            })
    void takesWhateverPeopleText(String body) {
        var odd = text(Node.newNumber(), body);
        assertThat(node.send(odd)).isEqualTo(ACCEPTED);
        assertThat(texts.bodyOf(odd.sid())).isEqualTo(body);
    }

    @Test
    @Tag("rule-24")
    void takesBytesThatAreNoUtf8() {
        var ana = text(Node.newNumber(), "BODY");
        var bytes = new String(ana.bytes(), StandardCharsets.US_ASCII)
                .replace("BODY", "%C3%28%FFhi%ED%A0%80")
                .getBytes(StandardCharsets.US_ASCII);
        var signed = new java.io.ByteArrayOutputStream();
        signed.writeBytes((Node.PUBLIC_URL + "/api/v1/sms/webhook" + "AccountSid"
                        + ana.fields().get("AccountSid") + "Body")
                .getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF, 'h', 'i', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        signed.writeBytes(("From" + ana.fields().get("From") + "MessageSid" + ana.sid() + "NumMedia0To" + Node.DIRECT)
                .getBytes(StandardCharsets.UTF_8));
        assertThat(node.post(
                        "/api/v1/sms/webhook",
                        ana.contentType(),
                        SignedText.hmac(Node.TOKEN, signed.toByteArray()),
                        bytes))
                .isEqualTo(ACCEPTED);
        assertThat(texts.bodyOf(ana.sid())).contains("hi").contains("\uFFFD");
    }

    @Test
    @Tag("rule-24")
    void keepsEveryParameterOfTheFormInTheTransactionOfTheText() {
        var hello = text(Node.newNumber(), "hello")
                .with("MessagingServiceSid", "MG0123")
                .with("FromCity", "Washington & environs")
                .with("MediaUrl0", "https://media.example/1")
                .with("Teleported", "\uD83D\uDE00=\n");
        assertThat(node.send(hello)).isEqualTo(ACCEPTED);
        assertThat(node.send(hello)).isEqualTo(ACCEPTED);
        assertThat(texts.parametersOf(hello.sid()))
                .hasValue("AccountSid=AC00000000000000000000000000000000&NumMedia=0&MessagingServiceSid=MG0123"
                        + "&FromCity=Washington+%26+environs&Teleported=%F0%9F%98%80%3D%0A");
        assertThat(node.house()
                        .jdbc()
                        .sql("select xmin::text from form_parameters where message_sid = ?")
                        .param(hello.sid())
                        .query(String.class)
                        .list())
                .isEqualTo(texts.transactions(hello.sid()));
    }

    @Test
    @Tag("rule-24")
    @Tag("rule-34")
    void keepsTheParametersUnderTheKeyOfEvidence() {
        var maria = text(Node.newNumber(), "hello").with("FromCity", "Washington");
        node.send(maria);
        assertThat(texts.sealedParametersOf(maria.sid())).contains("EVIDENCE").doesNotContain("Washington");
        var subject = new Subject(texts.streams("MemberMet", maria.sid()).getFirst());
        node.bean(KeyVault.class).destroy(subject, Purpose.CONTENT);
        assertThat(texts.parametersOf(maria.sid()).orElseThrow()).contains("FromCity=Washington");
        node.bean(KeyVault.class).destroy(subject, Purpose.EVIDENCE);
        assertThat(texts.parametersOf(maria.sid())).isEmpty();
    }

    @Test
    @Tag("rule-24")
    void neverCutsACharacterInTwo() {
        // the 1,600th UTF-16 unit is the first half of a face
        var faces = "a" + "\uD83D\uDE00".repeat(1_000);
        var stop = text(Node.newNumber(), faces).with("OptOutType", "STOP");
        assertThat(node.send(stop)).isEqualTo(ACCEPTED);
        assertThat(texts.of(stop.sid())).contains("ConsentRevoked", "TextReceived");
        assertThat(texts.bodyOf(stop.sid())).isEqualTo(faces);
        var talk = Node.newNumber();
        node.text(talk, "JOIN");
        assertThat(node.send(text(talk, faces))).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @Tag("rule-14")
    @ValueSource(
            strings = {"+442071838750", "+14165550123", "12345", "", "whatsapp:+12025550101", "+1202555010", "anonymous"
            })
    void setsTextsFromAbroadAside(String from) {
        var foreign = text(from, "hello");
        long events = node.house().events();
        assertThat(node.send(foreign)).isEqualTo(ACCEPTED);
        assertThat(node.send(foreign)).isEqualTo(ACCEPTED);
        assertThat(texts.refused(foreign.sid())).containsExactly("NOT_A_US_NUMBER");
        assertThat(node.house().events()).isEqualTo(events);
    }

    @Test
    void setsTextsToOtherNumbersAside() {
        var elsewhere = SignedText.of(Node.sid(), Node.newNumber(), "+12025550111", "hello");
        assertThat(node.send(elsewhere)).isEqualTo(ACCEPTED);
        assertThat(texts.refused(elsewhere.sid())).containsExactly("NOT_OUR_NUMBER");
    }

    @Test
    @Tag("rule-33")
    void keepsRefusedTextsSealed() {
        var foreign = text("+442071838750", "my secret words");
        node.send(foreign);
        var sealed = node.house()
                .jdbc()
                .sql("select sealed from refused_text where message_sid = ?")
                .param(foreign.sid())
                .query(String.class)
                .single();
        assertThat(sealed).doesNotContain("secret").doesNotContain("2071838750");
    }

    @Test
    void needsAMessageSid() {
        var sam = Node.newNumber();
        for (var sid : List.of("", " ", "SM\0", "SM" + "a".repeat(100), "+12025550101", "SM1\nforged line")) {
            assertThat(node.send(SignedText.of(sid, sam, Node.DIRECT, "hello")).status())
                    .isEqualTo(400);
            assertThat(node.send(SignedText.of(sid, "+442071838750", Node.DIRECT, "hello"))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    @Tag("rule-4")
    void bindsBeforeItAnswers() {
        var maria = Node.newNumber();
        node.text(maria, "JOIN");
        var stop = text(maria, "Stop!");
        assertThat(node.send(stop)).isEqualTo(ACCEPTED);
        assertThat(texts.of(stop.sid())).contains("ConsentRevoked", "TextReceived");
        assertThat(texts.transactions(stop.sid())).hasSize(1);
    }

    @Test
    @Tag("rule-3")
    @Tag("rule-5")
    void isBoundByWhatTheProviderFoundWhateverTheWordsSay() {
        var maria = Node.newNumber();
        node.text(maria, "JOIN");
        var stop = text(maria, "yes please, JOIN").with("OptOutType", "STOP");
        assertThat(node.send(stop)).isEqualTo(ACCEPTED);
        assertThat(texts.of(stop.sid())).contains("ConsentRevoked").doesNotContain("ReplyComposed");
    }

    /** What is stored of a text. */
    private record Texts(Node node) {

        List<String> of(String sid) {
            return query("payload_type", sid);
        }

        List<String> transactions(String sid) {
            return query("distinct xmin::text", sid);
        }

        List<String> streams(String type, String sid) {
            return node.house()
                    .jdbc()
                    .sql("select aggregate_identifier from domain_event_entry where payload_type = ? and"
                            + " convert_from(meta_data, 'UTF8') like ?")
                    .params(type, "%" + sid + "%")
                    .query(String.class)
                    .list();
        }

        private List<String> query(String column, String sid) {
            return node.house()
                    .jdbc()
                    .sql("select " + column + " from domain_event_entry where convert_from(meta_data, 'UTF8') like ?"
                            + (column.startsWith("distinct") ? "" : " order by global_index"))
                    .param("%" + sid + "%")
                    .query(String.class)
                    .list();
        }

        List<String> refused(String sid) {
            return node.house()
                    .jdbc()
                    .sql("select reason from refused_text where message_sid = ?")
                    .param(sid)
                    .query(String.class)
                    .list();
        }

        boolean isHandled(String sid) {
            return node.house()
                    .jdbc()
                    .sql("select exists (select 1 from handled_command where id = ?)")
                    .param(java.util.UUID.nameUUIDFromBytes(("text|" + sid).getBytes(StandardCharsets.UTF_8)))
                    .query(Boolean.class)
                    .single();
        }

        String sealedParametersOf(String sid) {
            return node.house()
                    .jdbc()
                    .sql("select sealed from form_parameters where message_sid = ?")
                    .param(sid)
                    .query(String.class)
                    .single();
        }

        Optional<String> parametersOf(String sid) {
            return node.bean(Sealer.class)
                    .open("form_parameters.sealed", sealedParametersOf(sid), String.class)
                    .value();
        }

        /** As the person wrote it. */
        String bodyOf(String sid) {
            var payload = node.house()
                    .jdbc()
                    .sql("select payload from domain_event_entry where payload_type = 'TextReceived' and"
                            + " convert_from(meta_data, 'UTF8') like ?")
                    .param("%" + sid + "%")
                    .query((row, _) -> row.getBytes(1))
                    .single();
            assertThat(new String(payload, StandardCharsets.UTF_8)).doesNotContain("0123456789");
            ai.jules.events.conversation.TextReceived received = node.bean(Serializer.class)
                    .deserialize(new SimpleSerializedObject<>(payload, byte[].class, "TextReceived", "1"));
            return received.body().value().orElseThrow();
        }
    }
}
