package nl.gem.kubernetes;

/** Something that must hold of everything that is rendered. */
@FunctionalInterface
interface Policy {
    void check(Manifests manifests, Check check);
}
