package se.varn.account.assignments;

/** A frozen version that counted a record. */
public record FrozenUse(String number, String title, String address, int version) {}
