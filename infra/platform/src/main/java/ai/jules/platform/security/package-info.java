/**
 * Who is asking. Everything under {@code /api/v1} needs an access token unless a service names the route open;
 * controllers take {@link Caller} as an argument and ask it whether they may. Services import
 * {@link SecurityConfiguration}. Forbidden: to tell anybody that another household's things exist.
 * Providers ask nothing and have no token; they report to {@link CallbackLinks}.
 */
@NullMarked
package ai.jules.platform.security;

import org.jspecify.annotations.NullMarked;
