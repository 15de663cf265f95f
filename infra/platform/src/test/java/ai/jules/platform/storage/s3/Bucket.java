package ai.jules.platform.storage.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/**
 * One bucket behind as much of the S3 REST protocol as an object store needs: signed requests (that they are signed, not
 * what with), path style, PUT (also aws-chunked), GET, HEAD, DELETE, copies, and ListObjectsV2 in small pages.
 */
final class Bucket implements AutoCloseable {

    static final String NAME = "jules-test";
    static final int PAGE = 2;

    private static final Instant MODIFIED = Instant.parse("2026-11-21T15:00:00Z");
    private static final String SIGNATURE =
            "AWS4-HMAC-SHA256 Credential=[^/]+/\\d{8}/[a-z0-9-]+/s3/aws4_request, SignedHeaders=[^,]*host[^,]*, "
                    + "Signature=[0-9a-f]{64}";

    private record Stored(byte[] bytes, String contentType) {}

    private final HttpServer server;
    private final Map<String, Stored> objects = Collections.synchronizedMap(new TreeMap<>());
    private final Queue<Integer> faults = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    Bucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next requests are answered with these instead. */
    void answerWith(Integer... statuses) {
        faults.addAll(List.of(statuses));
    }

    /** Method and path of each so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    String contentType(String key) {
        return objects.get(key).contentType();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            var fault = faults.poll();
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (fault != null) {
                error(exchange, fault, "Fault", "the vendor's own words about " + exchange.getRequestURI());
            } else if (authorization == null || !authorization.matches(SIGNATURE)) {
                error(exchange, 403, "AccessDenied", "not signed");
            } else {
                route(exchange, body);
            }
        }
    }

    private void route(HttpExchange exchange, byte[] body) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (!path.equals("/" + NAME) && !path.startsWith("/" + NAME + "/")) {
            error(exchange, 404, "NoSuchBucket", "no such bucket");
            return;
        }
        var key = path.length() <= NAME.length() + 2 ? "" : path.substring(NAME.length() + 2);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> put(exchange, key, body);
            case "GET", "HEAD" -> {
                if (key.isEmpty()) {
                    list(exchange);
                } else {
                    get(exchange, key);
                }
            }
            case "DELETE" -> {
                objects.remove(key);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> error(exchange, 405, "MethodNotAllowed", "no");
        }
    }

    private void put(HttpExchange exchange, String key, byte[] body) throws IOException {
        var headers = exchange.getRequestHeaders();
        var source = headers.getFirst("x-amz-copy-source");
        var type = headers.getFirst("Content-Type");
        if (source == null) {
            var encoding = headers.getFirst("Content-Encoding");
            var bytes = encoding != null && encoding.contains("aws-chunked") ? unchunked(body) : body;
            objects.put(key, new Stored(bytes, type));
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        var from = URLDecoder.decode(source, UTF_8).replaceFirst("^/?" + NAME + "/", "");
        var original = objects.get(from);
        if (original == null) {
            error(exchange, 404, "NoSuchKey", "no such key " + from);
            return;
        }
        boolean replaced = "REPLACE".equals(headers.getFirst("x-amz-metadata-directive"));
        objects.put(key, new Stored(original.bytes(), replaced ? type : original.contentType()));
        xml(
                exchange,
                200,
                "<CopyObjectResult><ETag>\"1\"</ETag><LastModified>" + MODIFIED + "</LastModified></CopyObjectResult>");
    }

    /** {@code size-in-hex[;chunk-signature=…]CRLF bytes CRLF}, until a chunk of no bytes. */
    private static byte[] unchunked(byte[] body) {
        var whole = new ByteArrayOutputStream();
        var text = new String(body, ISO_8859_1);
        int at = 0;
        while (true) {
            int end = text.indexOf("\r\n", at);
            int size = Integer.parseInt(text.substring(at, end).split(";")[0], 16);
            if (size == 0) {
                return whole.toByteArray();
            }
            whole.write(body, end + 2, size);
            at = end + 2 + size + 2;
        }
    }

    private void get(HttpExchange exchange, String key) throws IOException {
        var object = objects.get(key);
        if (object == null) {
            error(exchange, 404, "NoSuchKey", "no such key " + key);
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", object.contentType());
        headers.set("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(MODIFIED.atOffset(ZoneOffset.UTC)));
        headers.set("ETag", "\"1\"");
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(object.bytes().length));
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.sendResponseHeaders(200, object.bytes().length);
            exchange.getResponseBody().write(object.bytes());
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        var query = query(exchange);
        if (!"2".equals(query.get("list-type"))) {
            error(exchange, 501, "NotImplemented", "only the second version");
            return;
        }
        var after = query.getOrDefault("continuation-token", "");
        var found = objects.entrySet().stream()
                .filter(object -> object.getKey().startsWith(query.getOrDefault("prefix", "")))
                .filter(object -> object.getKey().compareTo(after) > 0)
                .toList();
        var page = found.subList(0, Math.min(PAGE, found.size()));
        boolean more = page.size() < found.size();
        var answer =
                new StringBuilder("<ListBucketResult><Name>" + NAME + "</Name><IsTruncated>" + more + "</IsTruncated>");
        for (var object : page) {
            answer.append("<Contents><Key>" + object.getKey() + "</Key><LastModified>" + MODIFIED
                    + "</LastModified><Size>" + object.getValue().bytes().length + "</Size></Contents>");
        }
        if (more) {
            answer.append("<NextContinuationToken>" + page.getLast().getKey() + "</NextContinuationToken>");
        }
        xml(exchange, 200, answer.append("</ListBucketResult>").toString());
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (var parameter :
                String.valueOf(exchange.getRequestURI().getRawQuery()).split("&")) {
            var parts = parameter.split("=", 2);
            query.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        return query;
    }

    private static void error(HttpExchange exchange, int status, String code, String words) throws IOException {
        xml(exchange, status, "<Error><Code>" + code + "</Code><Message>" + words + "</Message></Error>");
    }

    private static void xml(HttpExchange exchange, int status, String xml) throws IOException {
        var bytes = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
