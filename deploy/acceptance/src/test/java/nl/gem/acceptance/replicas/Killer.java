package nl.gem.acceptance.replicas;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.gem.local.RunningService;

/** Kills replicas of one service at moments that depend on nothing but the seed and how much was said. */
final class Killer {

    /**
     * @param afterMessages how much all residents have said by then
     * @param victims numbers of replicas
     */
    record Blow(int afterMessages, List<Integer> victims) {}

    private final List<RunningService> replicas;
    private final List<Blow> blows;

    private Killer(List<RunningService> replicas, List<Blow> blows) {
        this.replicas = replicas;
        this.blows = blows;
    }

    /**
     * @param count how many blows
     * @param allAtOnce whether one of the blows hits every replica
     * @param messages how much is said in all
     */
    static Killer planned(Random random, List<RunningService> replicas, int count, boolean allAtOnce, int messages) {
        List<Integer> moments = random.ints(count, messages / 10, messages * 8 / 10)
                .sorted()
                .boxed()
                .toList();
        List<Blow> blows = new ArrayList<>();
        for (int moment : moments) {
            blows.add(new Blow(moment, List.of(random.nextInt(replicas.size()))));
        }
        if (allAtOnce) {
            List<Integer> all = IntStream.range(0, replicas.size()).boxed().toList();
            blows.set(count / 2, new Blow(moments.get(count / 2), all));
        }
        return new Killer(replicas, blows);
    }

    List<Blow> blows() {
        return blows;
    }

    /** Every replica is ready again before the next blow falls. */
    void run(Progress progress) throws Exception {
        for (Blow blow : blows) {
            progress.await(blow.afterMessages());
            for (int victim : blow.victims()) {
                replicas.get(victim).kill();
            }
            for (int victim : blow.victims()) {
                replicas.get(victim).awaitReady();
            }
        }
    }
}
