package nl.gem.livechat.plan;

import java.util.List;

/**
 * A group of agents.
 *
 * @param id lower-case letters, digits and hyphens
 * @param name for colleagues
 * @param hours weekly opening hours in Europe/Amsterdam, such as {@code MON-FRI 09:00-17:00, SAT 10:00-12:00}
 * @param topics ids of the topics that it takes; one that ends in {@code *} stands for all that begin so
 */
public record Team(String id, String name, String hours, List<String> topics) {

    private static final String ANY = "*";

    public Team {
        topics = List.copyOf(topics);
    }

    boolean takes(String topic) {
        return topics.stream()
                .anyMatch(own -> own.endsWith(ANY)
                        ? topic.startsWith(own.substring(0, own.length() - ANY.length()))
                        : own.equals(topic));
    }
}
