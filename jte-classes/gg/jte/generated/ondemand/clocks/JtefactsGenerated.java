package gg.jte.generated.ondemand.clocks;
import se.varn.act.clocks.ClockFace;
import se.varn.act.clocks.ClocksText;
import se.varn.act.clocks.web.ClockPage;
import se.varn.foundation.shell.Frame;
@SuppressWarnings("unchecked")
public final class JtefactsGenerated {
	public static final String JTE_NAME = "clocks/facts.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,7,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,12,12,12,12,12,12,13,13,13,13,13,13,13,13,13,13,13,13,13,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,16,16,16,16,16,16,16,16,17,17,17,17,17,17,17,17,17,17,17,18,18,18,18,18,18,18,18,19,19,20,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,22,22,22,22,22,22,23,23,24,24,24,24,24,24,25,25,26,27,28,28,28,28,28,28,28,28,28,28,28,29,29,29,29,29,29,29,29,29,29,29,29,29,29,29,29,29,29,29,30,30,30,30,30,30,30,30,30,30,31,31,33,33,33,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, ClockPage page) {
		var clock = page.clock();
		var row = clock.row();
		jteOutput.writeContent("<section class=\"v-panel\"><div class=\"v-panel-body v-stack\"><dl class=\"v-facts\">\n  <div><dt>");
		jteOutput.setContext("dt", null);
		jteOutput.writeUserContent(frame.t(ClocksText.SUBJECT));
		jteOutput.writeContent("</dt><dd>");
		if (page.subject() != null) {
			jteOutput.writeContent("<a");
			var __jte_html_attribute_0 = page.subject().address();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(row.subjectNumber());
			jteOutput.writeContent("</a> ");
			jteOutput.setContext("dd", null);
			jteOutput.writeUserContent(page.subject().title());
		} else {
			jteOutput.setContext("dd", null);
			jteOutput.writeUserContent(row.subjectNumber());
		}
		if (row.circle() != null) {
			jteOutput.writeContent(" ");
			gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, "plain", "lock", frame.t(ClocksText.RESTRICTED), false);
		}
		jteOutput.writeContent("</dd></div>\n  <div><dt>");
		jteOutput.setContext("dt", null);
		jteOutput.writeUserContent(frame.t(ClocksText.STARTS));
		jteOutput.writeContent("</dt><dd>");
		jteOutput.setContext("dd", null);
		jteOutput.writeUserContent(frame.t(row.trigger()));
		if (row.startedAt() != null) {
			jteOutput.writeContent(", ");
			jteOutput.setContext("dd", null);
			jteOutput.writeUserContent(frame.time(row.startedAt()));
		} else {
			jteOutput.writeContent(" – ");
			jteOutput.setContext("dd", null);
			jteOutput.writeUserContent(frame.t(clock.startsWhen()));
		}
		jteOutput.writeContent("</dd></div>\n");
		if (row.due() != null) {
			jteOutput.writeContent("  <div><dt>");
			jteOutput.setContext("dt", null);
			jteOutput.writeUserContent(frame.t(ClocksText.STATUTORY));
			jteOutput.writeContent("</dt><dd>");
			jteOutput.setContext("dd", null);
			jteOutput.writeUserContent(ClockFace.end(row.due(), false, frame.language()));
			jteOutput.writeContent("</dd></div>\n  ");
			if (row.due().isExtended()) {
				jteOutput.writeContent("<div><dt>");
				jteOutput.setContext("dt", null);
				jteOutput.writeUserContent(frame.t(ClocksText.PERMITTED));
				jteOutput.writeContent("</dt><dd>");
				jteOutput.setContext("dd", null);
				jteOutput.writeUserContent(ClockFace.end(row.due(), true, frame.language()));
				jteOutput.writeContent(" <span class=\"v-muted\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(ClocksText.PERMITTED_HELP));
				jteOutput.writeContent("</span></dd></div>");
			}
			jteOutput.writeContent("\n");
		}
		jteOutput.writeContent("  ");
		if (row.satisfiedAt() != null) {
			jteOutput.writeContent("<div><dt>");
			jteOutput.setContext("dt", null);
			jteOutput.writeUserContent(frame.t(ClocksText.SATISFIED_AT));
			jteOutput.writeContent("</dt><dd>");
			jteOutput.setContext("dd", null);
			jteOutput.writeUserContent(frame.time(row.satisfiedAt()));
			if (row.satisfiedLate()) {
				jteOutput.writeContent(" ");
				gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, "danger", "warn", frame.t(ClocksText.LATE), false);
			}
			jteOutput.writeContent("</dd></div>");
		}
		jteOutput.writeContent("\n  ");
		if (row.lateBecause() != null) {
			jteOutput.writeContent("<div><dt>");
			jteOutput.setContext("dt", null);
			jteOutput.writeUserContent(frame.t(ClocksText.LATE_BECAUSE));
			jteOutput.writeContent("</dt><dd class=\"v-text\">");
			jteOutput.setContext("dd", null);
			jteOutput.writeUserContent(row.lateBecause());
			jteOutput.writeContent("</dd></div>");
		}
		jteOutput.writeContent("\n  ");
		if (row.notReportableAt() != null) {
			jteOutput.writeContent("<div><dt>");
			jteOutput.setContext("dt", null);
			jteOutput.writeUserContent(frame.t(ClocksText.NOT_REPORTABLE_REASON));
			jteOutput.writeContent("</dt><dd><span class=\"v-text\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(row.notReportableReason());
			jteOutput.writeContent("</span> <span class=\"v-muted\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.t(ClocksText.DECIDED_BY, clock.decided(), frame.time(row.notReportableAt())));
			jteOutput.writeContent("</span></dd></div>\n  <div><dt>");
			jteOutput.setContext("dt", null);
			jteOutput.writeUserContent(frame.t(ClocksText.WHO_DECIDES));
			jteOutput.writeContent("</dt><dd>");
			jteOutput.setContext("dd", null);
			jteOutput.writeUserContent(clock.notReportableCites());
			jteOutput.writeContent("</dd></div>");
		}
		jteOutput.writeContent("\n");
		if (clock.receiver().isPresent()) {
			var receiver = clock.receiver().get();
			jteOutput.writeContent("  <div><dt>");
			jteOutput.setContext("dt", null);
			jteOutput.writeUserContent(frame.t(ClocksText.RECEIVER));
			jteOutput.writeContent("</dt><dd>");
			jteOutput.setContext("dd", null);
			jteOutput.writeUserContent(frame.t(receiver.name()));
			if (!receiver.provenance().certainty().appliedAsLaw()) {
				jteOutput.writeContent(" <span class=\"v-muted\">(");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(receiver.provenance().certainty().mark());
				jteOutput.writeContent(" ");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(receiver.provenance().certainty()));
				jteOutput.writeContent(")</span>");
			}
			jteOutput.writeContent("</dd></div>\n  <div><dt>");
			jteOutput.setContext("dt", null);
			jteOutput.writeUserContent(frame.t(ClocksText.CHANNEL));
			jteOutput.writeContent("</dt><dd>");
			jteOutput.setContext("dd", null);
			jteOutput.writeUserContent(frame.t(receiver.channel()));
			jteOutput.writeContent("</dd></div>\n");
		}
		jteOutput.writeContent("  <div><dt>");
		jteOutput.setContext("dt", null);
		jteOutput.writeUserContent(frame.t(ClocksText.PROVISION));
		jteOutput.writeContent("</dt><dd>");
		jteOutput.setContext("dd", null);
		jteOutput.writeUserContent(row.provision());
		jteOutput.writeContent("</dd></div>\n");
		if (clock.rule().isPresent()) {
			var rule = clock.rule().get();
			var certainty = rule.provenance().certainty();
			jteOutput.writeContent("  <div><dt>");
			jteOutput.setContext("dt", null);
			jteOutput.writeUserContent(frame.t(ClocksText.CERTAINTY));
			jteOutput.writeContent("</dt><dd>");
			gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, certainty.appliedAsLaw() ? "ok" : "warn", certainty.appliedAsLaw() ? "check" : "half", frame.t(certainty), false);
			jteOutput.writeContent(" <span class=\"v-muted\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(certainty.mark());
			jteOutput.writeContent(" ");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.t(ClocksText.VERIFIED, frame.day(rule.provenance().verified())));
			jteOutput.writeContent("</span></dd></div>\n  ");
			if (rule.provenance().source().isPresent()) {
				jteOutput.writeContent("<div><dt>");
				jteOutput.setContext("dt", null);
				jteOutput.writeUserContent(frame.t(ClocksText.SOURCE));
				jteOutput.writeContent("</dt><dd><a");
				var __jte_html_attribute_1 = rule.provenance().source().get().toString();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" rel=\"noreferrer\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(rule.provenance().source().get().getHost());
				jteOutput.writeContent("</a></dd></div>");
			}
			jteOutput.writeContent("\n  ");
			if (rule.note().isPresent()) {
				jteOutput.writeContent("<div><dt>");
				jteOutput.setContext("dt", null);
				jteOutput.writeUserContent(frame.t(ClocksText.NOTE));
				jteOutput.writeContent("</dt><dd>");
				jteOutput.setContext("dd", null);
				jteOutput.writeUserContent(frame.t(rule.note().get()));
				jteOutput.writeContent("</dd></div>");
			}
			jteOutput.writeContent("\n");
		}
		jteOutput.writeContent("</dl></div></section>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		ClockPage page = (ClockPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
