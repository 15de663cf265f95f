/**
 * One HTTP request to a vendor, made once, with bounded times and without a trace in any log: what came of it is an answer or
 * one of three exceptions that hold neither words nor numbers. Vendors' packages enter; it knows none of them.
 */
@NullMarked
package ai.jules.saga.messaging.wire;

import org.jspecify.annotations.NullMarked;
