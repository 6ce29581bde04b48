/**
 * The real things that the edges are tested on: PostgreSQL with the migrations, a broker, tokens, and a console's
 * socket. Hides how they are started; every test class of the module shares one boot.
 */
@NullMarked
package nl.gem.livechat.stack;

import org.jspecify.annotations.NullMarked;
