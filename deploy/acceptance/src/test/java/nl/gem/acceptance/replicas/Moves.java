package nl.gem.acceptance.replicas;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of sockets.
 *
 * @param asked how often clients were asked to move
 * @param cut how often a socket went without that
 */
public record Moves(int asked, int cut) {

    /** So far. */
    static Moves of(Crowd crowd, List<Story> stories, List<Resident> withGem) {
        List<? extends Client> clients = Stream.of(
                        crowd.agents().stream(), stories.stream().map(Story::resident), withGem.stream())
                .<Client>flatMap(some -> some)
                .toList();
        return new Moves(
                clients.stream().mapToInt(Client::moves).sum(),
                clients.stream().mapToInt(Client::cuts).sum());
    }

    public Moves since(Moves before) {
        return new Moves(asked - before.asked, cut - before.cut);
    }
}
