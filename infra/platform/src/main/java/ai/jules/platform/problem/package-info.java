/**
 * How HTTP says no: RFC 9457 problem documents with a stable type, in words for the person who reads them, never an
 * exception's text. Services import {@link ProblemConfiguration} and throw {@link ProblemException}; codes are for ever.
 */
@NullMarked
package ai.jules.platform.problem;

import org.jspecify.annotations.NullMarked;
