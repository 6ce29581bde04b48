package nl.gem.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that was measured, of Gem and of the floor.
 *
 * @param value median of Gem's rounds
 * @param against median of the floor's rounds
 * @param ratio median of the ratios within each round, so that a slow minute of the machine weighs on both sides
 */
@JsonPropertyOrder({"name", "value", "unit", "against", "ratio"})
record Figure(String name, double value, String unit, double against, double ratio) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGITS = 4;

    Figure {
        value = rounded(value);
        against = rounded(against);
        ratio = rounded(ratio);
    }

    /** The two lists hold one value per round, in the order of the rounds. */
    static Figure of(String name, String unit, List<Double> gem, List<Double> floor) {
        if (gem.isEmpty() || gem.size() != floor.size()) {
            throw new IllegalArgumentException("Each round measures both.");
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < gem.size(); i++) {
            ratios.add(gem.get(i) / floor.get(i));
        }
        return new Figure(name, Statistics.median(gem), unit, Statistics.median(floor), Statistics.median(ratios));
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static double rounded(double value) {
        return new BigDecimal(value)
                .round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
                .doubleValue();
    }
}
