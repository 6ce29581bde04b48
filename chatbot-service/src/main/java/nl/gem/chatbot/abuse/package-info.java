/**
 * Keeps one network from taking Gem away from the others: how many sockets it may have open, how fast it may start
 * conversations, and a block that a maintainer puts on it for some hours. A network is a shortened address. What it does is
 * counted in memory under a hash whose key is a new one each day; that it was refused is stored for 14 days.
 */
@NullMarked
package nl.gem.chatbot.abuse;

import org.jspecify.annotations.NullMarked;
