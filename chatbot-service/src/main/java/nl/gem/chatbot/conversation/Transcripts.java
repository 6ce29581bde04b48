package nl.gem.chatbot.conversation;

import io.smallrye.mutiny.Uni;

/** Whole conversations with what belongs to them. */
public interface Transcripts {

    Uni<Transcript> of(Conversations.Opened opened);
}
