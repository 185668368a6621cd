package se.varn.foundation.access;

import static se.varn.foundation.access.Role.ADMINISTRATOR;
import static se.varn.foundation.access.Role.CISO;
import static se.varn.foundation.access.Role.COMMUNICATOR;
import static se.varn.foundation.access.Role.CONTROLLER;
import static se.varn.foundation.access.Role.CRISIS_MANAGER;
import static se.varn.foundation.access.Role.DATA_PROTECTION_OFFICER;
import static se.varn.foundation.access.Role.EMPLOYEE;
import static se.varn.foundation.access.Role.INCIDENT_MANAGER;
import static se.varn.foundation.access.Role.INDEPENDENT_REVIEWER;
import static se.varn.foundation.access.Role.INFORMATION_OWNER;
import static se.varn.foundation.access.Role.INTERNAL_AUDIT;
import static se.varn.foundation.access.Role.LAWYER;
import static se.varn.foundation.access.Role.MANAGEMENT;
import static se.varn.foundation.access.Role.MANAGER;
import static se.varn.foundation.access.Role.OPERATIONS;
import static se.varn.foundation.access.Role.PROTECTIVE_SECURITY;
import static se.varn.foundation.access.Role.REGISTRAR;
import static se.varn.foundation.access.Role.SERVICE_DESK;
import static se.varn.foundation.access.Role.SOC_ANALYST;
import static se.varn.foundation.access.Role.SYSTEM_OWNER;

import java.util.EnumSet;
import java.util.Set;

/**
 * Everything one may be allowed to do, and the shipped roles that may. What is not listed is
 * denied.
 */
public enum Permission {
    /** Own start page, search in what one may read, own settings. */
    SIGNED_IN(EMPLOYEE),

    INCIDENT_REPORT(EMPLOYEE),
    /** The desk's view of incidents; a reporter always reads the own report without it. */
    INCIDENT_READ(
            SERVICE_DESK,
            INCIDENT_MANAGER,
            CRISIS_MANAGER,
            SOC_ANALYST,
            OPERATIONS,
            CISO,
            DATA_PROTECTION_OFFICER,
            LAWYER,
            CONTROLLER,
            MANAGEMENT,
            INTERNAL_AUDIT,
            SYSTEM_OWNER,
            INFORMATION_OWNER,
            COMMUNICATOR,
            REGISTRAR,
            INDEPENDENT_REVIEWER,
            PROTECTIVE_SECURITY),
    /** Collect information, name the fault source, remedy. */
    INCIDENT_WORK(
            SERVICE_DESK, INCIDENT_MANAGER, CRISIS_MANAGER, SOC_ANALYST, OPERATIONS, SYSTEM_OWNER),
    /** Level, severity, participants, restriction, publishing a disturbance. */
    INCIDENT_LEAD(INCIDENT_MANAGER, CRISIS_MANAGER),
    /** Take an incident to the level of crisis management, and back from it. */
    INCIDENT_CRISIS(CRISIS_MANAGER),
    /** Say whether a remedy had its effect. */
    INCIDENT_VERIFY(
            INCIDENT_MANAGER,
            CRISIS_MANAGER,
            SOC_ANALYST,
            OPERATIONS,
            CISO,
            SYSTEM_OWNER,
            SERVICE_DESK),

    CLOCK_READ(
            INCIDENT_MANAGER,
            CRISIS_MANAGER,
            CISO,
            DATA_PROTECTION_OFFICER,
            LAWYER,
            CONTROLLER,
            MANAGEMENT,
            INTERNAL_AUDIT,
            SOC_ANALYST,
            REGISTRAR),
    /**
     * Judge reportable or not, register a sent report. The data protection officer advises and
     * never decides.
     */
    CLOCK_DECIDE(INCIDENT_MANAGER, CRISIS_MANAGER, CISO, LAWYER),
    /** Confirm or correct what the law says. */
    LAW_CONFIRM(LAWYER),

    ACTION_READ(EMPLOYEE),
    ACTION_WORK(EMPLOYEE),
    ACTION_CREATE(
            SERVICE_DESK,
            INCIDENT_MANAGER,
            CRISIS_MANAGER,
            SOC_ANALYST,
            OPERATIONS,
            CISO,
            CONTROLLER,
            MANAGER,
            SYSTEM_OWNER,
            INFORMATION_OWNER,
            INDEPENDENT_REVIEWER),
    ACTION_VERIFY(
            INCIDENT_MANAGER, CRISIS_MANAGER, CISO, CONTROLLER, INDEPENDENT_REVIEWER, MANAGER),

    INVENTORY_READ(EMPLOYEE),
    INVENTORY_WRITE(CISO, SYSTEM_OWNER, INFORMATION_OWNER),

    ALERT_READ(SOC_ANALYST, INCIDENT_MANAGER, CRISIS_MANAGER, CISO, OPERATIONS),
    ALERT_TRIAGE(SOC_ANALYST),
    LOG_READ(SOC_ANALYST),
    LOG_IMPORT(SOC_ANALYST, OPERATIONS),
    RULE_READ(SOC_ANALYST, CISO, INTERNAL_AUDIT),
    RULE_IMPORT(SOC_ANALYST),

    ASSIGNMENT_READ(CONTROLLER, CISO, MANAGEMENT, INTERNAL_AUDIT, LAWYER, REGISTRAR),
    ASSIGNMENT_WRITE(CONTROLLER, CISO),
    /** Freeze the evidence and hand in. */
    ASSIGNMENT_FREEZE(CONTROLLER),

    /** The register of official documents, as those who work here read it. */
    REGISTRY_READ(
            REGISTRAR,
            LAWYER,
            CONTROLLER,
            CISO,
            MANAGEMENT,
            INTERNAL_AUDIT,
            DATA_PROTECTION_OFFICER),
    /** Register, keep in order, correct; series and standing orders. */
    REGISTRY_WRITE(REGISTRAR),

    /** Requests for disclosure; of restricted documents only those in their circle see more. */
    DISCLOSURE_READ(REGISTRAR, LAWYER),
    /** Register requests, take documents out, send what is decided. */
    DISCLOSURE_PREPARE(REGISTRAR),
    /** Say of each sentence whether it is secret, and under what. */
    DISCLOSURE_TEST(LAWYER),
    DISCLOSURE_DECIDE(REGISTRAR),

    DISPOSAL_READ(REGISTRAR, LAWYER, MANAGEMENT, CISO, INTERNAL_AUDIT),
    /** Make rules of disposal, and list what is to go by one. */
    DISPOSAL_PREPARE(REGISTRAR),
    /** Have done what somebody else has prepared. */
    DISPOSAL_APPROVE(LAWYER, MANAGEMENT),

    ORGANISATION_READ(EMPLOYEE),
    /** People and units. */
    ORGANISATION_WRITE(ADMINISTRATOR),
    ACCESS_READ(ADMINISTRATOR, CISO, INTERNAL_AUDIT),
    ACCESS_GRANT(ADMINISTRATOR),
    /** See where others are signed in, and end it. */
    SESSION_END(ADMINISTRATOR),
    AUDIT_READ(INTERNAL_AUDIT, CISO),
    JOB_READ(ADMINISTRATOR, SOC_ANALYST, OPERATIONS, CONTROLLER, CISO),
    SYSTEM_ADMIN(ADMINISTRATOR);

    private final Set<Role> roles;

    Permission(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    /**
     * Whether it is about records that belong to a unit, so that a role for a unit can give it for
     * those. What is about no record, or about one that is the whole agency's, takes a role for the
     * whole agency.
     */
    public boolean ofUnits() {
        return this == ACTION_CREATE || this == ACTION_VERIFY || this == INVENTORY_WRITE;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
