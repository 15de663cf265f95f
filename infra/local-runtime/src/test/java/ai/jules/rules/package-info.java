/**
 * Rules of the whole repository that a machine can check: which module may see which, how sources look, what is never
 * committed. They live here because this module sees every other one.
 */
@NullMarked
package ai.jules.rules;

import org.jspecify.annotations.NullMarked;
