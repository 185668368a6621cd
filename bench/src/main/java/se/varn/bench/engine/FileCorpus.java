package se.varn.bench.engine;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.varn.sigma.RuleSet;

/** Events from a file of JSON lines, about a megabyte a block. */
final class FileCorpus implements Corpus {
    private final RuleSet rules;
    private final List<byte[]> blocks;

    private FileCorpus(RuleSet rules, List<byte[]> blocks) {
        this.rules = rules;
        this.blocks = blocks;
    }

    /** Reads a file packed with Zstandard, or its beginning. */
    static FileCorpus read(RuleSet rules, Path file, int blockBytes, int maxBlocks)
            throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        try (InputStream in =
                new ZstdInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] piece = new byte[1 << 16];
            ByteArrayOutputStream block = new ByteArrayOutputStream(blockBytes + piece.length);
            int got;
            while (blocks.size() < maxBlocks && (got = in.read(piece)) > 0) {
                int last = got - 1;
                while (last >= 0 && piece[last] != '\n') {
                    last--;
                }
                if (last >= 0 && block.size() + last >= blockBytes) {
                    block.write(piece, 0, last + 1);
                    blocks.add(block.toByteArray());
                    block.reset();
                    block.write(piece, last + 1, got - last - 1);
                } else {
                    block.write(piece, 0, got);
                }
            }
            if (blocks.size() < maxBlocks && block.size() > 0) {
                blocks.add(block.toByteArray());
            }
        }
        return new FileCorpus(rules, blocks);
    }

    /** Lines that are in memory already. */
    static FileCorpus of(RuleSet rules, List<String> lines, int blockBytes) {
        List<byte[]> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : lines) {
            block.append(line).append('\n');
            if (block.length() >= blockBytes) {
                blocks.add(block.toString().getBytes(StandardCharsets.UTF_8));
                block.setLength(0);
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block.toString().getBytes(StandardCharsets.UTF_8));
        }
        return new FileCorpus(rules, blocks);
    }

    @Override
    public RuleSet rules() {
        return rules;
    }

    @Override
    public boolean json() {
        return true;
    }

    @Override
    public int blocks() {
        return blocks.size();
    }

    @Override
    public byte[] block(int number, long seed) {
        return Fresh.values(blocks.get(number), new Random(seed * 1_000_003 + number));
    }
}
