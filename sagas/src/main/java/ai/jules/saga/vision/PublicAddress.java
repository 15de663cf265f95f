package ai.jules.saga.vision;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the public network from all those that lead inside (RFC 6890 and its updates). */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return b.length == 4 ? isPublic4(b[0] & 255, b[1] & 255, b[2] & 255) : isPublic6(b);
    }

    private static boolean isPublic4(int a, int b, int c) {
        boolean special = a == 0 // this network
                || a == 100 && (b & 0xC0) == 64 // carrier-grade NAT
                || a == 192 && b == 0 && (c == 0 || c == 2) // protocol assignments, documentation
                || a == 192 && b == 88 && c == 99 // 6to4 relays
                || a == 198 && (b & 0xFE) == 18 // benchmarking
                || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113
                || a >= 240; // reserved and broadcast
        return !special;
    }

    private static boolean isPublic6(byte[] b) {
        if ((b[0] & 0xE0) != 0x20) {
            // Outside 2000::/3 only the translated addresses of RFC 6052 are public, when their IPv4 part is.
            return isTranslated(b) && is(embedded(b, 12));
        }
        if (b[0] == 0x20 && b[1] == 0x02) {
            return is(embedded(b, 2));
        }
        boolean teredoOrSpecial = b[0] == 0x20 && b[1] == 0x01 && (b[2] & 0xFE) == 0;
        boolean documentation = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0D && (b[3] & 255) == 0xB8;
        boolean documentation2 = b[0] == 0x3F && (b[1] & 255) == 0xFF;
        return !teredoOrSpecial && !documentation && !documentation2;
    }

    private static boolean isTranslated(byte[] b) {
        byte[] prefix = {0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0};
        return Arrays.equals(Arrays.copyOf(b, 12), prefix);
    }

    private static InetAddress embedded(byte[] b, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(b, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
