/**
 * What nobody asks for and must happen: signs of life, conversations whose agent is gone, places in the queue, purges.
 * Every process does all of it; each act checks under the conversation's lock whether it is still due.
 */
@NullMarked
package nl.gem.livechat.scheduling;

import org.jspecify.annotations.NullMarked;
