package ai.jules.platform.security;

import java.util.List;
import java.util.Locale;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which requests need a token. A path is read the way Spring MVC reads it when it looks for a controller; a path that
 * could be read in two ways is never open.
 */
final class Routes {

    private final List<PathPattern> open;

    Routes(List<String> open) {
        this.open = open.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    /**
     * @param raw the path as it was sent, within the application
     * @param decoded the path as the servlet container understood it
     */
    boolean needToken(String raw, String decoded) {
        return (isApi(raw) || isApi(decoded)) && !isOpen(raw);
    }

    private boolean isOpen(String raw) {
        var lower = raw.toLowerCase(Locale.ROOT);
        if (lower.contains("..") || lower.contains("//") || lower.contains(";") || lower.contains("%")) {
            return false;
        }
        var path = PathContainer.parsePath(raw);
        return open.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static boolean isApi(String path) {
        return path.replaceAll("/+", "/").toLowerCase(Locale.ROOT).startsWith("/api");
    }
}
