/**
 * Recipe cards drawn for tests and benchmarks: words, type, layout and damage, all from a seed, so that no picture need
 * be kept. Tests and benchmarks enter through {@link ai.jules.saga.vision.cards.Card}; production code never does.
 */
@NullMarked
package ai.jules.saga.vision.cards;

import org.jspecify.annotations.NullMarked;
