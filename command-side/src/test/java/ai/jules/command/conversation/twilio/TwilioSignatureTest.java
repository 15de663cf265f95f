package ai.jules.command.conversation.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of rule 23, and what a map of parameters cannot hold. */
@Tag("rule-23")
class TwilioSignatureTest {

    private static final String TOKEN = "12345";
    private static final String U = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final String P =
            "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309" + "&To=%2B18005551212";

    private final TwilioSignature signature = new TwilioSignature(List.of(TOKEN));

    private static SignedForm form(String body) {
        return SignedForm.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                U + "|" + P + "|RSOYDt4T1cUTdK1PDd93/VVr8B8=",
                "https://mycompany.com:443/myapp.php?foo=1&bar=2|" + P + "|kvajT1Ptam85bY51eRf/AJRuM3w=",
                U + "|''|zYQTYrRWXE7LtzbG4PfP7/bkkGo=",
                "https://mycompany.com/myapp.php|" + P + "|1xaxFBvyzXYvWplzNOSs28HWO94=",
                "https://mycompany.com/myapp.php?foo=hello%20world&bar=test%2Bvalue|" + P
                        + "|er2tvAP1Wx+iuTTE2BPgvEaN1cs=",
                U + "|Zebra=last&Alpha=first&Beta=second&Gamma=third|enveUe73ZTVLAekHxez3Qx6JuuQ="
            })
    void signsAsTheProviderDoes(String url, String body, String expected) {
        assertThat(TwilioSignature.sign(TOKEN, url, form(body))).isEqualTo(expected);
        assertThat(signature.isRight(url, form(body), expected)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSOYDt4T1cUTdK1PDd93/VVr8B8=", "kvajT1Ptam85bY51eRf/AJRuM3w="})
    void acceptsTheAddressWithAndWithoutItsDefaultPort(String signed) {
        assertThat(signature.isRight(U, form(P), signed)).isTrue();
        assertThat(signature.isRight(U.replace(".com", ".com:443"), form(P), signed))
                .isTrue();
    }

    @Test
    void acceptsNoOtherPort() {
        assertThat(signature.isRight(U.replace(".com", ".com:8443"), form(P), "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isFalse();
        assertThat(signature.isRight(U.replace(".com", ".com:80"), form(P), "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isFalse();
    }

    @Test
    void takesADefaultPortOffTheHostAndNowhereElse() {
        var plain = "http://127.0.0.1/sms:80?at=:80";
        var signed = TwilioSignature.sign(TOKEN, plain, form(P));
        assertThat(signature.isRight("http://127.0.0.1:80/sms:80?at=:80", form(P), signed))
                .isTrue();
    }

    @Test
    void acceptsEitherTokenWhileTheyAreChanged() {
        var both = new TwilioSignature(List.of("67890", TOKEN));
        assertThat(both.isRight(U, form(P), "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isTrue();
        assertThat(both.isRight(U, form(P), TwilioSignature.sign("67890", U, form(P))))
                .isTrue();
        assertThat(both.isRight(U, form(P), TwilioSignature.sign("54321", U, form(P))))
                .isFalse();
    }

    @Test
    void sortsTheValuesOfARepeatedNameAndTakesEachOnce() {
        var once = TwilioSignature.sign(TOKEN, U, form("Sid=CW&SidAccount=AC&Status=in&Status=out"));
        assertThat(TwilioSignature.sign(TOKEN, U, form("Status=out&Sid=CW&Status=in&SidAccount=AC&Status=out")))
                .isEqualTo(once);
        assertThat(TwilioSignature.sign(TOKEN, U, form("Sid=CW&SidAccount=AC&Status=in")))
                .isNotEqualTo(once);
    }

    @Test
    void sortsNamesByTheirBytes() {
        // Z (0x5a) before a (0x61); U+FFFD (ef bf bd) before U+1F600 (f0 9f 98 80), which UTF-16 would turn round
        assertThat(TwilioSignature.sign(TOKEN, U, form("a=1&Z=2&%F0%9F%98%80=3&%EF%BF%BD=4")))
                .isEqualTo(ai.jules.command.SignedText.hmac(
                        TOKEN, (U + "Z2a1\uFFFD4\uD83D\uDE003").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Tag("rule-24")
    void countsEmptyValues() {
        var with = TwilioSignature.sign(TOKEN, U, form("Body=&From=a"));
        assertThat(with)
                .isEqualTo(ai.jules.command.SignedText.hmac(TOKEN, (U + "BodyFroma").getBytes(StandardCharsets.UTF_8)));
        assertThat(with).isNotEqualTo(TwilioSignature.sign(TOKEN, U, form("From=a")));
    }

    @Test
    void signsBytesThatAreNoText() {
        assertThat(TwilioSignature.sign(TOKEN, U, form("Body=%FF%FE")))
                .isNotEqualTo(TwilioSignature.sign(TOKEN, U, form("Body=%FE%FF")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://h.example/x?a=%zz",
                "https://h.example/x?a=b|c",
                "https://h.example/x?a={}\"^`<>\\",
                "https://h.example/x?a=\u00e9"
            })
    void saysNoToAnyQueryWithoutStumbling(String url) {
        assertThatCode(() -> assertThat(signature.isRight(url, form(P), "x")).isFalse())
                .doesNotThrowAnyException();
    }

    @Test
    void readsFormsThatAreNone() {
        assertThat(form("&&=&=x&%&%4&%zz&+=+").fields()).hasSize(6);
        assertThat(form("a=1=2").value("a")).hasValue("1=2");
        assertThat(form("a=1&a=2").value("a")).hasValue("1");
        assertThat(form("a=%00b").value("a")).hasValue("\0b");
    }
}
