/**
 * The resident's REST interface: transcript, erasing, availability; and the pages' addresses.
 */
@NullMarked
package nl.gem.chatbot.rest;

import org.jspecify.annotations.NullMarked;
