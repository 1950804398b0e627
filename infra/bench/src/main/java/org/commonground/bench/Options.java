package org.commonground.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.commonground.bench.scenario.Part;
import org.commonground.bench.scenario.Scale;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param addresses the address file of a running stack; null to start one
 * @param data where the data of a stack that is started goes; null for a temporary folder
 * @param report where the report goes; null for the usual place
 */
record Options(
        Scale scale,
        @Nullable Path addresses,
        @Nullable Path data,
        @Nullable Path report,
        boolean help) {

    static final String USAGE = """
            Usage: java -jar infra/bench/target/bench.jar [options]

              --quick           a look of two minutes at whether everything works; its numbers mean little
              --rest=SECONDS    how long the stack may take at most to do what it owes (Kafka, mail) before the next load; what
                                is left then goes on during it. --rest and --only after --quick, if that is given too
              --only=PARTS      measure only some of it: mail, rush, quiet, filled, with commas between
              --addresses=FILE  measure the local stack that wrote this addresses.properties, instead of starting one; it
                                needs COMMONGROUND_LIMITS_BOOKINGSPERMINUTE=100000000 in its environment
              --data=DIR        keep the data of the stack that is started below DIR (its disk is what is measured)
              --report=DIR      write bench.html and bench.json to DIR instead of infra/bench/target/report
              --help            show this
            """;

    /** @throws IllegalArgumentException for what is not an option, with a line that says so */
    static Options parse(List<String> arguments) {
        Options options = new Options(Scale.full(), null, null, null, false);
        for (String argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private Options with(String argument) {
        if (argument.equals("--quick")) {
            return new Options(Scale.quick(), addresses, data, report, help);
        }
        if (argument.equals("--help") || argument.equals("-h")) {
            return new Options(scale, addresses, data, report, true);
        }
        if (argument.matches("--rest=[0-9]{1,4}")) {
            Duration longest = Duration.ofSeconds(Long.parseLong(argument.substring("--rest=".length())));
            return new Options(scale.resting(longest), addresses, data, report, help);
        }
        if (argument.startsWith("--only=")) {
            Scale some = scale.only(Part.of(argument.substring("--only=".length())));
            return new Options(some, addresses, data, report, help);
        }
        int at = argument.indexOf('=');
        Path value = at < 0 || at == argument.length() - 1
                ? null
                : Path.of(argument.substring(at + 1)).toAbsolutePath();
        if (value != null && argument.startsWith("--addresses=")) {
            return new Options(scale, value, data, report, help);
        }
        if (value != null && argument.startsWith("--data=")) {
            return new Options(scale, addresses, value, report, help);
        }
        if (value != null && argument.startsWith("--report=")) {
            return new Options(scale, addresses, data, value, help);
        }
        throw new IllegalArgumentException("\"" + argument + "\" is not an option; --help lists them");
    }
}
