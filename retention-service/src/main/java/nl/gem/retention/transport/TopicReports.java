package nl.gem.retention.transport;

import java.util.List;

/** Those who want to hear what was wrong with the topics. */
public interface TopicReports {

    void created(DeclaredTopic topic);

    void corrected(DeclaredTopic topic, List<String> settings);

    void refused(DeclaredTopic topic, Throwable failure);
}
