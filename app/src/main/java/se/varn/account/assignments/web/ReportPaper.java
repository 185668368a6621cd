package se.varn.account.assignments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.varn.account.assignments.Appendix;
import se.varn.account.assignments.AssignmentsText;
import se.varn.account.assignments.Chart;
import se.varn.account.assignments.Counted;
import se.varn.account.assignments.Edition;
import se.varn.account.assignments.FigurePicking;
import se.varn.account.assignments.FreezeText;
import se.varn.account.assignments.Frozen;
import se.varn.account.assignments.Period;
import se.varn.account.assignments.ReportText;
import se.varn.account.assignments.Statement;
import se.varn.foundation.documents.Canvas;
import se.varn.foundation.documents.Paper;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

/** A report as a document for paper and archive: the same words as its file for the web. */
final class ReportPaper {
    private static final int[] TONES = {0x9fb6ca, 0x1d4f7a, 0xb81a1a};
    private static final int GREY = 0x52606d;
    private static final int LINE = 0xb6c0ca;

    private final DownloadPage page;
    private final Language language;
    private final Paper.Writer writer = new Paper.Writer();

    private ReportPaper(DownloadPage page, Language language) {
        this.page = page;
        this.language = language;
    }

    /**
     * The document.
     *
     * @param agency who reports
     */
    static Paper of(DownloadPage page, String agency, Language language) {
        return new ReportPaper(page, language).write(agency);
    }

    private Paper write(String agency) {
        Edition edition = page.edition();
        foreword(page.foreword());
        if (edition == null) {
            published(Objects.requireNonNull(page.published()));
        } else {
            agencys(edition);
        }
        Frozen frozen = page.frozen();
        String state =
                frozen == null
                        ? FreezeText.NOT_FROZEN.in(language)
                        : AssignmentsText.VERSION.in(language, frozen.version());
        return writer.paper(
                page.foreword().title(), agency, page.foreword().number() + ", " + state, language);
    }

    private void foreword(Edition.Foreword f) {
        String number = f.number();
        if (f.registrationNumber() != null) {
            number +=
                    " · "
                            + AssignmentsText.REGISTRATION.in(language)
                            + " "
                            + f.registrationNumber();
        }
        if (page.frozen() == null) {
            number += " · " + FreezeText.NOT_FROZEN.in(language);
        }
        writer.text(Paper.Tone.SMALL, number);
        writer.heading(2, FreezeText.FOREWORD.in(language));
        String period = FreezeText.PERIOD_OF.in(language, new Period(f.first(), f.last()).words());
        writer.text(f.assignment() + ". " + f.source() + ". " + period);
        f.points().forEach(p -> writer.text(Paper.Tone.QUOTE, p.label() + " " + p.wording()));
        List<Paper.Fact> facts = new ArrayList<>();
        fact(facts, AssignmentsText.DECISION_MAKER, f.decisionMaker());
        fact(facts, AssignmentsText.RAPPORTEUR, f.rapporteur());
        fact(facts, AssignmentsText.PARTICIPANTS, f.participants());
        fact(facts, AssignmentsText.DISSENT, f.dissent());
        writer.add(new Paper.Facts(facts));
    }

    private void fact(List<Paper.Fact> facts, AssignmentsText name, @Nullable String value) {
        if (value != null) {
            facts.add(new Paper.Fact(name.in(language), value));
        }
    }

    private void published(Edition.Published edition) {
        for (Edition.PublishedChapter chapter : edition.chapters()) {
            writer.heading(2, chapter.number() + " " + chapter.title());
            for (Edition.PublishedSection section : chapter.sections()) {
                writer.heading(3, section.number() + " " + section.title());
                for (Edition.PublishedSentence sentence : section.texts()) {
                    if (sentence.isDiagram()) {
                        chart(sentence.text(), sentence.months());
                    } else if (sentence.omitted() != null) {
                        writer.text(ReportText.OMITTED.in(language, sentence.omitted()));
                    } else {
                        writer.text(sentence.text());
                    }
                }
            }
        }
        if (edition.unpublished() > 0) {
            writer.text(
                    Paper.Tone.SMALL,
                    ReportText.UNPUBLISHED_COUNT.in(language, edition.unpublished()));
        }
    }

    private void agencys(Edition edition) {
        writer.runs(
                Paper.Tone.BODY,
                List.of(new Paper.Run(FreezeText.EDITION_INTERNAL.in(language) + ".", true)));
        for (Edition.Chapter chapter : edition.chapters()) {
            writer.heading(2, chapter.number() + " " + chapter.title());
            for (Edition.Section section : chapter.sections()) {
                writer.heading(3, section.number() + " " + section.title());
                section.sentences().forEach(this::sentence);
            }
        }
        Frozen frozen = page.frozen();
        if (frozen != null) {
            appendix(frozen);
        }
    }

    private void sentence(Edition.Sentence sentence) {
        if (sentence.kind() == Statement.Kind.DIAGRAM) {
            chart(sentence.text(), sentence.months());
        } else {
            writer.runs(
                    Paper.Tone.BODY,
                    sentence.parts().stream()
                            .map(part -> new Paper.Run(part.text(), part.query() != null))
                            .toList());
        }
        writer.text(Paper.Tone.SMALL, page.standing(sentence, language));
    }

    private void appendix(Frozen frozen) {
        writer.heading(2, FreezeText.APPENDIX.in(language));
        writer.text(
                FreezeText.APPENDIX_HELP.in(language, frozen.cut(), Times.dateTime(frozen.cutAt()))
                        + " "
                        + ReportText.DIGEST.in(language)
                        + ": "
                        + frozen.digest());
        for (Appendix figure : page.appendix()) {
            String name = figure.query().figure().in(language);
            writer.heading(3, name + ": " + figure.value());
            writer.text(
                    Paper.Tone.SMALL,
                    figure.query().words(language)
                            + ". "
                            + ReportText.DIGEST.in(language)
                            + ": "
                            + figure.digest());
            if (!figure.rows().isEmpty()) {
                writer.add(rows(name, figure.rows()));
            }
            if (figure.restricted() > 0) {
                writer.text(
                        Paper.Tone.SMALL, ReportText.RESTRICTED.in(language, figure.restricted()));
            }
        }
    }

    private Paper.Table rows(String name, List<Counted.Row> rows) {
        return new Paper.Table(
                name,
                List.of(
                        ReportText.ROW.in(language),
                        ReportText.DAY.in(language),
                        ReportText.VALUE.in(language)),
                rows.stream()
                        .map(row ->
                                List.of(
                                        row.number(),
                                        row.at() == null ? "" : Times.day(row.at()).toString(),
                                        FigurePicking.shown(row.value(), language)))
                        .toList());
    }

    private void chart(String caption, List<Counted.Month> months) {
        Chart chart = Chart.of(months, language);
        String title = ReportText.CHART.in(language) + ". " + caption;
        writer.add(
                new Paper.Picture(
                        title, chart.summary(), chart.width(), 168, canvas -> draw(canvas, chart)));
        writer.add(
                new Paper.Table(
                        caption,
                        List.of(
                                ReportText.MONTH.in(language),
                                ReportText.LEVEL_INCIDENT.in(language),
                                ReportText.LEVEL_CRITICAL.in(language),
                                ReportText.LEVEL_CRISIS.in(language),
                                ReportText.SUM.in(language)),
                        months.stream()
                                .map(m ->
                                        List.of(
                                                m.month(),
                                                String.valueOf(m.incident()),
                                                String.valueOf(m.critical()),
                                                String.valueOf(m.crisis()),
                                                String.valueOf(m.total())))
                                .toList()));
    }

    private void draw(Canvas canvas, Chart chart) {
        for (Chart.Line line : chart.lines()) {
            double y = at(line.y());
            canvas.line(22, y, chart.width(), y, LINE);
            text(canvas, 16, at(line.textY()), Canvas.Anchor.END, String.valueOf(line.value()));
        }
        for (Chart.Bar bar : chart.bars()) {
            int tone = TONES[bar.tone().charAt(bar.tone().length() - 1) - '1'];
            canvas.bar(at(bar.x()), at(bar.y()), at(chart.barWidth()), at(bar.height()), tone);
        }
        for (Chart.Label label : chart.labels()) {
            if (label.total() > 0) {
                String total = String.valueOf(label.total());
                text(canvas, at(label.x()), at(label.y()), Canvas.Anchor.MIDDLE, total);
            }
            text(canvas, at(label.x()), 141, Canvas.Anchor.MIDDLE, label.text());
        }
        List<ReportText> names =
                List.of(
                        ReportText.LEVEL_INCIDENT,
                        ReportText.LEVEL_CRITICAL,
                        ReportText.LEVEL_CRISIS);
        for (int i = 0; i < names.size(); i++) {
            double x = 22 + i * 150.0;
            canvas.bar(x, 155, 9, 9, TONES[i]);
            text(canvas, x + 14, 163, Canvas.Anchor.START, names.get(i).in(language));
        }
    }

    private static void text(
            Canvas canvas, double x, double y, Canvas.Anchor anchor, String words) {
        canvas.text(x, y, 9.5, anchor, GREY, words);
    }

    private static double at(String position) {
        return Double.parseDouble(position);
    }
}
