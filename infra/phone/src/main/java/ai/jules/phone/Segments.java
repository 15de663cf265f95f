package ai.jules.phone;

/** How many SMS a body takes: GSM-7 in 160 or 153 septets, anything else in 70 or 67 UTF-16 units (3GPP TS 23.038). */
final class Segments {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€\f";

    private Segments() {}

    static int of(String body) {
        int septets = 0;
        for (int at = 0; at < body.length(); at++) {
            char letter = body.charAt(at);
            if (BASIC.indexOf(letter) >= 0) {
                septets++;
            } else if (EXTENDED.indexOf(letter) >= 0) {
                septets += 2;
            } else {
                return count(body.length(), 70, 67);
            }
        }
        return count(septets, 160, 153);
    }

    private static int count(int units, int single, int part) {
        return units <= single ? 1 : (units + part - 1) / part;
    }
}
