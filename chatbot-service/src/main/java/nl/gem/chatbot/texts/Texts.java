package nl.gem.chatbot.texts;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import nl.gem.chatbot.handover.Notice;

/** Every sentence that the chatbot's server says, in each language: file {@code texts.properties}. */
@ConfigMapping(prefix = "gem.texts")
public interface Texts {

    /** Name of the municipality. */
    String municipality();

    /** Telephone number that is always in sight. */
    String phone();

    /** Raised with every change of the announcement of a handover. */
    String announcementVersion();

    Sentences nl();

    Sentences en();

    /** The sentences of one language. */
    interface Sentences {

        /** First sentence of every conversation: this is no human being (AI Act, article 50). */
        String disclosure();

        String unknown();

        String whichOne();

        String personOffered();

        String numbersRemoved();

        String topicGone();

        /** Said before a handover; who can read what. */
        String announcement();

        /** Nobody is there; no opening time is known. */
        String deskClosed();

        /** Nobody is there; {@code {0}} is when the desk opens. */
        String deskOpensAt();

        /** {@code {0}} is the agent's chat name, where there is one. */
        Map<Notice, String> notice();

        /** By error code of the protocol. */
        Map<String, String> error();

        Document document();
    }

    /** Headings of the transcript. */
    interface Document {

        String title();

        String began();

        String deleted();

        String resident();

        String gem();

        String agent();

        String system();

        String links();

        String helpful();

        String notHelpful();

        String rating();

        String shared();

        String notShared();

        String contact();
    }
}
