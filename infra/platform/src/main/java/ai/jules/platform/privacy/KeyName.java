package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;

/** One key of one person. */
record KeyName(Subject subject, Purpose purpose, int version) {

    /** What a wrapped key is bound to, so that rows cannot be swapped. */
    byte[] associatedData() {
        return AssociatedData.of("jules/subject-key", subject.id(), purpose.name(), Integer.toString(version));
    }
}
