/**
 * The REST interface: transcript, erasing and availability for residents, figures for trainers; and the addresses of
 * the pages.
 */
@NullMarked
package nl.gem.chatbot.rest;

import org.jspecify.annotations.NullMarked;
