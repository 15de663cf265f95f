/**
 * The one front door: which service answers which path, how much one client may ask for, and what every answer carries.
 * It knows paths and addresses only; no business word, no body and no token is read here. Start with {@link
 * ai.jules.gateway.Routes}. Nobody imports this package but the local runtime, which starts {@link
 * ai.jules.gateway.Gateway}.
 */
@NullMarked
package ai.jules.gateway;

import org.jspecify.annotations.NullMarked;
