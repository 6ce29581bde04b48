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

        /** Nobody is there; {@code {0}} is when the desk opens, in words. */
        String deskOpensAt();

        /** Somebody works there, and nobody is free. */
        String deskBusy();

        /** {@code {0}} is how long the wait is, in minutes; two or more. */
        String deskWait();

        String deskWaitOneMinute();

        Moment moment();

        /** {@code {0}} is the agent's chat name, where there is one. */
        Map<Notice, String> notice();

        /** By error code of the protocol. */
        Map<String, String> error();

        Document document();
    }

    /** A moment in words; {@code {0}} is the time and {@code {1}} the day. */
    interface Moment {

        String today();

        String tomorrow();

        String later();

        /** How a time is written, as a pattern. */
        String clock();

        /** How a day is written, as a pattern. */
        String day();
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
