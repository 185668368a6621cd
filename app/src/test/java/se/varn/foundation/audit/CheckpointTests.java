package se.varn.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestHouse;
import se.varn.VarnTest;

@VarnTest
class CheckpointTests {
    /** Changes what was typed in the past, and makes every digest and hash after it anew. */
    private static final String REWRITE =
            """
            do $$
            declare
                target bigint := (select max(seq) - 3 from audit.entry);
                prev bytea := (select hash from audit.entry where seq = target - 1);
                e audit.entry;
            begin
                update audit.payload set body = '{}' where seq = target;
                for e in select * from audit.entry where seq >= target order by seq loop
                    update audit.entry x set previous = prev,
                           payload_digest = (select sha256(p.salt || convert_to(p.body, 'UTF8'))
                                               from audit.payload p where p.seq = e.seq)
                     where x.seq = e.seq;
                    update audit.entry x set hash = audit.link(x.seq, x.at, x.actor, x.command, x.record_kind, x.record_id,
                           x.reason, x.reason_digest, x.payload_digest, x.rows_digest, x.previous) where x.seq = e.seq returning hash into prev;
                end loop;
            end $$\
            """;

    @Autowired DSLContext db;
    @Autowired Clock clock;
    @Autowired ChainVerifier verifier;
    @Autowired TransactionTemplate transaction;
    @Autowired TestHouse house;
    @TempDir Path data;

    private Path sealed() {
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
    void aHeadThatIsSealedIsNotSealedAgain() {
        sealed();
        transaction.executeWithoutResult(status -> {
            Checkpoints again = new Checkpoints(db, clock, data);
            again.seal();
            assertThat(again.seal()).isEmpty();
        });
    }

    @Test
    void serversThatShareADirectoryTakeTurns() throws Exception {
        List<Callable<Optional<Path>>> servers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            servers.add(() -> {
                house.person();
                return new Checkpoints(db, clock, data).seal();
            });
        }
        Set<Path> written = new TreeSet<>();
        int sealings = 0;
        try (var workers = Executors.newFixedThreadPool(4)) {
            for (var server : workers.invokeAll(servers)) {
                sealings += server.get().isPresent() ? 1 : 0;
                server.get().ifPresent(written::add);
            }
        }
        assertThat(written).hasSize(sealings).isNotEmpty();
        assertThat(Checkpoints.files(data.resolve("checkpoints")))
                .containsExactlyElementsOf(written)
                .last()
                .asString()
                .endsWith("%06d.json".formatted(sealings));
        assertThat(verifier.verifyAgainst(data.resolve("checkpoints")).faults()).isEmpty();
    }

    @Test
    void aRewrittenPastWithNewHashesUpToTheHeadDoesNotPassThroughAKeptCheckpoint() {
        sealed();
        house.person();
        var faults =
                transaction.execute(status -> {
                    Forger.picksTheLocks(db);
                    db.execute(REWRITE);
                    Forger.closesTheDoor(db);
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
                                record_id, 'omskriven', reason_digest, payload_digest, rows_digest, previous)
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
