package gg.jte.generated.ondemand.clocks;
import se.varn.act.clocks.ClockFace;
import se.varn.act.clocks.ClocksText;
import se.varn.act.clocks.ClockWords;
import se.varn.act.clocks.Trigger;
import se.varn.act.clocks.web.ClockPage;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
@SuppressWarnings("unchecked")
public final class JteshowGenerated {
	public static final String JTE_NAME = "clocks/show.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,5,6,7,7,7,7,9,9,10,11,12,13,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,16,16,16,16,16,16,17,17,20,20,20,20,20,20,20,20,20,21,21,21,21,21,21,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,23,23,24,24,24,24,24,24,24,24,24,24,24,25,25,25,25,25,25,27,27,28,28,28,28,29,29,30,30,30,30,30,30,30,31,31,31,31,31,31,31,31,31,31,31,32,32,32,33,33,34,34,34,36,36,37,38,38,38,38,38,38,38,39,39,40,40,41,41,41,43,43,44,45,45,45,45,45,45,45,46,46,46,46,46,46,46,46,46,46,46,47,47,47,47,47,47,47,47,47,47,48,48,49,49,49,51,51,52,53,53,53,53,53,53,53,54,54,54,54,54,54,54,54,54,54,54,55,55,55,56,56,57,57,57,59,59,62,62,63,63,63,64,64,65,65,65,65,65,65,65,65,65,65,66,66,66,67,67,67,67,67,67,67,68,68,68,68,68,68,68,68,69,69,71,71,72,73,73,73,75,75,76,76,76,76,76,76,76,76,76,76,76,76,76,76,76,76,76,77,77,77,77,77,77,77,77,77,77,77,77,77,77,77,77,77,77,77,77,78,78,80,80,81,81,82,82,82,83,83,84,84,84,84,84,84,84,84,84,84,84,84,84,84,85,85,89,89,89,90,90,90,7,8,8,8,8};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, ClockPage page) {
		var clock = page.clock();
		var row = clock.row();
		var face = page.face();
		var decides = clock.mayDecide();
		var open = decides && row.open();
		gg.jte.generated.ondemand.shell.JtelayoutGenerated.render(jteOutput, jteHtmlInterceptor, frame, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<nav class=\"v-crumbs\"");
				var __jte_html_attribute_0 = frame.t(ShellText.CRUMBS);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("nav", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("nav", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent("><a href=\"/clocks\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ClocksText.CLOCKS));
				jteOutput.writeContent("</a><span aria-hidden=\"true\">/</span><span>");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(row.number());
				jteOutput.writeContent("</span></nav>\n<div class=\"v-head\"><h1><span class=\"v-id\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(row.number());
				jteOutput.writeContent("</span> ");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(row.name()));
				jteOutput.writeContent("</h1>");
				gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, face.phase().tone(), face.phase().icon(), frame.t(face.phase()), face.solid());
				jteOutput.writeContent("</div>\n");
				gg.jte.generated.ondemand.shell.JteerrorsGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form());
				jteOutput.writeContent("\n<div class=\"v-grid v-cols-7-5\">\n<div class=\"v-stack\">\n  <section class=\"v-panel\"");
				var __jte_html_attribute_1 = frame.t(ClocksText.CLOCK);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("section", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("section", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent("><div class=\"v-clock\">\n    <p class=\"v-small v-muted\">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(frame.t(row.regime()));
				jteOutput.writeContent(", ");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(frame.t(row.term()));
				jteOutput.writeContent("</p>\n    <p class=\"v-clock-left\"");
				var __jte_html_attribute_2 = face.phase().tone();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" data-tone=\"");
					jteOutput.setContext("p", "data-tone");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("p", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(face.digits());
				jteOutput.writeContent(" <small>");
				jteOutput.setContext("small", null);
				jteOutput.writeUserContent(face.under());
				jteOutput.writeContent("</small></p>\n    ");
				gg.jte.generated.ondemand.clocks.JtebarGenerated.render(jteOutput, jteHtmlInterceptor, face);
				jteOutput.writeContent("\n    <p class=\"v-clock-scale\"><span>");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(face.from());
				if (row.startedAt() != null) {
					jteOutput.writeContent(" ");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(frame.t(row.trigger()));
				}
				jteOutput.writeContent("</span><span class=\"v-strong\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(face.to());
				jteOutput.writeContent("</span></p>\n    ");
				if (!row.law()) {
					jteOutput.writeContent("<p>");
					gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, "warn", "warn", frame.t(ClocksText.NOT_LAW), false);
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("\n  </div></section>\n  ");
				gg.jte.generated.ondemand.clocks.JtefactsGenerated.render(jteOutput, jteHtmlInterceptor, frame, page);
				jteOutput.writeContent("\n  ");
				if (open) {
					gg.jte.generated.ondemand.clocks.JteregisterGenerated.render(jteOutput, jteHtmlInterceptor, frame, page);
				}
				jteOutput.writeContent("\n");
				if (decides && row.satisfiedLate() && row.lateBecause() == null) {
					jteOutput.writeContent("  <section class=\"v-panel\" aria-labelledby=\"h-late\"><div class=\"v-panel-head\"><h2 id=\"h-late\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(ClocksText.EXPLAIN));
					jteOutput.writeContent("</h2></div><form method=\"post\" action=\"");
					jteOutput.setContext("form", "action");
					jteOutput.writeUserContent(row.address());
					jteOutput.setContext("form", null);
					jteOutput.writeContent("/late\" class=\"v-panel-body v-stack\">\n    ");
					gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("<input type=\"hidden\" name=\"version\"");
					var __jte_html_attribute_3 = row.version();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_3);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n    <p class=\"v-muted\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(ClocksText.EXPLAIN_HELP));
					jteOutput.writeContent("</p>\n    ");
					gg.jte.generated.ondemand.shell.JteareaGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form(), "lateReason", frame.t(ClocksText.LATE_BECAUSE), "", true, 2);
					jteOutput.writeContent("\n    <div class=\"v-actions\"><button class=\"ds-button\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.t(ClocksText.EXPLAIN));
					jteOutput.writeContent("</button></div>\n  </form></section>\n");
				}
				if (open && row.trigger() == Trigger.HIGH_RISK_JUDGED && row.startedAt() == null) {
					jteOutput.writeContent("  <section class=\"v-panel\" aria-labelledby=\"h-risk\"><div class=\"v-panel-head\"><h2 id=\"h-risk\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(ClocksText.HIGH_RISK));
					jteOutput.writeContent("</h2></div><form method=\"post\" action=\"");
					jteOutput.setContext("form", "action");
					jteOutput.writeUserContent(row.address());
					jteOutput.setContext("form", null);
					jteOutput.writeContent("/high-risk\" class=\"v-panel-body v-stack\">\n    ");
					gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtefieldGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form(), "highRiskAt", frame.t(ClocksText.HIGH_RISK_AT), frame.t(ClocksText.TIME_HELP), true, "text", "off");
					jteOutput.writeContent("\n    <div class=\"v-actions\"><button class=\"ds-button\" data-variant=\"secondary\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.t(ShellText.SAVE));
					jteOutput.writeContent("</button></div>\n  </form></section>\n");
				}
				if (open) {
					jteOutput.writeContent("  <section class=\"v-panel\" aria-labelledby=\"h-not\"><div class=\"v-panel-head\"><h2 id=\"h-not\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(ClocksText.NOT_REPORTABLE_TITLE));
					jteOutput.writeContent("</h2></div><form method=\"post\" action=\"");
					jteOutput.setContext("form", "action");
					jteOutput.writeUserContent(row.address());
					jteOutput.setContext("form", null);
					jteOutput.writeContent("/not-reportable\" class=\"v-panel-body v-stack\">\n    ");
					gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("<input type=\"hidden\" name=\"version\"");
					var __jte_html_attribute_4 = row.version();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_4);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n    ");
					if (clock.rule().isPresent()) {
						jteOutput.writeContent("<p><b>");
						jteOutput.setContext("b", null);
						jteOutput.writeUserContent(frame.t(ClocksText.WHO_DECIDES));
						jteOutput.writeContent(":</b> ");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(frame.t(clock.rule().get().mayDecideNot()));
						jteOutput.writeContent("</p>");
					}
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JteareaGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form(), "notReason", frame.t(ClocksText.NOT_REASON), "", true, 3);
					jteOutput.writeContent("\n    <div class=\"v-actions\"><button class=\"ds-button\" data-variant=\"secondary\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.t(ClocksText.NOT_REPORTABLE_BUTTON));
					jteOutput.writeContent("</button></div>\n  </form></section>\n");
				}
				if (decides && (row.satisfiedAt() != null || row.notReportableAt() != null)) {
					jteOutput.writeContent("  <section class=\"v-panel\" aria-labelledby=\"h-reopen\"><div class=\"v-panel-head\"><h2 id=\"h-reopen\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(ClocksText.REOPEN_TITLE));
					jteOutput.writeContent("</h2></div><form method=\"post\" action=\"");
					jteOutput.setContext("form", "action");
					jteOutput.writeUserContent(row.address());
					jteOutput.setContext("form", null);
					jteOutput.writeContent("/reopen\" class=\"v-panel-body v-stack\">\n    ");
					gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("<input type=\"hidden\" name=\"version\"");
					var __jte_html_attribute_5 = row.version();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_5);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n    <p class=\"v-muted\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(ClocksText.REOPEN_HELP));
					jteOutput.writeContent("</p>\n    ");
					gg.jte.generated.ondemand.shell.JteareaGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form(), "reopenReason", frame.t(ClocksText.REOPEN_REASON), "", true, 2);
					jteOutput.writeContent("\n    <div class=\"v-actions\"><button class=\"ds-button\" data-variant=\"secondary\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.t(ClocksText.REOPEN));
					jteOutput.writeContent("</button></div>\n  </form></section>\n");
				}
				jteOutput.writeContent("</div>\n<div class=\"v-stack\">\n");
				if (!clock.reports().isEmpty()) {
					jteOutput.writeContent("  <section class=\"v-panel\" aria-labelledby=\"h-reports\"><div class=\"v-panel-head\"><h2 id=\"h-reports\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(ClocksText.REPORTS));
					jteOutput.writeContent("</h2></div><div class=\"v-panel-body v-stack\">\n");
					for (var report : clock.reports()) {
						jteOutput.writeContent("    <div><p><b>");
						jteOutput.setContext("b", null);
						jteOutput.writeUserContent(frame.t(ClocksText.REPORT_LINE, report.kind(), report.receiver()));
						jteOutput.writeContent("</b> ");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(frame.t(ClocksText.SENT_THEN, frame.time(report.sentAt())));
						if (report.withdrawnAt() != null) {
							jteOutput.writeContent(" ");
							gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, "plain", "cross", frame.t(ClocksText.WITHDRAWN, frame.time(report.withdrawnAt())), false);
						}
						jteOutput.writeContent("</p>\n    <p class=\"v-text\">");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(report.summary());
						jteOutput.writeContent("</p>\n    ");
						if (report.withdrawnBecause() != null) {
							jteOutput.writeContent("<p class=\"v-small\">");
							jteOutput.setContext("p", null);
							jteOutput.writeUserContent(report.withdrawnBecause());
							jteOutput.writeContent("</p>");
						}
						jteOutput.writeContent("\n    <p class=\"v-small v-muted\">");
						if (!report.receiverCase().isEmpty()) {
							jteOutput.setContext("p", null);
							jteOutput.writeUserContent(frame.t(ClocksText.CASE, report.receiverCase()));
							jteOutput.writeContent(" · ");
						}
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(frame.t(ClocksText.REGISTERED_BY, report.registeredBy(), frame.time(report.registeredAt())));
						jteOutput.writeContent("</p></div>\n");
					}
					jteOutput.writeContent("  </div></section>\n");
				}
				if (!clock.warnings().isEmpty()) {
					jteOutput.writeContent("  <section class=\"v-panel\" aria-labelledby=\"h-warn\"><div class=\"v-panel-head\"><h2 id=\"h-warn\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(ClocksText.WARNINGS));
					jteOutput.writeContent("</h2></div>\n  <ul class=\"v-rows\">\n");
					for (var warning : clock.warnings()) {
						jteOutput.writeContent("    <li class=\"v-warn\"><span><b>");
						jteOutput.setContext("b", null);
						jteOutput.writeUserContent(ClockWords.lead(warning.lead(), frame.language()));
						jteOutput.writeContent("</b><br><span class=\"v-small v-muted\">");
						if (warning.acknowledgedAt() != null) {
							jteOutput.setContext("span", null);
							jteOutput.writeUserContent(frame.t(ClocksText.WARN_SEEN, warning.acknowledgedBy(), frame.time(warning.acknowledgedAt())));
						} else if (warning.sentAt() != null) {
							jteOutput.setContext("span", null);
							jteOutput.writeUserContent(frame.t(ClocksText.WARN_SENT, frame.time(warning.sentAt())));
						} else {
							jteOutput.setContext("span", null);
							jteOutput.writeUserContent(frame.t(ClocksText.WARN_PLANNED));
							jteOutput.writeContent(" ");
							jteOutput.setContext("span", null);
							jteOutput.writeUserContent(frame.time(warning.dueAt()));
						}
						jteOutput.writeContent("</span></span>\n    ");
						if (decides && warning.waits()) {
							jteOutput.writeContent("<form method=\"post\" action=\"");
							jteOutput.setContext("form", "action");
							jteOutput.writeUserContent(row.address());
							jteOutput.setContext("form", null);
							jteOutput.writeContent("/warnings/");
							jteOutput.setContext("form", "action");
							jteOutput.writeUserContent(warning.id().toString());
							jteOutput.setContext("form", null);
							jteOutput.writeContent("\">");
							gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
							jteOutput.writeContent("<button class=\"ds-button\" data-compact data-variant=\"secondary\">");
							jteOutput.setContext("button", null);
							jteOutput.writeUserContent(frame.t(ClocksText.ACKNOWLEDGE));
							jteOutput.writeContent("<span class=\"ds-sr-only\">: ");
							jteOutput.setContext("span", null);
							jteOutput.writeUserContent(ClockWords.lead(warning.lead(), frame.language()));
							jteOutput.writeContent("</span></button></form>");
						}
						jteOutput.writeContent("</li>\n");
					}
					jteOutput.writeContent("  </ul></section>\n");
				}
				jteOutput.writeContent("  ");
				gg.jte.generated.ondemand.shell.JteboxesGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.boxes());
				jteOutput.writeContent("\n  <section class=\"v-panel\" aria-labelledby=\"h-hist\"><div class=\"v-panel-head\"><h2 id=\"h-hist\">");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(frame.t(ClocksText.HISTORY));
				jteOutput.writeContent("</h2></div><div class=\"v-panel-body\"><dl class=\"v-facts\">\n");
				for (var h : clock.history()) {
					jteOutput.writeContent("    <div><dt>");
					jteOutput.setContext("dt", null);
					jteOutput.writeUserContent(frame.time(h.at()));
					jteOutput.writeContent("</dt><dd>");
					jteOutput.setContext("dd", null);
					jteOutput.writeUserContent(frame.t(h.what()));
					if (h.reason() != null) {
						jteOutput.writeContent(": ");
						jteOutput.setContext("dd", null);
						jteOutput.writeUserContent(h.reason());
					}
					jteOutput.writeContent(" <span class=\"v-muted\">");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(h.by());
					jteOutput.writeContent("</span></dd></div>\n");
				}
				jteOutput.writeContent("  </dl></div></section>\n</div>\n</div>\n");
			}
		}, false, false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		ClockPage page = (ClockPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
