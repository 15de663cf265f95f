package ai.jules.query.consent.ledger;

import java.util.Arrays;
import java.util.stream.Collectors;

/** One record of RFC 4180 that no spreadsheet takes for a formula. */
final class Csv {

    private static final String DANGEROUS = "=+-@\t\r";

    private Csv() {}

    /** With CRLF at its end. */
    static String record(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
