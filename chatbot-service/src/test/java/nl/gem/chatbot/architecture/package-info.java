/**
 * Who may know whom in this service. {@code fixtures} holds classes that break each rule, laid out like the service.
 */
package nl.gem.chatbot.architecture;
