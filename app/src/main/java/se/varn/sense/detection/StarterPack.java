package se.varn.sense.detection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;

/** Loads Värn's own rules at the first start; after that the agency decides about them. */
@Component
class StarterPack implements SmartInitializingSingleton {
    static final String ORIGIN = "Värns startpaket";
    private static final Logger LOG = LoggerFactory.getLogger(StarterPack.class);

    private final Rules rules;
    private final RuleStore store;
    private final TransactionTemplate transaction;

    StarterPack(Rules rules, RuleStore store, TransactionTemplate transaction) {
        this.rules = rules;
        this.store = store;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (store.starterLoaded()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("varn-starter");
            try {
                unpack(folder);
                transaction.executeWithoutResult(_ -> load(folder));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the starter pack cannot be read", e);
        }
    }

    private void load(Path folder) {
        var outcome = rules.importRules(Actor.system(), folder, "starter", ORIGIN);
        if (!(outcome instanceof Outcome.Done<RulesPreview>(var done))
                || !done.refused().isEmpty()) {
            throw new IllegalStateException("the starter pack was not taken: " + outcome);
        }
        store.starterIsLoaded();
        LOG.info("starter pack: {} rules", done.fresh().size());
    }

    private static void unpack(Path folder) throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:/starter/rules/*.yml");
        for (Resource file : files) {
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, folder.resolve(Objects.requireNonNull(file.getFilename())));
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
