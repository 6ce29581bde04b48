package nl.gem.kit.migration;

/** Plays the migration of a service under its real name: it fails when the stack tells it something contradictory. */
public final class Migrate {
    private Migrate() {}

    public static void main(String[] arguments) {
        String owner = System.getenv("GEM_DATABASE_OWNER");
        String database = owner.substring(0, owner.length() - "_owner".length());
        boolean consistent = System.getenv("GEM_DATABASE_URL").endsWith("/" + database)
                && System.getenv("GEM_SERVICE_ROLE").equals(database + "_service")
                && System.getenv("GEM_RETENTION_ROLE").equals(database + "_retention");
        if (!consistent) {
            System.err.println("The environment names different databases.");
            System.exit(1);
        }
    }
}
