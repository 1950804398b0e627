package org.commonground.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line and in the environment; the command line wins. */
record Options(Path data, boolean fresh, boolean help, Addresses addresses) {

    static final String USAGE = """
            Usage: ./start [options]
                   ./start replay TOPIC   sends dead letters through again

              --fresh            delete what is in the data folder and begin again with the demo data
              --data=DIR         keep data in DIR instead of ./data   (or COMMONGROUND_DATA)
              --ports=free       choose free ports; they are written to DIR/addresses.properties
              --gateway-port=N   likewise directory, booking, notification, kafka, mongodb, smtp, imap,
                                 mailbox   (or COMMONGROUND_GATEWAY_PORT and so on)
              --help             show this

            The services inherit the environment: COMMONGROUND_LIMITS_BOOKINGSPERMINUTE=N sets a limit of the gateway, and
            so on. SPRING_MAIL_HOST and SPRING_MAIL_PORT send mail there instead of to the mailbox.
            """;

    private static final String DATA = "--data=";

    static Options parse(List<String> arguments, Map<String, String> environment, IntSupplier freePorts) {
        Map<Port, Integer> chosen = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String value = environment.get(port.variable());
            if (value != null) {
                chosen.put(port, number(port.variable(), value));
            }
        }
        Path data = Path.of(environment.getOrDefault("COMMONGROUND_DATA", "data"));
        boolean fresh = false;
        boolean help = false;
        boolean free = false;
        for (String argument : arguments) {
            Port port = portOf(argument);
            if (port != null) {
                chosen.put(
                        port, number(port.flag(), argument.substring(port.flag().length() + 1)));
            } else if (argument.startsWith(DATA) && argument.length() > DATA.length()) {
                data = Path.of(argument.substring(DATA.length()));
            } else {
                switch (argument) {
                    case "--fresh" -> fresh = true;
                    case "--help", "-h" -> help = true;
                    case "--ports=free" -> free = true;
                    default ->
                        throw new CannotStart("\"" + argument + "\" is not an option; ./start --help lists them");
                }
            }
        }
        for (Port port : Port.values()) {
            if (!chosen.containsKey(port)) {
                chosen.put(port, free ? another(freePorts, chosen) : port.usual());
            }
        }
        return new Options(data.toAbsolutePath().normalize(), fresh, help, new Addresses(chosen));
    }

    private static @Nullable Port portOf(String argument) {
        for (Port port : Port.values()) {
            if (argument.startsWith(port.flag() + "=")) {
                return port;
            }
        }
        return null;
    }

    private static int another(IntSupplier freePorts, Map<Port, Integer> chosen) {
        int port = freePorts.getAsInt();
        while (chosen.containsValue(port)) {
            port = freePorts.getAsInt();
        }
        return port;
    }

    private static int number(String name, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notOne) {
            throw new CannotStart(name + " is a number from 1 to 65535, not \"" + value + "\"", notOne);
        }
        throw new CannotStart(name + " is a number from 1 to 65535, not " + value);
    }
}
