package se.varn.codegen;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles the page templates into the class directory, with the policy that refuses inline event
 * handlers. Skips when neither a template nor a class that it may use has changed. A template that
 * names what is not there fails the build.
 */
public final class Templates {
    private static final String PACKAGE = "gg.jte.generated.precompiled";

    private Templates() {}

    /**
     * Use: {@code Templates TEMPLATES CLASSES WORK}; class path: that of the application.
     *
     * @param arguments the folder of templates, the class directory, and a folder of our own for
     *     work
     */
    public static void main(String[] arguments) throws IOException {
        Path templates = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        Path work = Path.of(arguments[2]);
        Path stamp = work.resolveSibling(work.getFileName() + ".stamp");
        String now = fingerprint(templates, classes);
        if (Files.exists(stamp)
                && Files.readString(stamp).equals(now)
                && Files.exists(classes.resolve("gg/jte/generated/precompiled"))) {
            return;
        }
        TemplateEngine engine =
                TemplateEngine.create(
                        new DirectoryCodeResolver(templates),
                        work,
                        ContentType.Html,
                        null,
                        PACKAGE);
        engine.setTrimControlStructures(true);
        engine.setHtmlPolicy(new PreventInlineEventHandlers());
        engine.setCompileArgs("--release", "25");
        engine.cleanAll();
        List<String> classPath =
                Stream.concat(
                                Stream.of(classes.toString()),
                                Arrays.stream(
                                        System.getProperty("java.class.path")
                                                .split(File.pathSeparator)))
                        .toList();
        try {
            engine.precompileAll(classPath);
        } catch (TemplateException e) {
            System.err.println("A page template does not compile: " + e.getMessage());
            System.exit(1);
        }
        publish(work, classes);
        Files.writeString(stamp, now);
    }

    private static void publish(Path work, Path classes) throws IOException {
        Path old = classes.resolve("gg/jte/generated/precompiled");
        if (Files.exists(old)) {
            try (Stream<Path> files = Files.walk(old)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file :
                    files.filter(f ->
                                    f.toString().endsWith(".class")
                                            || f.toString().endsWith(".bin"))
                            .toList()) {
                Path to = classes.resolve(work.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String fingerprint(Path templates, Path classes) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (Stream<Path> files = Files.walk(templates)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file :
                        files.filter(f ->
                                        f.toString().endsWith(".class")
                                                && !f.toString().contains("gg/jte"))
                                .sorted()
                                .toList()) {
                    String line =
                            file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                    digest.update(line.getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
