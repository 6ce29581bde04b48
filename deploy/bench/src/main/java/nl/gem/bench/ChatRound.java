package nl.gem.bench;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Conversations that ask again as soon as they were answered: as much as the machine can do.
 *
 * @param perSecond questions that were answered
 * @param pieces of which an answer consists on average: the same on both sides, or the comparison is none
 * @param cpuMillis processor time of the measured process per answer; what PostgreSQL took is not in it
 */
record ChatRound(double perSecond, Latencies firstDelta, double pieces, double cpuMillis) {

    static ChatRound measure(Stage stage, Side side, int conversations, int questionsEach) {
        List<Talker> talkers = Crowd.open(stage, side, conversations);
        Duration cpuBefore = cpu(stage, side);
        long begin = System.nanoTime();
        List<List<Talker.Answer>> answers = stage.sockets()
                .call(
                        "asking",
                        () -> Together.run(
                                conversations,
                                conversations,
                                number -> askAll(
                                        talkers.get(number),
                                        Questions.sequence(number),
                                        questionsEach,
                                        new ArrayList<>())));
        double seconds = (double) (System.nanoTime() - begin) / TimeUnit.SECONDS.toNanos(1);
        Duration cpu = cpu(stage, side).minus(cpuBefore);
        Crowd.close(stage, talkers);
        return of(answers.stream().flatMap(List::stream).toList(), seconds, cpu);
    }

    private static Duration cpu(Stage stage, Side side) {
        return ProcessHandle.of(stage.pid(side))
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new BenchFailure("A measured process has ended; its log says why."));
    }

    private static ChatRound of(List<Talker.Answer> answers, double seconds, Duration cpu) {
        return new ChatRound(
                answers.size() / seconds,
                Latencies.ofFirstDeltas(answers),
                answers.stream().mapToInt(Talker.Answer::pieces).average().orElse(0),
                (double) cpu.toMillis() / answers.size());
    }

    private static Future<List<Talker.Answer>> askAll(
            Talker talker, Random sequence, int left, List<Talker.Answer> soFar) {
        if (left == 0) {
            return Future.succeededFuture(soFar);
        }
        return talker.ask(Questions.next(sequence)).compose(answer -> {
            soFar.add(answer);
            return askAll(talker, sequence, left - 1, soFar);
        });
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f answers/s, first piece %s, %.1f pieces, %.2f ms CPU each",
                perSecond,
                firstDelta,
                pieces,
                cpuMillis);
    }
}
