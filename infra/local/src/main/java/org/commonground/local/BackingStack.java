package org.commonground.local;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.commonground.backing.BackingService;
import org.commonground.backing.EmbeddedKafka;
import org.commonground.backing.EmbeddedMail;
import org.commonground.backing.EmbeddedMongo;
import org.commonground.local.mailbox.MailboxServer;

/** What the services stand on, in this process: Kafka, MongoDB, mail and the page that shows it. */
final class BackingStack {

    private final EmbeddedKafka kafka;
    private final EmbeddedMongo mongo;
    private final EmbeddedMail mail;
    private final MailboxServer mailbox;

    BackingStack(DataFolder data, Addresses addresses) {
        this.kafka = new EmbeddedKafka(data.folder().resolve("kafka"), addresses.port(Port.KAFKA));
        this.mongo = EmbeddedMongo.onDisk(data.folder().resolve("mongodb"), addresses.port(Port.MONGODB));
        this.mail = EmbeddedMail.onDisk(
                data.folder().resolve("mail"), addresses.port(Port.SMTP), addresses.port(Port.IMAP));
        this.mailbox = new MailboxServer(addresses.port(Port.MAILBOX), mail::received);
    }

    void start(Console console) {
        CompletableFuture<Void> all = CompletableFuture.allOf(
                starting(kafka, "Kafka", console),
                starting(mongo, "MongoDB", console),
                starting(mail, "mail", console));
        try {
            all.join();
            mailbox.start();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        } catch (IOException cause) {
            throw new CannotStart("the mailbox page cannot start: " + cause, cause);
        }
    }

    private static CompletableFuture<Void> starting(BackingService service, String name, Console console) {
        return CompletableFuture.runAsync(
                () -> {
                    service.start();
                    console.done(name);
                },
                task -> Thread.ofPlatform().name("start " + name).start(task));
    }

    String kafkaServers() {
        return kafka.bootstrapServers();
    }

    String mongoUri(String database) {
        return mongo.uri(database);
    }

    String mailHost() {
        return mail.host();
    }

    void stop() {
        mailbox.stop();
        List.of(mail, mongo, kafka).forEach(BackingService::stop);
    }
}
