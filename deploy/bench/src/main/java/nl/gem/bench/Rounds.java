package nl.gem.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What each round measured of Gem and of the floor. The two take turns, and turns at going first, so that neither has the
 * better half of a noisy machine.
 */
record Rounds<R>(List<R> gem, List<R> floor) {

    /** One measurement of one side. */
    interface Measurement<R> {
        R run(Side side);
    }

    static <R> Rounds<R> run(String name, BenchOptions options, Measurement<R> measurement) {
        for (int i = 0; i < options.warmUps(); i++) {
            Progress.say("%s: warming up %d of %d", name, i + 1, options.warmUps());
            measurement.run(Side.GEM);
            measurement.run(Side.FLOOR);
        }
        List<R> gem = new ArrayList<>();
        List<R> floor = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            Progress.say("%s: round %d of %d", name, i + 1, options.rounds());
            if (i % 2 == 0) {
                gem.add(measurement.run(Side.GEM));
                floor.add(measurement.run(Side.FLOOR));
            } else {
                floor.add(measurement.run(Side.FLOOR));
                gem.add(measurement.run(Side.GEM));
            }
            Progress.say("%s: Gem %s; floor %s", name, gem.getLast(), floor.getLast());
        }
        return new Rounds<>(gem, floor);
    }

    Figure figure(String name, String unit, Function<R, Double> part) {
        return Figure.of(
                name,
                unit,
                gem.stream().map(part).toList(),
                floor.stream().map(part).toList());
    }
}
