/**
 * What is known of how somebody eats, as both a member and a household keep it: of each topic the last that was told. Enter
 * by Tellings, which remembers and tells what is news; whoever keeps it decides who may tell, and says so in events of its
 * own. Nothing outside command-side enters.
 */
@NullMarked
package ai.jules.command.preference;

import org.jspecify.annotations.NullMarked;
