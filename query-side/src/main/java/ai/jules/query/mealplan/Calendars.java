package ai.jules.query.mealplan;

import ai.jules.kernel.HouseholdId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of meal_calendar. Secrets are known by their hash alone. */
@Component
class Calendars {

    private final JdbcClient jdbc;

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void share(HouseholdId household, String sha256) {
        jdbc.sql("insert into meal_calendar (household, sha256) values (?, ?)"
                        + " on conflict (household) do update set sha256 = excluded.sha256")
                .params(household.uuid(), sha256)
                .update();
    }

    void withdraw(HouseholdId household) {
        jdbc.sql("delete from meal_calendar where household = ?")
                .param(household.uuid())
                .update();
    }

    /** Whose plan may be read with this secret. */
    Optional<UUID> householdOf(String secret) {
        return jdbc.sql("select household from meal_calendar where sha256 = ?")
                .param(sha256(secret))
                .query(UUID.class)
                .optional();
    }

    static String sha256(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
