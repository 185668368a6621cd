package se.varn.sense.intake;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/*
 * A frame on disk: length of what follows the head (4 bytes, big-endian), CRC32C of it (4 bytes), then one zstd block. Unpacked
 * it is a run of records: line number and length as varints, then the record's bytes. A record may hold line feeds.
 */
final class FrameCodec {
    static final int HEAD = 8;
    private static final int LEVEL = 3;
    private static final int MOST_UNPACKED = 64 << 20;

    private FrameCodec() {}

    /** A record as it came; read once and never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Raw(long line, byte[] bytes) {}

    /** Gathers the records of a frame. */
    static final class Packer {
        private final ByteArrayOutputStream plain = new ByteArrayOutputStream(1 << 20);
        private int records;

        void add(long line, byte[] bytes) {
            varint(line);
            varint(bytes.length);
            plain.writeBytes(bytes);
            records++;
        }

        private void varint(long value) {
            long left = value;
            while (left > 0x7f) {
                plain.write((int) (left & 0x7f) | 0x80);
                left >>>= 7;
            }
            plain.write((int) left);
        }

        int records() {
            return records;
        }

        int size() {
            return plain.size();
        }

        /** The frame with its head; the packer is empty again. */
        ByteBuffer pack() {
            byte[] packed = Zstd.compress(plain.toByteArray(), LEVEL);
            plain.reset();
            records = 0;
            CRC32C crc = new CRC32C();
            crc.update(packed);
            ByteBuffer frame = ByteBuffer.allocate(HEAD + packed.length);
            frame.putInt(packed.length).putInt((int) crc.getValue()).put(packed);
            return frame.flip();
        }
    }

    /**
     * The records of a frame's body.
     *
     * @throws IOException if it is not what was written
     */
    static List<Raw> unpack(byte[] packed, int crc) throws IOException {
        CRC32C found = new CRC32C();
        found.update(packed);
        if ((int) found.getValue() != crc) {
            throw new IOException("the checksum does not agree");
        }
        long size = Zstd.getFrameContentSize(packed);
        if (size < 0 || size > MOST_UNPACKED) {
            throw new IOException("the frame says it is " + size + " bytes");
        }
        ByteBuffer plain = ByteBuffer.wrap(Zstd.decompress(packed, (int) size));
        List<Raw> records = new ArrayList<>();
        while (plain.hasRemaining()) {
            long line = varint(plain);
            byte[] bytes = new byte[(int) varint(plain)];
            plain.get(bytes);
            records.add(new Raw(line, bytes));
        }
        return records;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        int shift = 0;
        byte b;
        do {
            b = in.get();
            value |= (long) (b & 0x7f) << shift;
            shift += 7;
        } while (b < 0);
        return value;
    }
}
