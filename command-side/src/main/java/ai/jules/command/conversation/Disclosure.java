package ai.jules.command.conversation;

import ai.jules.kernel.DisclosureRef;
import ai.jules.language.DisclosureText;
import ai.jules.language.Disclosures;

/** The terms people are shown at present; every version there ever was is in {@link Disclosures} (rule 12). */
enum Disclosure {
    /** Confirms an opt-in (rule 10). */
    WELCOME("welcome", 1),
    /** Tells a stranger who Jules is, once (rule 8). */
    INTRODUCTION("introduction", 1),
    /** Asks somebody on behalf of a household, behind the name of who invited them (rule 8). */
    INVITATION("invitation", 1),
    /** Asks an account holder to agree that a teen is texted, behind the teen's name (rule 13). */
    TEEN("teen", 1),
    /** Answers HELP (rule 6). */
    HELP("help", 1);

    private final DisclosureText text;

    Disclosure(String id, int version) {
        this.text = Disclosures.of(id, version);
    }

    DisclosureRef ref() {
        return text.ref();
    }

    String words() {
        return text.words();
    }
}
