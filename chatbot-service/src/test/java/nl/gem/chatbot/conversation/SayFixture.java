package nl.gem.chatbot.conversation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.gem.chatbot.answering.ComposeAnswer;
import nl.gem.chatbot.answering.ComposeAnswer.Utterance;
import nl.gem.chatbot.conversation.Say.Said;
import nl.gem.chatbot.handover.HandoverRules;
import nl.gem.chatbot.handover.NoticesInWords;
import nl.gem.chatbot.rephrasing.SpeakAnswer;

/** Saying something in the fixture's conversation, in Dutch, as who knew it in its first epoch. */
public final class SayFixture {

    private SayFixture() {}

    public static Say with(Conversations conversations, ComposeAnswer compose, SpeakAnswer speak) {
        return new Say(
                conversations,
                compose,
                speak,
                new HandoverRules(NoticesInWords.INSTANCE),
                Clock.fixed(ConversationFixture.NOW, ZoneOffset.UTC));
    }

    public static Said say(Say say, Utterance utterance) {
        return say.say(ConversationFixture.ID, Language.NL, 1, UUID.randomUUID(), utterance)
                .await()
                .indefinitely();
    }
}
