package ai.jules.phone;

import org.springframework.http.HttpStatus;

/** Something the simulator cannot do as asked, with a stable code and a sentence for the person who asked. */
final class SimulatorRefusal extends RuntimeException {

    private final HttpStatus status;
    private final String code;

    SimulatorRefusal(HttpStatus status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
    }

    static SimulatorRefusal invalid(String code, String sentence) {
        return new SimulatorRefusal(HttpStatus.BAD_REQUEST, code, sentence);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
