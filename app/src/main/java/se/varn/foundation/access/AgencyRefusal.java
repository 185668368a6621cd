package se.varn.foundation.access;

/** Why nobody came in by the agency's identity provider. */
public enum AgencyRefusal {
    /** It does not answer, or answers what it must not; the operator's log says what. */
    PROVIDER_DOWN,
    /** The answer belongs to no sign-in that this browser has begun, or to one that is over. */
    NOT_BEGUN,
    /** Whoever signs in said no, or the provider did. */
    DENIED,
    /**
     * What it sent is not a proof for Värn: signature, issuer, recipient, nonce or time is wrong.
     */
    NOT_PROVED,
    /** It did not ask anew, though it was told to. */
    NOT_ANEW,
    /** It proves somebody that nobody here is. */
    UNKNOWN,
    /** It has not verified the address by which the person would be found. */
    UNVERIFIED,
    /** The person is bound to somebody else over there. */
    BOUND_ELSEWHERE,
    /** It names no groups, and the operator wants them named. */
    NO_GROUPS
}
