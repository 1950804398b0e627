package org.commonground.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonground.bench.report.Circumstances;
import org.commonground.bench.report.Report;
import org.commonground.bench.scenario.Findings;
import org.commonground.bench.scenario.Ground;
import org.commonground.bench.scenario.Plan;
import org.commonground.bench.stack.Addresses;
import org.commonground.bench.stack.ConstantGateway;
import org.commonground.bench.stack.LocalStack;
import org.commonground.bench.stack.MailSink;
import org.jspecify.annotations.Nullable;

/** Starts a stack, measures it, and reports. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException mistaken) {
            System.err.println(mistaken.getMessage());
            System.exit(2);
            return;
        }
        if (options.help()) {
            System.out.print(Options.USAGE);
            return;
        }
        if (!run(options)) {
            System.exit(1);
        }
    }

    private static boolean run(Options options) throws IOException, InterruptedException {
        Path addresses = options.addresses();
        if (addresses != null) {
            return measure(options, Addresses.read(addresses), null, addresses);
        }
        Path data = folder(options);
        System.out.println("Starting a stack on " + data);
        try (LocalStack stack = LocalStack.start(root(), data)) {
            boolean complete = measure(options, stack.addresses(), stack.mail(), data);
            System.out.println(stack.mail());
            return complete;
        }
    }

    /** Whether everything could be measured; what was found is the report's to say. */
    private static boolean measure(Options options, Addresses stack, @Nullable MailSink mail, Path data)
            throws IOException, InterruptedException {
        Circumstances circumstances = Circumstances.now(options.scale().name(), data);
        Findings findings;
        try (Ground ground = new Ground(stack, mail, options.scale(), System.out);
                ConstantGateway gateway = ConstantGateway.start(stack)) {
            findings = new Plan(options.scale(), gateway).run(ground);
        }
        Report report = new Report(findings, circumstances);
        Path folder = options.report();
        Path page = report.write(folder == null ? root().resolve("infra/bench/target/report") : folder);
        System.out.println();
        System.out.print(report.text());
        System.out.println();
        System.out.println("The report: " + page);
        return findings.isComplete();
    }

    private static Path folder(Options options) throws IOException {
        Path data = options.data();
        if (data == null) {
            return Files.createTempDirectory("common-ground-bench");
        }
        Files.createDirectories(data);
        return Files.createTempDirectory(data, "common-ground-bench");
    }

    /** The repository, found from this jar's place in infra/bench/target. */
    private static Path root() {
        Path jar =
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().normalize();
        return jar.endsWith(Path.of("infra", "bench", "target", "bench.jar"))
                ? jar.resolve("../../../..").normalize()
                : Path.of("").toAbsolutePath();
    }
}
