package ai.jules.query.preference;

import ai.jules.kernel.MemberId;
import ai.jules.query.preference.PreferenceRows.Whose;
import org.springframework.stereotype.Component;

/** Takes how a forgotten person ate out of the view. */
@Component
public class ForgottenPreferences {

    private final PreferenceRows rows;

    ForgottenPreferences(PreferenceRows rows) {
        this.rows = rows;
    }

    public void purge(MemberId member) {
        rows.forget(Whose.MEMBERS, member);
        rows.loud(member);
    }
}
