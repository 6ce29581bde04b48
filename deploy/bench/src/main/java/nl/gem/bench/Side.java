package nl.gem.bench;

/** Who is measured. */
enum Side {
    GEM,
    FLOOR
}
