package se.varn.sigma;

/**
 * A field that a rule asks for.
 *
 * @param name as the rule writes it
 * @param slot its number in the compiled plan, or -1 before compiling
 */
record FieldKey(String name, int slot) {
    static FieldKey named(String name) {
        return new FieldKey(name, -1);
    }
}
