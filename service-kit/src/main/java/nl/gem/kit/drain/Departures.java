package nl.gem.kit.drain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Who moves when: everybody at another moment, evenly spread and in an order that depends on nothing. */
record Departures(List<Departure> inOrder) {

    record Departure(Movable socket, long afterMillis) {}

    static Departures plan(List<? extends Movable> sockets, long spreadMillis, RandomGenerator random) {
        List<Movable> order = new ArrayList<>(sockets);
        Collections.shuffle(order, random);
        List<Departure> departures = new ArrayList<>();
        for (int turn = 0; turn < order.size(); turn++) {
            departures.add(new Departure(order.get(turn), spreadMillis * turn / order.size()));
        }
        return new Departures(List.copyOf(departures));
    }
}
