/**
 * Everything in one JVM without Docker: embedded PostgreSQL, a KRaft broker, the services, the gateway and the phone. It
 * starts and stops what others wrote and hands them their configuration, exactly as a container platform would; no
 * business word occurs here and nobody depends on it. Enter at {@link ai.jules.local.LocalRuntime}; what is started is
 * listed in {@link ai.jules.local.Apps}.
 */
@NullMarked
package ai.jules.local;

import org.jspecify.annotations.NullMarked;
