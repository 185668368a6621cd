package se.varn.account.assignments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of a statement.
 *
 * @param statement the one to change, null for a new one last in {@code section}
 * @param disclosure null while it is not chosen
 * @param support numbers of records, commas between
 */
public record SaveStatement(
        @Nullable UUID statement,
        UUID section,
        Statement.Kind kind,
        String body,
        @Nullable Disclosure disclosure,
        String provision,
        @Nullable LocalDate assessedOn,
        String agency,
        String publicWording,
        String standpointBy,
        String document,
        String support) {}
