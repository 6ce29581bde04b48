package nl.gem.kubernetes;

/** Amounts of memory as Kubernetes writes them. */
final class Quantities {

    private Quantities() {}

    /** Nothing when it is no amount that we write. */
    static int mebibytes(String quantity) {
        if (!quantity.matches("[1-9]\\d{0,4}(Mi|Gi)")) {
            return 0;
        }
        int number = Integer.parseInt(quantity.replaceAll("\\D", ""));
        return quantity.endsWith("Gi") ? 1024 * number : number;
    }
}
