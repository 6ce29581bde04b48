package nl.gem.acceptance.replicas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.gem.acceptance.Availability;
import nl.gem.local.LocalStack;
import nl.gem.local.RunningService;
import nl.gem.local.Service;

/** Two replicas of both services beside the rest of a stack, each pair behind a proxy, and who goes in there. */
final class Run extends Crowd {

    private final LocalStack stack;
    private final Capacity capacity;
    private final List<RunningService> extra = new ArrayList<>();

    Run(LocalStack stack) throws Exception {
        super(stack);
        this.stack = stack;
        this.capacity = Capacity.plenty(stack);
        for (Service service : List.of(Service.CHATBOT, Service.LIVECHAT)) {
            extra.add(stack.startReplica(service));
        }
        for (RunningService replica : extra) {
            replica.awaitReady();
        }
        for (Service service : List.of(Service.CHATBOT, Service.LIVECHAT)) {
            replicas(service).forEach(replica -> join(service, replica));
        }
        openTheDesk();
    }

    List<RunningService> replicas(Service service) {
        RunningService second = extra.get(service == Service.CHATBOT ? 0 : 1);
        return List.of(stack.service(service), second);
    }

    /** The second replica of both services, which is nobody's own. */
    List<RunningService> extra() {
        return List.copyOf(extra);
    }

    /** A replica of live chat that stops when all agents have gone says closed; the one that stays says otherwise within a minute. */
    @Override
    public void close() throws IOException, InterruptedException {
        super.close();
        extra.forEach(RunningService::close);
        stack.awaitReady(Service.LIVECHAT);
        capacity.close();
        Availability.awaitOpen(stack, true);
    }
}
