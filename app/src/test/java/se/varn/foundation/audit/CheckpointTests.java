package se.varn.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestHouse;
import se.varn.VarnTest;

@VarnTest
class CheckpointTests {
    @Autowired DSLContext db;
    @Autowired Clock clock;
    @Autowired ChainVerifier verifier;
    @Autowired TransactionTemplate transaction;
    @Autowired TestHouse house;
    @TempDir Path data;

    private Path sealed() throws IOException {
        house.person();
        return new Checkpoints(db, clock, data).seal().orElseThrow();
    }

    @Test
    void theChainPassesThroughItsCheckpoints() throws IOException {
        sealed();
        Path second = sealed();
        assertThat(second).hasFileName("000002.json");
        assertThat(verifier.verifyAgainst(data.resolve("checkpoints")).faults()).isEmpty();
    }

    @Test
    void aHeadThatIsSealedIsNotSealedAgain() throws IOException {
        sealed();
        transaction.executeWithoutResult(status -> {
            try {
                Checkpoints again = new Checkpoints(db, clock, data);
                again.seal();
                assertThat(again.seal()).isEmpty();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void onlyTheOwnerReadsTheKey() throws IOException {
        sealed();
        Path key = data.resolve("keys").resolve(SealingKey.PRIVATE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void aChainRewrittenWithAllItsHashesDoesNotPassThroughACheckpoint() throws IOException {
        sealed();
        var faults =
                transaction.execute(status -> {
                    db.execute("set constraints all deferred");
                    db.execute(
                            """
                            update audit.entry set reason = 'omskriven', hash = audit.link(seq, at, actor, command, record_kind,
                                record_id, 'omskriven', payload_digest, rows_digest, previous)
                             where seq = (select max(seq) from audit.entry)\
                            """);
                    assertThat(verifier.verify().faults()).isEmpty();
                    var found = verifier.verifyAgainst(data.resolve("checkpoints")).faults();
                    status.setRollbackOnly();
                    return found;
                });
        assertThat(Objects.requireNonNull(faults))
                .singleElement()
                .asString()
                .contains("000001.json");
    }

    @Test
    void aCheckpointThatSomebodyElseSignedDoesNotHold() throws IOException {
        Path file = sealed();
        Checkpoint real = Checkpoints.read(file);
        Checkpoint forged =
                new SealingKey(data.resolve("other"))
                        .sign(real.seq(), real.hash(), clock.instant());
        Files.writeString(
                file, new tools.jackson.databind.json.JsonMapper().writeValueAsString(forged));
        assertThat(verifier.verifyAgainst(data.resolve("checkpoints")).faults())
                .singleElement()
                .asString()
                .contains("signature does not hold");
    }
}
