/**
 * How the desk is organised, as team leads set it: teams and their hours, who is in them, how many conversations one
 * agent has, how patient the desk is, and canned answers. One immutable value per version; every process has the last.
 */
@NullMarked
package nl.gem.livechat.plan;

import org.jspecify.annotations.NullMarked;
