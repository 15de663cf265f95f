/**
 * Lets go of what the views show of a forgotten person. The one place of this service that says something to command-side,
 * and "it is done here" is all it may say.
 */
@NullMarked
package ai.jules.query.forgetting;

import org.jspecify.annotations.NullMarked;
