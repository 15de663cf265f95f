package ai.jules.query.photo;

import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.storage.ObjectStore;
import ai.jules.platform.storage.PhotoLinks;
import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a picture to who has a link to it. */
@RestController
class PhotoController {

    /** Short: a picture that is purged must not live on in a browser. */
    private static final Duration KEPT_BY_BROWSERS = Duration.ofMinutes(5);

    private final ObjectStore objects;
    private final PhotoLinks links;

    PhotoController(ObjectStore objects, PhotoLinks links) {
        this.objects = objects;
        this.links = links;
    }

    @GetMapping("/photos/{*path}")
    ResponseEntity<InputStreamResource> photo(
            @PathVariable String path,
            @RequestParam(defaultValue = "") String expires,
            @RequestParam(defaultValue = "") String signature) {
        var key = path.substring(1);
        if (!links.isGood(key, expires, signature)) {
            throw new ProblemException(
                    "link-not-valid",
                    HttpStatus.FORBIDDEN,
                    "This link does not work, or not any more.",
                    "Open the recipe again for a fresh one.");
        }
        var photo = objects.get(key).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.contentType()))
                .contentLength(photo.info().length())
                .cacheControl(CacheControl.maxAge(KEPT_BY_BROWSERS).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(photo.bytes()));
    }
}
