/**
 * The service of reads. {@link ai.jules.query.QuerySide} lists its parts; each context has a package of its own that
 * reads its events and answers for them. Nothing here decides anything, and nothing outside enters but by HTTP.
 */
@NullMarked
package ai.jules.query;

import org.jspecify.annotations.NullMarked;
