package se.varn.foundation.attachments;

import se.varn.foundation.text.Message;

/** Words of attachments. */
public enum AttachmentsText implements Message {
    ATTACHMENTS("Bilagor", "Attachments"),
    ATTACHMENT("Bilaga", "Attachment"),
    ADD("Lägg till bilagor", "Add attachments"),
    ADD_TO("Lägg till bilagor till {0}", "Add attachments to {0}"),
    FILES("Bilder eller filer", "Pictures or files"),
    FILES_HELP(
            "Högst {0} per fil och {1} filer. Filer visas aldrig i Värn, de laddas ner.",
            "At most {0} per file and {1} files. Files are never shown in Värn, they are downloaded."),
    KEPT("Redan mottagna", "Received already"),
    KEPT_HELP(
            "Avmarkera en fil som inte ska följa med.",
            "Clear the mark of a file that is not to come along."),
    SEND("Bifoga", "Attach"),
    NONE("Inga bilagor.", "No attachments."),
    NONE_CHOSEN("Välj minst en fil att bifoga.", "Choose at least one file to attach."),
    TOO_LARGE(
            "”{0}” är för stor och togs inte emot. En bilaga får vara högst {1}. Dela upp den, packa den, eller lägg den på en gemensam yta och skriv var.",
            "“{0}” is too large and was not received. An attachment may be at most {1}. Split or compress it, or put it on a shared drive and write where."),
    NO_ROOM(
            "”{0}” togs inte emot: serverns disk är nästan full. Anmäl utan filen, och säg till driften.",
            "“{0}” was not received: the server's disk is nearly full. Report without the file, and tell operations."),
    EMPTY(
            "”{0}” är tom (0 byte) och togs inte emot. Kontrollera filen och välj den igen.",
            "“{0}” is empty (0 bytes) and was not received. Check the file and choose it again."),
    TOO_MANY_SENT(
            "Högst {0} filer tas emot på en gång. Bifoga resten efteråt.",
            "At most {0} files are received at a time. Attach the rest afterwards."),
    TOO_MANY(
            "Högst {0} bilagor får plats och {1} finns redan. Avmarkera några filer, eller packa dem till en.",
            "There is room for at most {0} attachments, and {1} are there already. Clear some files, or pack them into one."),
    NUMBERS_FOUND(
            "Ett filnamn innehåller ett personnummer",
            "A file name holds a personal identity number"),
    NUMBERS_ASK(
            "Behövs numret i namnet? Utan det sprids färre uppgifter. Innehållet i filen ändras inte.",
            "Is the number needed in the name? Without it less is spread. The content of the file is not changed."),
    NUMBERS_REMOVE(
            "Ta bort numret ur namnet och bifoga", "Take the number out of the name and attach"),
    NUMBERS_KEEP("Behåll namnet och bifoga", "Keep the name and attach"),
    NUMBER_GONE("personnummer", "personal number"),
    ADDED("Bilagorna är tillagda.", "The attachments are added."),
    ADDED_KNOWN(
            "Klart. {0} av filerna fanns redan med samma innehåll.",
            "Done. {0} of the files were there already with the same content."),
    ADDED_WAITING(
            "Bilagorna är sparade. Viruskontrollen svarar inte just nu, så {0} av dem går att öppna först när den har tittat på dem.",
            "The attachments are saved. The virus check does not answer right now, so {0} of them can be opened only when it has looked at them."),
    ADDED_INFECTED(
            "Skadlig kod hittades i {0} av filerna. De är i karantän och kan inte öppnas. Säkerhetsövervakningen (SOC) är underrättad. Har du öppnat filen: säg till servicedesk genast.",
            "Malware was found in {0} of the files. They are in quarantine and cannot be opened. The security operations center (SOC) has been told. If you have opened the file, tell the service desk at once."),
    MISMATCH("Namnet stämmer inte med innehållet: {0}", "The name does not fit the content: {0}"),
    WHAT("Innehåll", "Content"),
    SIZE("Storlek", "Size"),
    DIGEST("SHA-256", "SHA-256"),
    CHECK("Viruskontroll", "Virus check"),
    FOUND("Funnen kod", "What was found"),
    BELONGS_TO("Hör till", "Belongs to"),
    BY("Tillagd av {0} {1}", "Added by {0} {1}"),
    ADDED_BY("Tillagd", "Added"),
    DOWNLOAD("Ladda ner", "Download"),
    CLOSED_WAITING(
            "Filen går att ladda ner när viruskontrollen har tittat på den. Den försöker igen av sig själv; laddar du om sidan om en stund ser du hur det gick.",
            "The file can be downloaded when the virus check has looked at it. It tries again by itself; load the page again in a while to see how it went."),
    CLOSED_INFECTED(
            "Filen är i karantän och lämnas inte ut. Säkerhetsövervakningen (SOC) är underrättad.",
            "The file is in quarantine and is not given out. The security operations center (SOC) has been told."),
    REMOVED("Borttagen", "Removed"),
    REMOVED_BY("Borttagen av {0} {1}: {2}", "Removed by {0} {1}: {2}"),
    REMOVED_AT("Borttagen {0}", "Removed {0}"),
    REMOVE("Ta bort bilagan", "Remove the attachment"),
    REMOVE_HELP(
            "Bilagan lämnas inte ut längre. Att den har funnits, och varför den togs bort, står kvar. Innehållet finns kvar tills det gallras.",
            "The attachment is not given out any more. That it was there, and why it was removed, stays. The content stays until it is disposed of."),
    WHY("Varför", "Why"),
    WHY_MISSING("Skriv varför, högst {0} tecken.", "Write why, at most {0} characters."),
    REMOVED_NOTICE("Bilagan är borttagen.", "The attachment is removed."),
    QUARANTINE("Karantän", "Quarantine"),
    QUARANTINE_HELP(
            "Filer som viruskontrollen har funnit skadlig kod i. De lämnas inte ut till någon. Jämför kontrollsumman med era andra skydd.",
            "Files in which the virus check has found malware. They are given to nobody. Compare the digest with your other defences."),
    QUARANTINE_NONE("Ingen fil är i karantän.", "No file is in quarantine."),
    FOUND_AT("Funnen", "Found at"),
    HIDDEN("{0} begränsade", "{0} restricted"),
    NOT_ATTACHED("Inte bifogad till något", "Attached to nothing");

    private final String sv;
    private final String en;

    AttachmentsText(String sv, String en) {
        this.sv = sv;
        this.en = en;
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
