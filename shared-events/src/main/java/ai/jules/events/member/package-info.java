/** What happened to one person: who they are, what they agreed to, which texts to them were allowed. */
@NullMarked
package ai.jules.events.member;

import org.jspecify.annotations.NullMarked;
