package ai.jules.saga.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("rule-21")
class ProviderErrorsTest {

    private final ProviderErrors errors = new ProviderErrors();

    /** Rule 21, code by code. */
    @ParameterizedTest
    @CsvSource({
        "20429, too many requests, RETRY",
        "21211, invalid number, GIVE_UP",
        "21614, not a mobile number, GIVE_UP",
        "30006, landline or unreachable carrier, GIVE_UP",
        "21610, opted out, REVOKE",
        "21611, queue full, BACK_OFF",
        "30001, queue full, BACK_OFF",
        "30022, too many requests, BACK_OFF",
        "30002, account, STOP_ALL",
        "20003, account, STOP_ALL",
        "63038, account, STOP_ALL",
        "30003, unreachable phone, RETRY_WITH_PATIENCE",
        "30005, suspect number, SUSPECT",
        "30007, filtered content, REVIEW",
        "30008, unknown to the provider, RETRY_ONCE",
        "30034, unregistered sender, CONFIGURATION"
    })
    void knowsClassAndEffectOfTwiliosCodes(int code, String kind, Effect effect) {
        // whatever the status was: the table decides
        assertThat(errors.of("twilio", code, true)).isEqualTo(new ProviderErrors.Verdict(kind, effect));
        assertThat(errors.of("twilio", code, false)).isEqualTo(new ProviderErrors.Verdict(kind, effect));
        assertThat(errors.reported("twilio", code)).isEqualTo(new ProviderErrors.Verdict(kind, effect));
    }

    @ParameterizedTest
    @CsvSource({
        "0, unreachable provider, RETRY",
        "400, invalid request, GIVE_UP",
        "401, account, BACK_OFF",
        "403, forbidden, GIVE_UP",
        "404, unknown service plan, CONFIGURATION",
        "429, too many requests, RETRY"
    })
    void knowsClassAndEffectOfTheBackupsStatuses(int code, String kind, Effect effect) {
        assertThat(errors.of("sinch", code, false)).isEqualTo(new ProviderErrors.Verdict(kind, effect));
    }

    /** Of the provider's own table for reports; what the networks say besides has no class and is given up. */
    @ParameterizedTest
    @CsvSource({
        "402, unroutable, GIVE_UP",
        "403, internal error, RETRY_ONCE",
        "404, temporary failure, RETRY",
        "405, unmatched parameter, REVIEW",
        "406, expired, GIVE_UP",
        "407, cancelled, GIVE_UP",
        "408, rejected by the network, GIVE_UP",
        "410, unregistered sender, CONFIGURATION",
        "411, too long, REVIEW",
        "412, unprovisioned region, CONFIGURATION",
        "413, account, BACK_OFF",
        "27, permanent, GIVE_UP",
        "-1, permanent, GIVE_UP"
    })
    void knowsClassAndEffectOfWhatTheBackupReports(int code, String kind, Effect effect) {
        assertThat(errors.reported("sinch", code)).isEqualTo(new ProviderErrors.Verdict(kind, effect));
    }

    @Test
    void takesNoReportForAnAnswer() {
        assertThat(errors.of("sinch", 404, false).effect()).isEqualTo(Effect.CONFIGURATION);
        assertThat(errors.reported("sinch", 404).effect()).isEqualTo(Effect.RETRY);
        assertThat(errors.of("sinch", 413, false).kind()).isEqualTo("permanent");
        assertThat(errors.reported("sinch", 429).kind()).isEqualTo("permanent");
    }

    @Test
    void triesWhatItDoesNotKnowAgainOnlyWhenTheStatusSaysThatThisMayHelp() {
        assertThat(errors.of("twilio", 99_999, true).effect()).isEqualTo(Effect.RETRY);
        assertThat(errors.of("twilio", 99_999, false).effect()).isEqualTo(Effect.GIVE_UP);
    }

    @Test
    void takesNoCodeOfOneProviderForAnothers() {
        assertThat(errors.of("sinch", 21610, false).effect()).isEqualTo(Effect.GIVE_UP);
    }
}
