/**
 * What is asked of the aggregates, by texts, by the web and by sagas: one sealed interface a context, its commands nested.
 * Time, actor and correlation travel in the metadata ({@link ai.jules.kernel.Meta}).
 */
@NullMarked
package ai.jules.commands;

import org.jspecify.annotations.NullMarked;
