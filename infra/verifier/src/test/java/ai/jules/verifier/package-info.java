/** What the verifier promises, and a log builder of its own: nothing here is shared with the program it judges. */
@NullMarked
package ai.jules.verifier;

import org.jspecify.annotations.NullMarked;
