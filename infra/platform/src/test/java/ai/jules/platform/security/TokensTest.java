package ai.jules.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TokensTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final KeyPair OURS = pair();
    private static final KeyPair FOREIGN = pair();
    private static final KeyPair SERVICE = pair();
    private static final String SUB = "0199aaaa-0000-7000-8000-000000000101";
    private static final String HOUSEHOLD = "0199aaaa-0000-7000-8000-000000000001";
    private static final Caller MARIA = new Caller(
            new MemberId(UUID.fromString(SUB)),
            Optional.of(new HouseholdId(UUID.fromString(HOUSEHOLD))),
            Role.ACCOUNT_HOLDER);

    private final Tokens tokens = at(NOON);

    @Test
    void verifiesWhatItIssued() throws Exception {
        assertThat(tokens.verify(tokens.issue(MARIA))).isEqualTo(MARIA);
        var stranger = new Caller(MARIA.member(), Optional.empty(), Role.ADULT);
        assertThat(tokens.verify(tokens.issue(stranger))).isEqualTo(stranger);
    }

    @Test
    void writesTheClaimsThatAreAgreed() {
        var claims = JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(tokens.issue(MARIA).split("\\.")[1]));

        assertThat(claims).isEqualTo(JsonMapper.shared().readTree("""
            {"sub":"%s","role":"account_holder","type":"access","iat":%d,"exp":%d,"household_id":"%s"}\
            """.formatted(
                        SUB, NOON.getEpochSecond(), NOON.getEpochSecond() + 3600, HOUSEHOLD)));
    }

    @Test
    void isGoodForAnHour() throws Exception {
        var token = tokens.issue(MARIA);

        assertThat(at(NOON.plusSeconds(3_599)).verify(token)).isEqualTo(MARIA);
        assertInvalid(at(NOON.plusSeconds(3_601)), token);
    }

    @Test
    void verifiesWithThePublicKeyAloneAndIssuesNothingWithIt() throws Exception {
        var elsewhere = Tokens.verifying(OURS.getPublic(), Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(elsewhere.verify(tokens.issue(MARIA))).isEqualTo(MARIA);
        assertThatIllegalStateException().isThrownBy(() -> elsewhere.issue(MARIA));
    }

    @Test
    void refusesATokenOfAnotherKey() {
        assertInvalid(
                tokens,
                Tokens.issuing(FOREIGN.getPrivate(), FOREIGN.getPublic(), Clock.fixed(NOON, ZoneOffset.UTC))
                        .issue(MARIA));
    }

    @Test
    void refusesATokenThatNobodySigned() {
        var claims = tokens.issue(MARIA).split("\\.")[1];

        assertInvalid(tokens, base64("{\"alg\":\"none\"}") + "." + claims + ".");
        assertInvalid(tokens, base64("{\"alg\":\"EdDSA\"}") + "." + claims + ".");
        assertInvalid(
                tokens,
                base64("{\"alg\":\"none\"}") + "." + claims + "."
                        + tokens.issue(MARIA).split("\\.")[2]);
    }

    @Test
    void refusesThePublicKeyAsASharedSecret() throws Exception {
        var head = base64("{\"alg\":\"HS256\"}") + "." + tokens.issue(MARIA).split("\\.")[1];
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(OURS.getPublic().getEncoded(), "HmacSHA256"));

        assertInvalid(
                tokens,
                head + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(head.getBytes(UTF_8))));
    }

    @Test
    void refusesAlteredClaims() {
        var parts = tokens.issue(MARIA).split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("account_holder", "operator");

        assertInvalid(tokens, parts[0] + "." + base64(claims) + "." + parts[2]);
    }

    @Test
    void refusesSignedTokensOfAnotherKindOrWithoutWhatTheyNeed() throws Exception {
        var rest = "\"role\":\"adult\",\"iat\":" + NOON.getEpochSecond();
        var exp = ",\"exp\":" + (NOON.getEpochSecond() + 60);
        assertThat(tokens.verify(signed("{\"sub\":\"" + SUB + "\",\"type\":\"access\"," + rest + exp + "}")))
                .isNotNull();

        assertInvalid(tokens, signed("{\"sub\":\"" + SUB + "\",\"type\":\"refresh\"," + rest + exp + "}"));
        assertInvalid(tokens, signed("{\"sub\":\"" + SUB + "\"," + rest + exp + "}"));
        assertInvalid(tokens, signed("{\"sub\":\"" + SUB + "\",\"type\":\"access\"," + rest + "}"));
        assertInvalid(tokens, signed("{\"type\":\"access\"," + rest + exp + "}"));
        assertInvalid(tokens, signed("{\"sub\":\"Maria\",\"type\":\"access\"," + rest + exp + "}"));
        assertInvalid(tokens, signed("{\"sub\":\"" + SUB + "\",\"type\":\"access\",\"role\":\"king\"" + exp + "}"));
        assertInvalid(tokens, signed("[]"));
        assertInvalid(tokens, signed("{"));
    }

    @Test
    void knowsAServiceThatAsksForSomebody() throws Exception {
        var answering = Tokens.verifying(OURS.getPublic(), SERVICE.getPublic(), Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(answering.verify(forMaria(NOON)))
                .isEqualTo(new Caller(MARIA.member(), MARIA.household(), Role.SERVICE));
        assertThat(answering.verify(tokens.issue(MARIA))).isEqualTo(MARIA);
        assertThat(answering.verify(forMaria(NOON.minusSeconds(119)))).isNotNull();
        assertInvalid(answering, forMaria(NOON.minusSeconds(121)));
    }

    @Test
    void answersNoServiceWhereNoneShouldAsk() {
        assertInvalid(tokens, forMaria(NOON));
        assertInvalid(Tokens.verifying(OURS.getPublic(), Clock.fixed(NOON, ZoneOffset.UTC)), forMaria(NOON));
    }

    @Test
    void letsAServiceBeNobodyElse() throws Exception {
        var answering = Tokens.verifying(OURS.getPublic(), SERVICE.getPublic(), Clock.fixed(NOON, ZoneOffset.UTC));
        var claims = base64("{\"sub\":\"" + SUB + "\",\"type\":\"access\",\"role\":\"auditor\",\"exp\":"
                + (NOON.getEpochSecond() + 60) + "}");
        var auditor = base64("{\"alg\":\"EdDSA\",\"kid\":\"service\"}") + "." + claims;
        var mistaken = base64("{\"alg\":\"EdDSA\"}") + "." + claims;

        assertInvalid(answering, auditor + "." + sign(auditor, SERVICE.getPrivate()));
        assertInvalid(answering, auditor + "." + sign(auditor, OURS.getPrivate()));
        assertInvalid(answering, mistaken + "." + sign(mistaken, SERVICE.getPrivate()));
    }

    @Test
    void refusesNonsense() {
        for (var nonsense : new String[] {"", ".", "..", "a.b.c", "Bearer", "x".repeat(5_000)}) {
            assertInvalid(tokens, nonsense);
        }
    }

    private static String forMaria(Instant now) {
        return Tokens.onBehalfOf(
                MARIA.member(),
                MARIA.household().orElseThrow(),
                SERVICE.getPrivate(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void assertInvalid(Tokens tokens, String token) {
        assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.verify(token));
    }

    private static String signed(String claims) throws Exception {
        var text = base64("{\"alg\":\"EdDSA\"}") + "." + base64(claims);
        return text + "." + sign(text, OURS.getPrivate());
    }

    private static String sign(String text, PrivateKey key) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(text.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static Tokens at(Instant now) {
        return Tokens.issuing(OURS.getPrivate(), OURS.getPublic(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
