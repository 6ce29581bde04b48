package nl.gem.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.gem.local.LocalStack;

/** What the live processes of a stack have in their heaps, after a garbage collection: what nothing refers to is left out. */
final class HeapDumps {

    private final LocalStack stack;
    private final Path folder;

    /** @param folder where a dump lies while it is searched */
    HeapDumps(LocalStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    /** The marks that each process has, by its name. */
    Map<String, Set<String>> marks() throws IOException, InterruptedException {
        Map<String, Set<String>> found = new HashMap<>();
        try (Stream<Path> files = Files.list(stack.dataDirectory().resolve("run"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".pid")).toList()) {
                String name = file.getFileName().toString().replace(".pid", "");
                Path dump = dump(name, Files.readAllLines(file).getFirst());
                found.put(name, Marks.in(dump));
                Files.delete(dump);
            }
        }
        return found;
    }

    private Path dump(String name, String pid) throws IOException, InterruptedException {
        Path dump = folder.resolve(name + ".hprof");
        Path said = folder.resolve(name + ".jcmd");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                pid,
                "GC.heap_dump",
                dump.toString());
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (status != 0 || !Files.exists(dump)) {
            throw new IllegalStateException("no heap dump of " + name + ": " + Files.readString(said));
        }
        return dump;
    }
}
