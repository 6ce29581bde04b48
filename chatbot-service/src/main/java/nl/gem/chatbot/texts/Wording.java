package nl.gem.chatbot.texts;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import nl.gem.chatbot.answering.GemSpeaks;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.handover.Announcements;
import nl.gem.chatbot.handover.Notice;
import nl.gem.chatbot.handover.Notices;
import org.jspecify.annotations.Nullable;

/** Finds the sentence for each occasion; stops the start when one is missing. */
@Startup
@Singleton
class Wording implements GemSpeaks, Notices, Announcements {

    private final Texts texts;
    private final Clock clock;

    Wording(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        for (Language language : Language.values()) {
            requireAll(Notice.values(), in(language).notice(), language);
        }
    }

    private static <E extends Enum<E>> void requireAll(E[] constants, Map<E, String> sentences, Language language) {
        for (E constant : constants) {
            if (!sentences.containsKey(constant)) {
                throw new IllegalStateException("gem.texts lacks " + constant + " in " + language + ".");
            }
        }
    }

    private Texts.Sentences in(Language language) {
        return switch (language) {
            case NL -> texts.nl();
            case EN -> texts.en();
        };
    }

    @Override
    public String unknown(Language language) {
        return in(language).unknown();
    }

    @Override
    public String whichOne(Language language) {
        return in(language).whichOne();
    }

    @Override
    public String personOffered(Language language) {
        return in(language).personOffered();
    }

    @Override
    public String numbersRemoved(Language language) {
        return in(language).numbersRemoved();
    }

    @Override
    public String topicGone(Language language) {
        return in(language).topicGone();
    }

    @Override
    public String text(Notice notice, Language language, @Nullable String agentName) {
        return sentence(in(language).notice(), notice).replace("{0}", agentName == null ? "" : agentName);
    }

    @Override
    public String version() {
        return texts.announcementVersion();
    }

    @Override
    public String available(Language language) {
        return in(language).announcement();
    }

    @Override
    public String busy(Language language, @Nullable Integer waitSeconds) {
        Texts.Sentences sentences = in(language);
        if (waitSeconds == null) {
            return sentences.deskBusy();
        }
        int minutes = Math.max(1, Math.ceilDiv(waitSeconds, 60));
        String wait = minutes == 1
                ? sentences.deskWaitOneMinute()
                : sentences.deskWait().replace("{0}", Integer.toString(minutes));
        return sentences.deskBusy() + " " + wait;
    }

    @Override
    public String unavailable(Language language, @Nullable Instant opensAt) {
        if (opensAt == null) {
            return in(language).deskClosed();
        }
        String when = Moments.inWords(opensAt, clock.instant(), in(language).moment(), Locale.of(language.code()));
        return in(language).deskOpensAt().replace("{0}", when);
    }

    @Override
    public String phone() {
        return texts.phone();
    }

    private static <K> String sentence(Map<K, String> sentences, K key) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalStateException("no sentence for " + key);
        }
        return sentence;
    }
}
