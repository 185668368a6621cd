package se.varn.foundation.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/*
 * Walks the chain from its first entry. Four independent things are recomputed: that numbers run without a gap and
 * each entry's hash covers its fields and the one before (removal, alteration, re-ordering); that what was typed has
 * the digest that the chain holds; that each row version has its digest, the versions of an entry together the one that
 * the chain holds, and each version ends where the next of its row begins; that every row stands as its newest version
 * says. What is gone must be named by an erasure, which is an entry itself and whose own list cannot be erased.
 *
 * The hash is written out here and not asked of the database's own function, which whoever forges could replace; and
 * names that are not qualified mean PostgreSQL's own things, whatever has been put in their way.
 */
@Component
public class ChainVerifier {
    private static final int MOST_FAULTS = 50;
    private static final String LINK =
            """
            sha256(convert_to(concat_ws('|', seq::text, (extract(epoch from at) * 1000000)::bigint::text,
                coalesce(actor::text, ''), command, record_kind, record_id::text,
                encode(convert_to(coalesce(reason, ''), 'UTF8'), 'hex') || coalesce('d' || encode(reason_digest, 'hex'), ''),
                encode(payload_digest, 'hex'), encode(rows_digest, 'hex'), encode(previous, 'hex')), 'UTF8'))\
            """;

    /** What erasures name, of those whose list is the one that the chain covers. */
    private static final String ERASED =
            """
            (select distinct x.n::bigint as n from audit.entry d join audit.payload q using (seq)
              cross join lateral jsonb_array_elements_text(
                    case when d.payload_digest = sha256(q.salt || convert_to(q.body, 'UTF8'))
                         then q.body::jsonb -> '%s' else '[]'::jsonb end) x(n)
              where d.command = 'audit.erase')\
            """;

    private final DSLContext db;

    ChainVerifier(DSLContext db) {
        this.db = db;
    }

    /** A verifier over a database outside the running house, for the command line. */
    public static ChainVerifier over(DSLContext db) {
        return new ChainVerifier(db);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify() {
        boolean outsideAny = db.connectionResult(Connection::getAutoCommit);
        return outsideAny
                ? db.transactionResult(own -> {
                    own.dsl().execute("set transaction isolation level repeatable read, read only");
                    return new ChainVerifier(own.dsl()).walk();
                })
                : walk();
    }

    private Verdict walk() {
        String path = searching("pg_catalog");
        Verdict verdict = lookedThrough();
        // Where a question fails the transaction is over, and with it the path.
        searching(path);
        return verdict;
    }

    /**
     * Where names that are not qualified are sought, until the transaction ends; answers where
     * before.
     */
    private String searching(String path) {
        String before =
                db.fetchSingle("select pg_catalog.current_setting('search_path')")
                        .get(0, String.class);
        db.fetch("select pg_catalog.set_config('search_path', {0}, true)", DSL.val(path));
        return before;
    }

    private Verdict lookedThrough() {
        List<String> faults = new ArrayList<>();
        links(faults);
        payloads(faults);
        versions(faults);
        spans(faults);
        rows(faults);
        var head = db.fetchOne("select seq, hash from audit.entry order by seq desc limit 1");
        return head == null
                ? new Verdict(0, "", faults, List.of())
                : new Verdict(
                        head.get(0, Long.class),
                        HexFormat.of().formatHex(head.get(1, byte[].class)),
                        faults,
                        erased());
    }

    /** What is gone by decisions of which the list is the one that the chain covers. */
    private List<Verdict.Erased> erased() {
        return db.fetch(
                        """
                        select d.seq, d.at, d.record_kind, d.record_id::text, coalesce(q.reason, d.reason, ''),
                               jsonb_array_length(q.body::jsonb -> 'entries'), jsonb_array_length(q.body::jsonb -> 'versions')
                          from audit.entry d join audit.payload q using (seq)
                         where d.command = 'audit.erase' and d.payload_digest = sha256(q.salt || convert_to(q.body, 'UTF8'))
                         order by 1\
                        """)
                .map(r ->
                        new Verdict.Erased(
                                r.get(0, Long.class),
                                r.get(1, java.time.Instant.class),
                                new RecordRef(
                                        r.get(2, String.class),
                                        java.util.UUID.fromString(r.get(3, String.class))),
                                r.get(4, String.class),
                                r.get(5, Integer.class),
                                r.get(6, Integer.class)));
    }

    /**
     * Walks the chain, and compares it with the sealed checkpoints of a directory: each must carry
     * the signature of one and the same key, and be the hash of its entry. The key is that of
     * {@code keys/checkpoints.pub} beside the directory when that exists, else the first
     * checkpoint's.
     *
     * @param checkpoints a directory of {@code NNNNNN.json}; one that does not exist has none
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verifyAgainst(Path checkpoints) {
        Verdict chain = verify();
        List<String> faults = new ArrayList<>(chain.faults());
        String key = publicKey(checkpoints);
        for (Path file : Checkpoints.files(checkpoints)) {
            Checkpoint checkpoint;
            try {
                checkpoint = Checkpoints.read(file);
            } catch (UncheckedIOException | JacksonException e) {
                faults.add("checkpoint " + file.getFileName() + ": cannot be read");
                continue;
            }
            key = key == null ? checkpoint.publicKey() : key;
            if (!SealingKey.holds(checkpoint, key)) {
                faults.add("checkpoint " + file.getFileName() + ": its signature does not hold");
            } else if (!hashOf(checkpoint.seq()).orElse("").equals(checkpoint.hash())) {
                faults.add(
                        "entry %d: not the one that checkpoint %s sealed at %s"
                                .formatted(checkpoint.seq(), file.getFileName(), checkpoint.at()));
            }
        }
        return new Verdict(chain.entries(), chain.head(), faults, chain.erased());
    }

    private static @Nullable String publicKey(Path checkpoints) {
        Path file = checkpoints.resolveSibling("keys").resolve(SealingKey.PUBLIC);
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("the public key cannot be read: " + file, e);
        }
    }

    /**
     * The hash of the entry with this number in hex, to compare with a checkpoint kept outside;
     * empty if none.
     */
    public java.util.Optional<String> hashOf(long seq) {
        return db.fetchOptional("select encode(hash, 'hex') from audit.entry where seq = ?", seq)
                .map(r -> r.get(0, String.class));
    }

    private void links(List<String> faults) {
        find(
                faults,
                "entry %s: number out of order, an entry before it is missing",
                """
                select seq from (select seq, lag(seq, 1, 0::bigint) over (order by seq) as before from audit.entry) e
                 where seq <> before + 1 order by seq\
                """);
        find(
                faults,
                "entry %s: does not follow the entry before it",
                """
                select seq from (select seq, previous,
                    lag(hash, 1, sha256(convert_to('Värn', 'UTF8'))) over (order by seq) as before from audit.entry) e
                 where previous <> before order by seq\
                """);
        find(
                faults,
                "entry %s: its fields do not have its hash",
                """
                select seq from audit.entry where hash <> %s order by seq\
                """
                        .formatted(LINK));
    }

    private void payloads(List<String> faults) {
        find(
                faults,
                "entry %s: what was typed is not what the chain covers",
                """
                select e.seq from audit.entry e join audit.payload p using (seq)
                 where e.payload_digest <> sha256(p.salt || convert_to(p.body, 'UTF8')) order by 1\
                """);
        find(
                faults,
                "entry %s: why it was done is not what the chain covers",
                """
                select e.seq from audit.entry e join audit.payload p using (seq)
                 where e.reason_digest is distinct from sha256(p.salt || convert_to('reason|' || p.reason, 'UTF8')) order by 1\
                """);
        find(
                faults,
                "entry %s: what was typed is gone, and no decision to erase it is in the chain",
                """
                select e.seq from audit.entry e left join audit.payload p using (seq) left join %s x on x.n = e.seq
                 where p.seq is null and (e.command = 'audit.erase' or x.n is null) order by 1\
                """
                        .formatted(ERASED.formatted("entries")));
    }

    private void versions(List<String> faults) {
        find(
                faults,
                "entry %s: the row versions it covers were altered, removed or added to",
                """
                select e.seq from audit.entry e
                  left join (select from_no, string_agg(tab || op || row_id || encode(digest, 'hex'), ',' order by no) as s
                               from audit.row_version group by from_no) v on v.from_no = e.seq
                 where e.rows_digest <> sha256(convert_to(coalesce(v.s, ''), 'UTF8')) order by 1\
                """);
        find(
                faults,
                "row version %s: not what the chain covers",
                """
                select no from audit.row_version
                 where (payload is not null or op = 'D')
                   and digest <> sha256(salt || convert_to(coalesce(payload::text, ''), 'UTF8')) order by 1\
                """);
        find(
                faults,
                "row version %s: its text is gone, and no decision to erase it is in the chain",
                """
                select v.no from audit.row_version v left join %s x on x.n = v.no
                 where v.payload is null and v.op <> 'D' and x.n is null order by 1\
                """
                        .formatted(ERASED.formatted("versions")));
    }

    /** The entries between which each version holds: from its own to the row's next. */
    private void spans(List<String> faults) {
        find(
                faults,
                "row version %s: belongs to no entry",
                "select no from audit.row_version where from_no is null order by 1");
        find(
                faults,
                "row version %s: does not end where the row's next begins",
                """
                select no from (select no, to_no, case when op = 'D' then from_no
                                    else lead(from_no) over (partition by tab, row_id order by from_no, no) end as ends
                                  from audit.row_version) v
                 where to_no is distinct from ends order by 1\
                """);
        find(
                faults,
                "row version %s: numbered before an earlier one of its row",
                """
                select no from (select no, from_no, lag(from_no) over (partition by tab, row_id order by no) as before
                                  from audit.row_version) v
                 where before > from_no order by 1\
                """);
    }

    private void rows(List<String> faults) {
        for (KeptRows.Question question : new KeptRows(db).questions()) {
            find(faults, question.words(), question.sql());
        }
    }

    private void find(List<String> faults, String words, String sql) {
        for (var r : db.fetch(sql + " limit " + MOST_FAULTS)) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(words.formatted(r.get(0)));
            }
        }
    }
}
