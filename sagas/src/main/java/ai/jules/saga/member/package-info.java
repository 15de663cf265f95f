/**
 * What follows when people join, refuse or leave without a text of their own: the end of an invitation, and telling who waits
 * for it. Enter by events and timers.
 */
@NullMarked
package ai.jules.saga.member;

import org.jspecify.annotations.NullMarked;
