package ai.jules.query.member;

import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.privacy.Sealer;
import org.springframework.stereotype.Component;

/** Names as they lie in the view. */
@Component
class MemberNames {

    private static final String COLUMN = "member_view.name";

    private final Sealer sealer;

    MemberNames(Sealer sealer) {
        this.sealer = sealer;
    }

    String seal(Personal<String> name) {
        return sealer.seal(COLUMN, name);
    }

    Personal<String> open(String sealed) {
        return sealer.open(COLUMN, sealed, String.class);
    }
}
