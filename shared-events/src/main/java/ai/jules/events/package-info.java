/**
 * What happened, for ever. One sub-package a context, each with a sealed parent whose permits list its events. An event
 * may gain a revision and an upcaster; it never changes its name, and never loses a field that was stored.
 */
@NullMarked
package ai.jules.events;

import org.jspecify.annotations.NullMarked;
