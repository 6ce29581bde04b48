/**
 * What the console's page asks over HTTP: who am I, and may I still be here. Signing out is heard here too.
 */
@NullMarked
package nl.gem.livechat.rest;

import org.jspecify.annotations.NullMarked;
