/**
 * One HTTP request to a vendor or another service, made once, with bounded times and without a trace in any log: what came of it
 * is an answer or one of three exceptions that hold neither words nor numbers. Vendors' packages enter, and whoever looks
 * something up; it knows none of them.
 */
@NullMarked
package ai.jules.saga.messaging.wire;

import org.jspecify.annotations.NullMarked;
