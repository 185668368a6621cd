package se.varn.foundation.api;

import java.util.List;

/**
 * Problem details, RFC 9457.
 *
 * @param type what kind it is, for programs: see {@link ProblemKind#type}
 * @param title the kind in words
 * @param detail what to do, in the caller's language
 * @param errors what is wrong with single fields or parameters; empty when it is none of them
 */
public record Problem(String type, String title, int status, String detail, List<Wrong> errors) {
    /** What is wrong with one field. */
    public record Wrong(String field, String detail) {}
}
