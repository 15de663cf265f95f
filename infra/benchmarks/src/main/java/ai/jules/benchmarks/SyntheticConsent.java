package ai.jules.benchmarks;

import ai.jules.language.Disclosures;
import ai.jules.platform.messaging.EventWire.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Events of many people's consent, of the size and shape of real ones; what is sealed in them is noise. */
final class SyntheticConsent {

    private static final Instant BEGIN = Instant.parse("2026-01-01T15:00:00Z");
    private static final int SEALED_BYTES = 48;

    private final Random random = new Random(32);
    private final List<UUID> people = new ArrayList<>();

    SyntheticConsent(int count) {
        for (int i = 0; i < count; i++) {
            people.add(new UUID(random.nextLong(), random.nextLong()));
        }
    }

    UUID person(int number) {
        return people.get(number % people.size());
    }

    /** The next events of all people, who take turns. */
    List<Stored> events(int from, int count) {
        var events = new ArrayList<Stored>(count);
        for (int i = from; i < from + count; i++) {
            events.add(event(i));
        }
        return events;
    }

    private Stored event(int index) {
        var person = person(index);
        long number = index / people.size();
        var type = number == 0 ? "ConsentGiven" : "MessageAuthorised";
        return new Stored(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                type,
                number == 0 ? "1" : "3",
                "Member",
                "member:" + person,
                number,
                index,
                BEGIN.plusSeconds(index),
                (number == 0 ? given(person) : authorised(person)).getBytes(StandardCharsets.UTF_8),
                ("{\"routingKey\":\"member:" + person + "\",\"actor\":\"member:" + person + "\",\"correlationId\":\"SM"
                                + index + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String given(UUID person) {
        var terms = Disclosures.of("welcome", 1).ref();
        return """
            {"member":"member:%s","evidence":{"disclosure":{"id":"%s","version":%d,"sha256":"%s"},"channel":"sms",\
            "providerMessageId":"SM1","words":%s,"to":"+12025550199","saidAt":"2026-01-01T15:00:00Z"}}\
            """.formatted(person, terms.id(), terms.version(), terms.sha256(), sealed(person, "words"));
    }

    private String authorised(UUID person) {
        return """
            {"member":"member:%s","message":"delivery:%s","kind":"REPLY","to":%s,"validUntil":"2026-01-01T15:00:02Z",\
            "basis":"CONSENT","check":{"day":"2026-01-01","number":null,"limit":10,"zones":["America/New_York"],\
            "wakingFrom":"08:00:00","wakingUntil":"21:00:00","group":null}}\
            """.formatted(person, new UUID(random.nextLong(), random.nextLong()), sealed(person, "to"));
    }

    private String sealed(UUID person, String field) {
        var noise = new byte[SEALED_BYTES];
        random.nextBytes(noise);
        return """
            {"subject":"member:%s","purpose":"EVIDENCE","key":1,"field":"%s","sealed":"%s"}\
            """.formatted(person, field, Base64.getEncoder().encodeToString(noise));
    }
}
