package se.varn.foundation.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
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

    /** So many records of a thread are shown beside a record; the thread's own page has all. */
    private static final int NEAR = 12;

    private final List<Panel> panels;
    private final RecordThread thread;
    private final Pages pages;

    Boxes(List<Panel> panels, RecordThread thread, Pages pages) {
        this.panels = panels.stream().sorted(Comparator.comparingInt(Panel::order)).toList();
        this.thread = thread;
        this.pages = pages;
    }

    /** The thread box's content: the nearest records, and how many more the thread has. */
    public record ThreadBox(RecordRef here, List<RecordThread.Knot> knots, int more) {
        static ThreadBox of(RecordRef here, List<RecordThread.Knot> knots) {
            var near =
                    knots.stream()
                            .sorted(
                                    Comparator.comparingInt(RecordThread.Knot::steps)
                                            .thenComparing(
                                                    k -> k.card().at(), Comparator.reverseOrder()))
                            .limit(NEAR)
                            .collect(Collectors.toSet());
            return new ThreadBox(
                    here,
                    knots.stream().filter(near::contains).toList(),
                    knots.size() - near.size());
        }
    }

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
                                    ThreadBox.of(record, knots))));
        }
        return boxes;
    }
}
