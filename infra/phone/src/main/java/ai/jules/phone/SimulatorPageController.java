package ai.jules.phone;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The phone on the screen. Nothing in it comes from another origin, and nothing is inline, so any policy lets it be. */
@RestController
class SimulatorPageController {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    @GetMapping({"/simulator", "/simulator/"})
    ResponseEntity<Resource> page() {
        return file("simulator.html", PAGE);
    }

    @GetMapping("/simulator/phone.js")
    ResponseEntity<Resource> script() {
        return file("phone.js", SCRIPT);
    }

    @GetMapping("/simulator/phone.css")
    ResponseEntity<Resource> style() {
        return file("phone.css", STYLE);
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
                                + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'")
                .body(new ClassPathResource(name, SimulatorPageController.class));
    }
}
