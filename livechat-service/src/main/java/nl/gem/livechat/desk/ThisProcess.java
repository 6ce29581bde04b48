package nl.gem.livechat.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What this process is called in the database, where sockets say which process they are connected to. */
@ApplicationScoped
public class ThisProcess {

    private final UUID id = UUID.randomUUID();

    public UUID id() {
        return id;
    }
}
