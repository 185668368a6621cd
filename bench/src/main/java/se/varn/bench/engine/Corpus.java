package se.varn.bench.engine;

import se.varn.sigma.RuleSet;

/** Events and the rules that are run over them. */
interface Corpus {
    /** The rules. */
    RuleSet rules();

    /** Whether the events are JSON, so that a JSON parser can be measured beside. */
    boolean json();

    /** How many blocks there are. */
    int blocks();

    /**
     * One event a line. The same block with another seed has other values where real logs have
     * them: times, process ids, command lines. A cache that knows yesterday's values gains nothing.
     */
    byte[] block(int number, long seed);
}
