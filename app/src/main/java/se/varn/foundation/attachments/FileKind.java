package se.varn.foundation.attachments;

import java.util.Set;
import se.varn.foundation.text.Message;

/** What a file is, as its content tells, in words for people. */
public enum FileKind implements Message {
    IMAGE("Bild", "Picture"),
    PDF("PDF", "PDF"),
    OFFICE("Kontorsdokument", "Office document"),
    TEXT("Textfil", "Text file"),
    WEB("Webbsida eller bild med kod", "Web page, or picture with code"),
    MAIL("Brev", "Mail"),
    ARCHIVE("Arkiv", "Archive"),
    PROGRAM("Program", "Program"),
    MEDIA("Ljud eller film", "Sound or film"),
    OTHER("Annan fil", "Other file");

    private static final Set<String> WEBS =
            Set.of(
                    "text/html",
                    "application/xhtml+xml",
                    "image/svg+xml",
                    "application/xml",
                    "text/xml",
                    "application/javascript",
                    "text/javascript",
                    "multipart/related");
    private static final Set<String> PROGRAMS =
            Set.of(
                    "application/x-msdownload",
                    "application/x-dosexec",
                    "application/vnd.microsoft.portable-executable",
                    "application/x-executable",
                    "application/x-sharedlib",
                    "application/x-elf",
                    "application/java-vm",
                    "application/x-sh",
                    "application/x-bat",
                    "application/x-ms-shortcut",
                    "application/x-mach-o-executable");
    private static final Set<String> ARCHIVES =
            Set.of(
                    "application/zip",
                    "application/gzip",
                    "application/x-gzip",
                    "application/x-7z-compressed",
                    "application/x-rar-compressed",
                    "application/x-tar",
                    "application/x-bzip2",
                    "application/x-xz",
                    "application/zstd",
                    "application/java-archive");

    /** Types that a browser opens in a program that shows and does not run them. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "image/png",
                    "image/jpeg",
                    "image/gif",
                    "image/webp",
                    "image/bmp",
                    "image/tiff",
                    "application/pdf",
                    "text/plain",
                    "text/csv");

    private final String sv;
    private final String en;

    FileKind(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    /** The kind of a media type. */
    public static FileKind of(String type) {
        if (WEBS.contains(type)) {
            return WEB;
        }
        if (type.equals("application/pdf")) {
            return PDF;
        }
        if (PROGRAMS.contains(type) || type.startsWith("application/x-msdownload")) {
            return PROGRAM;
        }
        if (ARCHIVES.contains(type)) {
            return ARCHIVE;
        }
        if (type.equals("message/rfc822") || type.equals("application/vnd.ms-outlook")) {
            return MAIL;
        }
        if (office(type)) {
            return OFFICE;
        }
        return switch (type.substring(0, Math.max(0, type.indexOf('/')))) {
            case "image" -> IMAGE;
            case "text" -> TEXT;
            case "audio", "video" -> MEDIA;
            default -> OTHER;
        };
    }

    private static boolean office(String type) {
        return type.startsWith("application/vnd.openxmlformats-officedocument")
                || type.startsWith("application/vnd.oasis.opendocument")
                || type.startsWith("application/vnd.ms-")
                || type.equals("application/msword")
                || type.equals("application/rtf")
                || type.startsWith("application/x-tika-ooxml")
                || type.startsWith("application/x-tika-msoffice");
    }

    /** The type to send a file with: its own only when nothing is run by it. */
    static String sentAs(String type) {
        return HARMLESS.contains(type) ? type : "application/octet-stream";
    }

    @Override
    public String sv() {
        return sv;
    }

    @Override
    public String en() {
        return en;
    }
}
