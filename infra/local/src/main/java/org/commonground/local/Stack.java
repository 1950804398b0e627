package org.commonground.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonground.local.demo.Demo;
import org.commonground.local.service.Service;
import org.commonground.local.service.Services;

/** Everything together, on one data folder. */
final class Stack {

    private final DataFolder data;
    private final Addresses addresses;
    private final Console console;
    private final Keys keys;
    private final AddressFile addressFile;
    private final BackingStack backing;
    private final Services services;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Stack(Path home, DataFolder data, Addresses addresses, Console console) {
        this.data = data;
        this.addresses = addresses;
        this.console = console;
        this.keys = new Keys(data.folder("keys"));
        this.addressFile = new AddressFile(data.folder());
        this.backing = new BackingStack(data, addresses);
        List<Service> four = new ServiceSettings(home, addresses, backing, keys, System.getenv()).services();
        Services.checkJars(four);
        this.services = new Services(four, data.folder("logs"), data.folder("run"), console);
    }

    /** Returns when everything is ready, or {@link #stop()} was called meanwhile. */
    void start() throws InterruptedException {
        addressFile.delete();
        backing.start(console);
        services.start();
        if (stopped.get()) {
            return;
        }
        Demo demo = new Demo(
                data.folder(), addresses.url(Port.DIRECTORY), addresses.url(Port.BOOKING), keys.signingKey("gateway"));
        demo.fill(keys.partnerToken(), console);
        addressFile.write(entries());
        console.say("");
        console.say("Common Ground is ready after " + console.sinceBeginning().toSeconds() + " s.");
        console.say("");
        console.say("  Site                 " + addresses.url(Port.GATEWAY) + "/");
        console.say("  Organiser sign-in    " + addresses.url(Port.GATEWAY) + "/sign-in   as " + Demo.ORGANISER);
        console.say("  Administrator        " + addresses.url(Port.GATEWAY) + "/sign-in   as " + Demo.ADMINISTRATOR);
        console.say("  Mailbox              " + addresses.url(Port.MAILBOX) + "/   (the sign-in link arrives here)");
        console.say("  API                  " + addresses.url(Port.GATEWAY) + "/api/openapi.json");
        console.say("  Demo partner token   " + keys.partnerToken() + "   of " + Demo.PARTNER);
        console.say("  Logs                 " + data.folder("logs"));
        console.say("");
        console.say("Ctrl-C stops all of it; what you did is still there next time.");
    }

    void stop() {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        console.say("");
        console.say("Stopping.");
        addressFile.delete();
        services.stop();
        backing.stop();
        data.release();
        console.say("Stopped.");
    }

    private Map<String, String> entries() {
        return Map.ofEntries(
                Map.entry("site", addresses.url(Port.GATEWAY)),
                Map.entry("directory", addresses.url(Port.DIRECTORY)),
                Map.entry("booking", addresses.url(Port.BOOKING)),
                Map.entry("notification", addresses.url(Port.NOTIFICATION)),
                Map.entry("mailbox", addresses.url(Port.MAILBOX)),
                Map.entry("kafka", backing.kafkaServers()),
                Map.entry("mongodb", backing.mongoUri("")),
                Map.entry("mail.host", backing.mailHost()),
                Map.entry("mail.smtp.port", Integer.toString(addresses.port(Port.SMTP))),
                Map.entry("mail.imap.port", Integer.toString(addresses.port(Port.IMAP))),
                Map.entry("demo.organiser", Demo.ORGANISER),
                Map.entry("demo.administrator", Demo.ADMINISTRATOR),
                Map.entry("demo.event", Demo.EVENT),
                Map.entry("demo.partner.token", keys.partnerToken()),
                Map.entry("launcher.pid", Long.toString(ProcessHandle.current().pid())));
    }
}
