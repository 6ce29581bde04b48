package nl.gem.bench.floor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Multi;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes a question, stores it and the answer, and streams both back. */
@WebSocket(path = "/chat")
class ChatFloor {

    private final Log log;
    private final Answers answers;
    private final ObjectMapper mapper;
    private final Clock clock = Clock.systemUTC();

    ChatFloor(Log log, Answers answers, ObjectMapper mapper) {
        this.log = log;
        this.answers = answers;
        this.mapper = mapper;
    }

    @OnOpen
    void open(WebSocketConnection connection) {
        Talk.beginOn(connection);
    }

    @OnTextMessage
    Multi<String> receive(String text, WebSocketConnection connection) throws JsonProcessingException {
        Talk talk = Talk.of(connection);
        Frame.Say say = mapper.readValue(text, Frame.Say.class);
        List<String> pieces = answers.to(say.text());
        UUID clientId = UUID.fromString(say.clientId());
        Instant now = clock.instant();
        Frame.Message question = new Frame.Message(talk.nextSeq(), "resident", say.text(), now, clientId);
        Frame.Message answer = new Frame.Message(talk.nextSeq(), "gem", String.join("", pieces), now, clientId);
        List<Frame> frames = new ArrayList<>();
        frames.add(question);
        pieces.forEach(piece -> frames.add(new Frame.Delta(question.seq(), piece)));
        frames.add(answer);
        return log.append(talk, question, answer)
                .onItem()
                .transformToMulti(stored -> Multi.createFrom().iterable(frames))
                .onItem()
                .transform(this::json);
    }

    private String json(Frame frame) {
        try {
            return mapper.writeValueAsString(frame);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
