package se.varn.foundation.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Panel;
import se.varn.foundation.records.RecordThread;
import se.varn.foundation.text.Language;

/** The boxes on a record's page: those of other rooms, and the thread. */
@Component
public class Boxes {
    private static final int ACROSS = 20;
    private final List<Panel> panels;
    private final RecordThread thread;
    private final Pages pages;

    Boxes(List<Panel> panels, RecordThread thread, Pages pages) {
        this.panels = panels.stream().sorted(Comparator.comparingInt(Panel::order)).toList();
        this.thread = thread;
        this.pages = pages;
    }

    /** The thread box's content. */
    public record ThreadBox(RecordRef here, List<RecordThread.Knot> knots) {}

    /** The boxes that stand across the page, above everything else: those of order below 20. */
    public List<Panel.Box> across(RecordRef record, Actor actor, Language language) {
        return panels.stream()
                .filter(panel -> panel.order() < ACROSS)
                .flatMap(panel -> panel.on(record, actor, language).stream())
                .toList();
    }

    /** The boxes beside the record, for a page that shows {@link #across} on its own. */
    public List<Panel.Box> beside(RecordRef record, Actor actor, Language language) {
        return boxes(record, actor, language, ACROSS);
    }

    /** All boxes. */
    public List<Panel.Box> on(RecordRef record, Actor actor, Language language) {
        return boxes(record, actor, language, Integer.MIN_VALUE);
    }

    private List<Panel.Box> boxes(RecordRef record, Actor actor, Language language, int from) {
        List<Panel.Box> boxes = new ArrayList<>();
        panels.stream()
                .filter(panel -> panel.order() >= from)
                .forEach(panel -> panel.on(record, actor, language).ifPresent(boxes::add));
        List<RecordThread.Knot> knots = thread.through(actor, record);
        if (knots.size() > 1) {
            boxes.add(
                    new Panel.Box(
                            ShellText.THREAD,
                            pages.content(
                                    "shell/thread-box.jte",
                                    language,
                                    new ThreadBox(record, knots))));
        }
        return boxes;
    }
}
