package ai.jules.saga.messaging;

/** How many segments a body takes: 160 or 153 septets each in GSM-7, else 70 or 67 UTF-16 units (3GPP TS 23.038). */
final class Segments {

    private static final String SEPTET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** These take an escape before them. */
    private static final String TWO_SEPTETS = "^{}\\[~]|€\f";

    private Segments() {}

    /** At least 1. */
    static int of(String body) {
        boolean gsm = body.chars().allMatch(letter -> SEPTET.indexOf(letter) >= 0 || TWO_SEPTETS.indexOf(letter) >= 0);
        if (!gsm) {
            return parts(body.length(), 70, 67);
        }
        long escapes =
                body.chars().filter(letter -> TWO_SEPTETS.indexOf(letter) >= 0).count();
        return parts(body.length() + (int) escapes, 160, 153);
    }

    private static int parts(int units, int alone, int together) {
        return units <= alone ? 1 : Math.ceilDiv(units, together);
    }
}
