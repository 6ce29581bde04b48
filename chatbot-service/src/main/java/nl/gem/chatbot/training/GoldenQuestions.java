package nl.gem.chatbot.training;

import java.util.List;
import java.util.Set;
import nl.gem.chatbot.evaluation.LabelledQuestion;

/** Labelled questions that no phrasing was taken from; they decide what may be published. */
public interface GoldenQuestions {

    /** @param topics the ids that exist; questions about others are left out */
    List<LabelledQuestion> about(Set<String> topics);
}
