package nl.gem.acceptance.replicas;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.gem.acceptance.Accounts;
import nl.gem.local.LocalStack;
import nl.gem.local.RunningService;
import nl.gem.local.Service;

/** Residents and agents who talk through a proxy before each service, whatever replicas stand behind it. */
public class Crowd implements AutoCloseable {

    private static final List<String> ACCOUNTS = List.of("sanne", "bram", "lotte");
    private static final int CONTESTED = 5;

    private final LocalStack stack;
    private final Map<Service, RoundRobinProxy> proxies = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Agent> agents = new ArrayList<>();
    private final List<Future<?>> atWork = new ArrayList<>();
    private final Set<String> passedOn = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> sightings = new ConcurrentHashMap<>();
    private final Progress progress = new Progress();

    /** Nobody is there yet. */
    public Crowd(LocalStack stack) throws IOException {
        this.stack = stack;
        for (Service service : List.of(Service.CHATBOT, Service.LIVECHAT)) {
            proxies.put(service, RoundRobinProxy.before(List.of()));
        }
    }

    /** From now on some of the new connections go to this replica too. */
    public final void join(Service service, RunningService replica) {
        proxies.get(service).add(replica.address());
    }

    /** Agents come to work. */
    public final void openTheDesk() {
        for (int i = 0; i < ACCOUNTS.size(); i++) {
            agents.add(agent(ACCOUNTS.get(i), i));
        }
        agents.forEach(agent -> atWork.add(inBackground(() -> {
            agent.work();
            return agent;
        })));
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
                passedOn,
                sightings);
    }

    final Resident resident() {
        URI proxy = proxies.get(Service.CHATBOT).address();
        return new Resident(new Doorway(proxy, stack.address(Service.CHATBOT), "/chat", () -> ""));
    }

    final Progress progress() {
        return progress;
    }

    final List<Agent> agents() {
        return agents;
    }

    /** From the resident's agreement to the moment at which an agent saw it in the queue. */
    final Percentiles visible(List<Story> stories) {
        return Percentiles.of(stories.stream()
                .map(story -> sightings.get(story.resident().conversationId()) - story.confirmedAtMillis())
                .toList());
    }

    final <T> Future<T> inBackground(Callable<T> work) {
        return threads.submit(work);
    }

    /** Sends the agents home and waits until they have gone. */
    final void closeTheDesk() throws ExecutionException, InterruptedException {
        agents.forEach(Agent::leave);
        for (Future<?> agent : atWork) {
            agent.get();
        }
    }

    /** What each agent received of a conversation; agents who never saw it are left out. */
    final Map<String, List<Received>> journals(String conversationId) {
        Map<String, List<Received>> journals = new HashMap<>();
        for (Agent agent : agents) {
            Talk talk = agent.talks().get(conversationId);
            if (talk != null && !talk.journal().isEmpty()) {
                journals.put(agent.name(), talk.journal());
            }
        }
        return journals;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        threads.shutdownNow();
        agents.forEach(Agent::close);
        for (RoundRobinProxy proxy : proxies.values()) {
            proxy.close();
        }
    }
}
