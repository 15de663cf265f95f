package ai.jules.benchmarks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Many people with a phone each, and their texts as the signed forms the provider would send. */
final class Handsets {

    private static final String PATH = "/api/v1/sms/webhook";
    private static final String OURS = "+12025550199";

    /** Of the United States: texts from other countries are not answered. */
    private static final int[] AREAS = {
        202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231, 234,
        239
    };

    private static final long SETTLING_NANOS = 180_000_000_000L;

    private final House house;
    private final SecretKeySpec token;
    private final String signedUrl;
    private final AtomicLong number = new AtomicLong();
    private final String run = Long.toHexString(System.nanoTime());

    Handsets(House house) {
        this.house = house;
        this.token = new SecretKeySpec(house.secret("twilio_auth_token").getBytes(StandardCharsets.UTF_8), "HmacSHA1");
        this.signedUrl = house.url() + PATH;
    }

    /** The number of the i-th person, among those kept for examples; never one of ours. */
    static String phone(int i) {
        return "+1%d555%04d".formatted(AREAS[i / 90], 100 + i % 90);
    }

    String newSid() {
        return "SM%s%012d".formatted(run, number.incrementAndGet());
    }

    /** The HTTP status of one webhook. */
    int send(Line line, String sid, String phone, String words) throws IOException {
        var fields = new TreeMap<String, String>();
        fields.put("AccountSid", house.secret("twilio_account_sid"));
        fields.put("ApiVersion", "2010-04-01");
        fields.put("Body", words);
        fields.put("From", phone);
        fields.put("FromCountry", "US");
        fields.put("MessageSid", sid);
        fields.put("NumMedia", "0");
        fields.put("NumSegments", "1");
        fields.put("SmsMessageSid", sid);
        fields.put("SmsSid", sid);
        fields.put("SmsStatus", "received");
        fields.put("To", OURS);
        fields.put("ToCountry", "US");
        String form = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String signed = signedUrl
                + fields.entrySet().stream()
                        .map(it -> it.getKey() + it.getValue())
                        .collect(Collectors.joining());
        return line.post(PATH, form, signature(signed));
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(token);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets so many people join and say their name, and waits until everything about it is done. */
    void join(int people, int clients) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var joining = IntStream.range(0, clients)
                    .<Future<?>>mapToObj(client -> threads.submit(() -> {
                        try (Line line = new Line(house.port("command-side"))) {
                            for (int i = client; i < people; i += clients) {
                                expectAccepted(send(line, newSid(), phone(i), "JOIN"));
                                expectAccepted(send(line, newSid(), phone(i), "Leo"));
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> one : joining) {
                one.get();
            }
        }
        settle();
    }

    static void expectAccepted(int status) {
        if (status / 100 != 2) {
            throw new IllegalStateException("a webhook was answered " + status);
        }
    }

    /** Waits until the relay is empty and every reply was sent or given up. */
    void settle() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + SETTLING_NANOS;
        int quiet = 0;
        try (var database = house.database();
                var left = database.prepareStatement("""
                    select (select count(*) from write.relay_outbox)
                         + (select count(*) from read.message_view
                            where direction = 'outbound' and status in ('queued', 'deferred', 'authorised'))
                    """)) {
            while (quiet < 3 && System.nanoTime() < deadline) {
                try (var rows = left.executeQuery()) {
                    rows.next();
                    quiet = rows.getLong(1) == 0 ? quiet + 1 : 0;
                }
                Thread.sleep(500);
            }
        }
    }
}
