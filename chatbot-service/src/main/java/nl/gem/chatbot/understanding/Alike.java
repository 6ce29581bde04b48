package nl.gem.chatbot.understanding;

import java.util.ArrayList;
import java.util.List;

/** Groups texts by the cosine of their features: each joins the first group whose first text it is near to. */
final class Alike {

    private static final double NEAR = 0.55;

    private Alike() {}

    /** @return positions in the list, group by group, in the order in which they came */
    static List<List<Integer>> groups(List<SparseVector> vectors) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            SparseVector vector = vectors.get(i);
            int place = i;
            groups.stream()
                    .filter(group -> vectors.get(group.getFirst()).cosine(vector) >= NEAR)
                    .findFirst()
                    .orElseGet(() -> {
                        List<Integer> group = new ArrayList<>();
                        groups.add(group);
                        return group;
                    })
                    .add(place);
        }
        return groups;
    }
}
