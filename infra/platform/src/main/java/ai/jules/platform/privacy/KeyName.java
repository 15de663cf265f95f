package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import java.util.Map;

/** One key of one person. */
record KeyName(Subject subject, Purpose purpose, int version) {

    static final String SUBJECT = "subject";
    static final String PURPOSE = "purpose";
    static final String VERSION = "version";

    /** What a wrapped key is bound to, so that rows cannot be swapped. */
    Map<String, String> context() {
        return Map.of(SUBJECT, subject.id(), PURPOSE, purpose.name(), VERSION, Integer.toString(version));
    }
}
