package nl.gem.acceptance.replicas;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.gem.acceptance.Accounts;
import nl.gem.acceptance.Availability;
import nl.gem.local.LocalStack;
import nl.gem.local.RunningService;
import nl.gem.local.Service;

/** Two replicas of both services beside the rest of a stack, each pair behind a proxy, and who goes in there. */
final class Run implements AutoCloseable {

    private static final List<String> ACCOUNTS = List.of("sanne", "bram", "lotte");
    private static final int CONTESTED = 5;

    private final LocalStack stack;
    private final Capacity capacity;
    private final List<RunningService> extra = new ArrayList<>();
    private final Map<Service, RoundRobinProxy> proxies = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Agent> agents = new ArrayList<>();
    private final List<Future<?>> atWork = new ArrayList<>();
    private final Map<String, Long> sightings = new ConcurrentHashMap<>();
    private final Progress progress = new Progress();

    Run(LocalStack stack) throws Exception {
        this.stack = stack;
        this.capacity = Capacity.plenty(stack);
        for (Service service : List.of(Service.CHATBOT, Service.LIVECHAT)) {
            extra.add(stack.startReplica(service));
        }
        for (RunningService replica : extra) {
            replica.awaitReady();
        }
        proxies.put(Service.CHATBOT, before(replicas(Service.CHATBOT)));
        proxies.put(Service.LIVECHAT, before(replicas(Service.LIVECHAT)));
        for (int i = 0; i < ACCOUNTS.size(); i++) {
            agents.add(agent(ACCOUNTS.get(i), i));
        }
        agents.forEach(agent -> atWork.add(inBackground(() -> {
            agent.work();
            return agent;
        })));
    }

    private static RoundRobinProxy before(List<RunningService> replicas) throws IOException {
        return RoundRobinProxy.before(
                replicas.stream().map(RunningService::address).toList());
    }

    List<RunningService> replicas(Service service) {
        RunningService second = extra.get(service == Service.CHATBOT ? 0 : 1);
        return List.of(stack.service(service), second);
    }

    /** The second replica of both services, which is nobody's own. */
    List<RunningService> extra() {
        return List.copyOf(extra);
    }

    /** Each conversation is wanted by one agent, and every fifth by another one too. */
    private Agent agent(String account, int number) {
        Doorway doorway = new Doorway(
                proxies.get(Service.LIVECHAT).address(),
                stack.address(Service.LIVECHAT),
                "/desk",
                () -> Accounts.token(stack.issuer(), account));
        return new Agent(
                account,
                doorway,
                id -> {
                    int hash = Math.floorMod(id.hashCode(), ACCOUNTS.size() * CONTESTED);
                    return hash % ACCOUNTS.size() == number || hash / ACCOUNTS.size() == 0;
                },
                sightings);
    }

    Resident resident() {
        URI proxy = proxies.get(Service.CHATBOT).address();
        return new Resident(new Doorway(proxy, stack.address(Service.CHATBOT), "/chat", () -> ""));
    }

    Progress progress() {
        return progress;
    }

    List<Agent> agents() {
        return agents;
    }

    /** From the resident's agreement to the moment at which an agent saw it in the queue. */
    Percentiles visible(List<Story> stories) {
        return Percentiles.of(stories.stream()
                .map(story -> sightings.get(story.resident().conversationId()) - story.confirmedAtMillis())
                .toList());
    }

    <T> Future<T> inBackground(Callable<T> work) {
        return threads.submit(work);
    }

    /** Sends the agents home and waits until they have gone. */
    void closeTheDesk() throws ExecutionException, InterruptedException {
        agents.forEach(Agent::leave);
        for (Future<?> agent : atWork) {
            agent.get();
        }
    }

    /** What each agent received of a conversation; agents who never saw it are left out. */
    Map<String, List<Received>> journals(String conversationId) {
        Map<String, List<Received>> journals = new HashMap<>();
        for (Agent agent : agents) {
            Talk talk = agent.talks().get(conversationId);
            if (talk != null && !talk.journal().isEmpty()) {
                journals.put(agent.name(), talk.journal());
            }
        }
        return journals;
    }

    /** A replica of live chat that stops when all agents have gone says closed; the one that stays says otherwise within a minute. */
    @Override
    public void close() throws IOException, InterruptedException {
        threads.shutdownNow();
        agents.forEach(Agent::close);
        for (RoundRobinProxy proxy : proxies.values()) {
            proxy.close();
        }
        extra.forEach(RunningService::close);
        stack.awaitReady(Service.LIVECHAT);
        capacity.close();
        Availability.awaitOpen(stack, true);
    }
}
