/**
 * Measures the whole house from outside: how fast it starts, how many texts it takes, how soon they can be read, and
 * whether anything is lost or doubled when it is killed. Enter through {@link ai.jules.benchmarks.Bench}
 * ({@code ./jules bench <name>}); nothing else may depend on this package. It starts processes, sends HTTP and reads tables; only
 * what cannot be told apart from outside is measured within one process, through the services' Spring contexts.
 */
@NullMarked
package ai.jules.benchmarks;

import org.jspecify.annotations.NullMarked;
