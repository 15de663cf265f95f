package ai.jules.saga.vision;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Map;
import java.util.stream.Stream;

/** Names with addresses that no public name server would give; every other name resolves as always. */
public final class NamesForTests extends InetAddressResolverProvider {

    static final String INSIDE = "inside.jules.test";
    static final String BOTH = "both.jules.test";
    static final String LINK_LOCAL = "metadata.jules.test";

    private static final Map<String, String[]> NAMES = Map.of(
            INSIDE, new String[] {"10.0.0.8"},
            BOTH, new String[] {"93.184.216.34", "192.168.1.1"},
            LINK_LOCAL, new String[] {"169.254.169.254"});

    @Override
    public String name() {
        return "names for tests";
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        var real = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                var ours = NAMES.get(host);
                return ours == null
                        ? real.lookupByName(host, policy)
                        : Stream.of(ours).map(NamesForTests::literal);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return real.lookupByAddress(address);
            }
        };
    }

    private static InetAddress literal(String address) {
        return InetAddress.ofLiteral(address);
    }
}
