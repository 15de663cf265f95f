package ai.jules.platform.privacy.kms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * As much of KMS as wraps and unwraps: its JSON protocol, signed requests (that they are signed, not what with), keys that stay
 * here, encryption context as associated data, and its errors.
 */
public final class KeyServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int IV = 12;
    private static final Set<String> OF_THE_SERVER = Set.of("KMSInternalException", "DependencyTimeoutException");
    private static final String SIGNATURE =
            "AWS4-HMAC-SHA256 Credential=[^/]+/\\d{8}/[a-z0-9-]+/kms/aws4_request, SignedHeaders=[^,]*host[^,]*, "
                    + "Signature=[0-9a-f]{64}";

    private final Map<String, SecretKeySpec> keys = new HashMap<>();
    private final Set<String> denied = new HashSet<>();
    private final Queue<String> faults = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    public KeyServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** @return its ARN */
    public String createKey(String name) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var arn = "arn:aws:kms:us-east-1:111122223333:key/" + name;
        keys.put(arn, new SecretKeySpec(bytes, "AES"));
        return arn;
    }

    public void deny(String arn) {
        denied.add(arn);
    }

    public void allow(String arn) {
        denied.remove(arn);
    }

    /** The next requests get these instead: the code of an error of the vendor's. */
    public void answerWith(String... codes) {
        faults.addAll(List.of(codes));
    }

    /** What was asked, with its key and context. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The service is gone. */
    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var operation = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            var arn = body.path("KeyId").asString("");
            requests.add(operation + " " + arn + " " + new TreeMap<>(context(body)));
            var authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            var fault = faults.poll();
            if (fault != null) {
                error(exchange, OF_THE_SERVER.contains(fault) ? 500 : 400, fault);
            } else if (!authorization.matches(SIGNATURE)) {
                error(exchange, 403, "MissingAuthenticationToken");
            } else if (!keys.containsKey(arn)) {
                error(exchange, 400, "NotFoundException");
            } else if (denied.contains(arn)) {
                error(exchange, 400, "AccessDeniedException");
            } else {
                answer(exchange, operation, arn, body);
            }
        }
    }

    private void answer(HttpExchange exchange, String operation, String arn, JsonNode body) throws IOException {
        try {
            switch (operation) {
                case "TrentService.Encrypt" ->
                    send(
                            exchange,
                            200,
                            Map.of("KeyId", arn, "CiphertextBlob", encrypt(arn, bytes(body, "Plaintext"), body)));
                case "TrentService.Decrypt" ->
                    send(
                            exchange,
                            200,
                            Map.of("KeyId", arn, "Plaintext", decrypt(arn, bytes(body, "CiphertextBlob"), body)));
                default -> error(exchange, 400, "UnknownOperationException");
            }
        } catch (GeneralSecurityException e) {
            error(exchange, 400, "InvalidCiphertextException");
        }
    }

    private static byte[] bytes(JsonNode body, String name) {
        return Base64.getDecoder().decode(body.path(name).asString());
    }

    private String encrypt(String arn, byte[] plain, JsonNode body) throws GeneralSecurityException {
        var iv = new byte[IV];
        new SecureRandom().nextBytes(iv);
        var sealed = cipher(Cipher.ENCRYPT_MODE, arn, iv, body).doFinal(plain);
        var blob = Arrays.copyOf(iv, IV + sealed.length);
        System.arraycopy(sealed, 0, blob, IV, sealed.length);
        return Base64.getEncoder().encodeToString(blob);
    }

    private String decrypt(String arn, byte[] blob, JsonNode body) throws GeneralSecurityException {
        var plain =
                cipher(Cipher.DECRYPT_MODE, arn, Arrays.copyOf(blob, IV), body).doFinal(blob, IV, blob.length - IV);
        return Base64.getEncoder().encodeToString(plain);
    }

    private Cipher cipher(int mode, String arn, byte[] iv, JsonNode body) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(arn), new GCMParameterSpec(128, iv));
        cipher.updateAAD(new TreeMap<>(context(body)).toString().getBytes(UTF_8));
        return cipher;
    }

    private static Map<String, String> context(JsonNode body) {
        var context = new HashMap<String, String>();
        body.path("EncryptionContext")
                .properties()
                .forEach(entry -> context.put(entry.getKey(), entry.getValue().asString()));
        return context;
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        send(exchange, status, Map.of("__type", code, "message", "the vendor's own words about account 111122223333"));
    }

    private static void send(HttpExchange exchange, int status, Map<String, String> answer) throws IOException {
        var bytes = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
