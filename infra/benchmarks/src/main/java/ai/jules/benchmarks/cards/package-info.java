/**
 * Measures how well printed recipe cards are read without a model. Enter through {@link ai.jules.benchmarks.cards.Cards};
 * nothing else may depend on this package.
 */
@NullMarked
package ai.jules.benchmarks.cards;

import org.jspecify.annotations.NullMarked;
