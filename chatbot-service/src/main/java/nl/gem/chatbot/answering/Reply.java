package nl.gem.chatbot.answering;

import java.util.List;

/** What an engine makes of a question. */
public sealed interface Reply {

    /** Sure enough to answer. */
    record Answer(Article article) implements Reply {}

    /** One of these, most likely first; Gem asks which. */
    record Clarification(List<Article> candidates) implements Reply {

        public Clarification {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nothing that Gem knows. */
    record Unknown() implements Reply {}

    record SmallTalk(Article talk) implements Reply {}

    /** The resident wants a person. */
    record HandoverWish() implements Reply {}

    /** A personal number and hardly a word around it: there is nothing to answer. */
    record Masked() implements Reply {}
}
