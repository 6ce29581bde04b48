/**
 * What the console's pages ask over HTTP: who am I, who else is there, how is it at the desk and how is it organised.
 * Signing out is heard here too. Hides JSON and how errors are told.
 */
@NullMarked
package nl.gem.livechat.rest;

import org.jspecify.annotations.NullMarked;
