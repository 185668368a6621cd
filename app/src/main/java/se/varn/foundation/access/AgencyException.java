package se.varn.foundation.access;

/** The identity provider, or what came from it, is not as it must be. */
public final class AgencyException extends Exception {
    private static final long serialVersionUID = 1;
    private final AgencyRefusal refusal;

    AgencyException(AgencyRefusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    AgencyException(AgencyRefusal refusal, String message, Throwable cause) {
        super(message, cause);
        this.refusal = refusal;
    }

    public AgencyRefusal refusal() {
        return refusal;
    }
}
