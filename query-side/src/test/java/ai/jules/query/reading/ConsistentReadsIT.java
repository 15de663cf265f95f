package ai.jules.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.query.Installation;
import ai.jules.query.TheRiveras;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ConsistentReadsIT {

    private final Installation jules = Installation.get();
    private final TheRiveras riveras = new TheRiveras(jules);
    private final String book = "/api/v1/households/" + riveras.household.uuid() + "/recipes";

    private Installation.Answer read(String token) {
        return jules.get(book, riveras.mariasToken(), ConsistencyToken.WANTED, token);
    }

    @Test
    void waitsForWhatIsStillOnItsWay() {
        var mole = riveras.grandmasMole();
        var coming = new ConsistencyToken(riveras.family, mole.recipe().toString(), 0).create();

        var reading = CompletableFuture.supplyAsync(() -> read(coming));
        riveras.add(mole);

        var answer = reading.join();
        assertThat(answer.header(ConsistencyToken.STALE)).isEmpty();
        assertThat(answer.json().path("items").size()).isEqualTo(1);
    }

    @Test
    void saysThatItIsStaleWhenItHasWaitedLongEnough() {
        var added = riveras.add(riveras.grandmasMole()).token();
        var never = new ConsistencyToken(added.routingKey(), added.stream(), added.sequence() + 1);

        var began = System.nanoTime();
        var answer = read(never.create());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ConsistencyToken.STALE)).hasValue("true");
        assertThat((System.nanoTime() - began) / 1e9).isBetween(1.9, 4.0);
    }

    @Test
    void waitsForEachOfSeveral() {
        var mole = riveras.grandmasMole();
        var here = riveras.add(riveras.grandmasMole()).token().create();
        var coming = new ConsistencyToken(riveras.family, mole.recipe().toString(), 0).create();

        var reading = CompletableFuture.supplyAsync(() -> read(here + "," + coming));
        riveras.add(mole);

        var answer = reading.join();
        assertThat(answer.header(ConsistencyToken.STALE)).isEmpty();
        assertThat(answer.json().path("items").size()).isEqualTo(2);
    }

    @Test
    void refusesATokenThatIsNone() {
        var many = String.join(",", Collections.nCopies(33, new ConsistencyToken(riveras.family, "a:b", 0).create()));
        for (var token : new String[] {many, ",", "x", "%%%", "YXxi", "YXxifGM", "YXxifC0x"}) {
            var answer = read(token);
            assertThat(answer.status()).as(token).isEqualTo(400);
            assertThat(answer.json().path("type").asString()).endsWith("/invalid-consistency-token");
        }
    }
}
