package ai.jules.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The vectors of compliance rule 23. */
@Tag("rule-23")
class TwilioSignatureTest {

    private static final String TOKEN = "12345";
    private static final String HOST = "https://mycompany.com";
    private static final List<Map.Entry<String, String>> CALL = List.of(
            Map.entry("CallSid", "CA1234567890ABCDE"),
            Map.entry("Caller", "+14158675309"),
            Map.entry("Digits", "1234"),
            Map.entry("From", "+14158675309"),
            Map.entry("To", "+18005551212"));

    @Test
    void signsAFormBehindAQuery() {
        assertThat(sign(HOST + "/myapp.php?foo=1&bar=2", CALL)).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void signsThePortThatIsWritten() {
        assertThat(sign(HOST + ":443/myapp.php?foo=1&bar=2", CALL)).isEqualTo("kvajT1Ptam85bY51eRf/AJRuM3w=");
    }

    @Test
    void signsAnAddressWithoutParameters() {
        assertThat(sign(HOST + "/myapp.php?foo=1&bar=2", List.of())).isEqualTo("zYQTYrRWXE7LtzbG4PfP7/bkkGo=");
    }

    @Test
    void signsAFormWithoutAQuery() {
        assertThat(sign(HOST + "/myapp.php", CALL)).isEqualTo("1xaxFBvyzXYvWplzNOSs28HWO94=");
    }

    @Test
    void leavesPercentEscapesAsTheyAre() {
        assertThat(sign(HOST + "/myapp.php?foo=hello%20world&bar=test%2Bvalue", CALL))
                .isEqualTo("er2tvAP1Wx+iuTTE2BPgvEaN1cs=");
    }

    @Test
    void sortsNamesWhateverOrderTheyComeIn() {
        assertThat(sign(
                        HOST + "/myapp.php?foo=1&bar=2",
                        List.of(
                                Map.entry("Zebra", "last"),
                                Map.entry("Alpha", "first"),
                                Map.entry("Beta", "second"),
                                Map.entry("Gamma", "third"))))
                .isEqualTo("enveUe73ZTVLAekHxez3Qx6JuuQ=");
    }

    @Test
    void countsARepeatedValueOnceAndSortsTheOthers() {
        String url = HOST + "/myapp.php";
        assertThat(sign(url, List.of(Map.entry("A", "2"), Map.entry("A", "1"), Map.entry("A", "2"))))
                .isEqualTo(sign(url, List.of(Map.entry("A", "1"), Map.entry("A", "2"))))
                .isEqualTo(sign(url + "A1A2", List.of()));
    }

    private static String sign(String url, List<Map.Entry<String, String>> parameters) {
        return TwilioSignature.sign(TOKEN, url, parameters);
    }
}
