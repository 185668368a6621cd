package se.varn;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A mail server in the tests' own process, on a free port of this machine. */
public class TestMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final GreenMail SERVER = started();

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        return server;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + SERVER.getSmtp().getPort(),
                        "varn.address=https://varn.example.se")
                .applyTo(context);
    }

    /** Subject and body of every mail to an address. */
    public static List<String> to(String address) {
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : SERVER.getReceivedMessages()) {
            try {
                if (Arrays.toString(mail.getAllRecipients()).contains(address)) {
                    mails.add(mail.getSubject() + "\n" + mail.getContent());
                }
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException("a received mail cannot be read", e);
            }
        }
        return mails;
    }
}
