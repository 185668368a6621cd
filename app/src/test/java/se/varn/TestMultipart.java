package se.varn;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with files, as a browser sends it. */
public final class TestMultipart {
    private final String boundary = "prov" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public TestMultipart field(String name, String value) {
        head("name=\"" + name + "\"");
        bytes(value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A file; its type is the browser's word, which nobody trusts. */
    public TestMultipart file(String name, String fileName, String type, byte[] content) {
        head("name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: " + type);
        bytes(content);
        return this;
    }

    private void head(String disposition) {
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void bytes(byte[] content) {
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    public String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public byte[] whole() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return whole.toByteArray();
    }
}
