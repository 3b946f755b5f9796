package org.releasemanager.evidence.verify;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The command {@code verify}: whether an evidence pack is what it was when it was made. */
public final class Verify {
    public static final String COMMAND = "verify";

    /** The exit codes. */
    public static final int OK = 0;

    public static final int NOT_OK = 1;
    public static final int USAGE = 2;

    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
    private static final String HELP = """
            Usage: verify <pack.zip> [--head <hash>] [--manifest <hash>]

              --head      a hash of the timeline that you know from elsewhere, for example from the release page or from
                          the announcement of the review; all records up to it must be those of that time
              --manifest  the SHA-256 of manifest.json that you know from elsewhere; then every byte is what it was

            Exit code 0: OK, 1: NOT OK, 2: the command is wrong.
            """;

    private Verify() {}

    private record Command(
            @Nullable Path pack,
            @Nullable String head,
            @Nullable String manifest,
            @Nullable String wrong) {}

    /** @param args behind the word {@code verify} */
    public static int run(List<String> args, PrintStream out) {
        var command = read(args.iterator());
        if (command.wrong() != null || command.pack() == null) {
            out.println((command.wrong() == null ? "Which pack?" : command.wrong()) + "\n");
            out.print(HELP);
            return USAGE;
        }
        var result = Verification.of(command.pack(), command.head(), command.manifest());
        if (result.isOk()) {
            out.println("OK: " + result.summary());
            return OK;
        }
        out.println("NOT OK: " + command.pack().getFileName());
        result.problems().forEach(problem -> out.println("  " + problem));
        return NOT_OK;
    }

    private static Command read(Iterator<String> args) {
        Path pack = null;
        String head = null;
        String manifest = null;
        while (args.hasNext()) {
            String arg = args.next();
            if (arg.equals("--head") || arg.equals("--manifest")) {
                String hash = args.hasNext() ? args.next() : "";
                if (!HASH.matcher(hash).matches()) {
                    return wrong(arg + " must be followed by a SHA-256: 64 hexadecimal digits");
                }
                head = arg.equals("--head") ? hash : head;
                manifest = arg.equals("--manifest") ? hash : manifest;
            } else if (arg.startsWith("-")) {
                return wrong("There is no option " + arg);
            } else if (pack != null) {
                return wrong("One pack at a time");
            } else {
                pack = Path.of(arg);
            }
        }
        boolean missing = pack != null && !Files.isRegularFile(pack);
        return missing ? wrong("There is no file " + pack) : new Command(pack, head, manifest, null);
    }

    private static Command wrong(String sentence) {
        return new Command(null, null, null, sentence);
    }
}
