package se.varn.bench.engine;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import se.varn.sigma.RuleSet;

/** Events made by a seeded generator, half a megabyte a block. */
record GeneratedCorpus(RuleSet rules, boolean json, int blocks, int blockBytes, Maker maker)
        implements Corpus {

    /** Writes one event without its line feed. */
    @FunctionalInterface
    interface Maker {
        void write(Random random, StringBuilder line);
    }

    @Override
    public byte[] block(int number, long seed) {
        Random random = new Random(seed * 1_000_003 + number);
        StringBuilder block = new StringBuilder(blockBytes + (1 << 16));
        do {
            maker.write(random, block);
            block.append('\n');
        } while (block.length() < blockBytes);
        return block.toString().getBytes(StandardCharsets.UTF_8);
    }
}
