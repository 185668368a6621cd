package gg.jte.generated.ondemand.alerts;
import se.varn.foundation.access.Permission;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import se.varn.sense.detection.AlertStatus;
import se.varn.sense.detection.AlertStep;
import se.varn.sense.detection.AlertsText;
import se.varn.sense.detection.web.AlertPages.OneAlert;
@SuppressWarnings("unchecked")
public final class JtedetailGenerated {
	public static final String JTE_NAME = "alerts/detail.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,5,6,7,7,7,7,10,10,11,12,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,16,18,18,18,18,18,18,19,19,19,19,19,19,19,19,19,19,19,19,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,21,21,21,21,21,21,21,21,21,21,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,24,24,25,25,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,28,28,28,28,28,28,28,29,29,29,29,29,29,29,30,30,30,30,30,30,30,32,32,32,32,32,32,32,32,32,32,32,34,34,35,35,35,35,35,35,35,35,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,37,37,38,38,39,39,39,41,41,42,43,43,43,43,43,43,43,43,44,44,44,44,44,45,45,46,46,46,46,46,46,46,46,46,46,46,46,46,46,46,46,46,46,46,47,47,48,48,49,49,49,51,51,53,53,54,57,57,57,57,57,57,58,58,59,59,59,60,60,62,62,63,63,64,64,66,66,67,67,67,67,67,67,67,67,67,67,67,67,67,67,67,67,67,67,67,70,70,70,70,70,70,70,70,70,71,71,72,72,72,73,73,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,74,75,75,75,77,77,78,78,78,78,78,78,78,78,78,78,78,78,78,79,79,81,81,83,83,85,85,85,85,85,85,86,86,86,86,86,87,87,89,89,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,91,91,93,93,95,95,96,98,98,98,98,98,98,100,100,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,101,102,102,105,105,106,108,108,108,110,110,111,111,111,111,111,111,111,111,111,111,111,111,111,111,111,111,111,111,111,112,112,115,115,116,118,118,118,118,118,118,119,119,119,121,121,123,123,123,7,8,9,9,9,9};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, OneAlert alert, String query) {
		var row = alert.row();
		var e = alert.evidence();
		var id = row.id().toString();
		jteOutput.writeContent("<article class=\"v-panel v-detail\" tabindex=\"0\" aria-labelledby=\"h-l\">\n  <div class=\"v-panel-body\">\n    <p class=\"v-actions v-small\">");
		gg.jte.generated.ondemand.alerts.JtesevGenerated.render(jteOutput, jteHtmlInterceptor, row.level(), frame.t(row.level()));
		jteOutput.writeContent("<span class=\"v-muted v-num\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(row.number());
		jteOutput.writeContent(" · ");
		gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, row.status().icon());
		jteOutput.writeContent(" ");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(frame.t(row.status()));
		if (row.takenByName() != null) {
			jteOutput.writeContent(", ");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(row.takenByName());
		}
		jteOutput.writeContent("</span></p>\n    <h2 id=\"h-l\" class=\"v-title\">");
		jteOutput.setContext("h2", null);
		jteOutput.writeUserContent(row.ruleTitle());
		jteOutput.writeContent("</h2>\n    <dl class=\"v-pairs\">\n      <div><dt>");
		jteOutput.setContext("dt", null);
		jteOutput.writeUserContent(frame.t(AlertsText.CONCERNS));
		jteOutput.writeContent("</dt><dd>");
		jteOutput.setContext("dd", null);
		jteOutput.writeUserContent(row.concerns());
		jteOutput.writeContent("</dd></div>\n      <div><dt>");
		jteOutput.setContext("dt", null);
		jteOutput.writeUserContent(frame.t(AlertsText.COUNT));
		jteOutput.writeContent("</dt><dd>");
		jteOutput.setContext("dd", null);
		jteOutput.writeUserContent(row.count());
		jteOutput.writeContent(", ");
		jteOutput.setContext("dd", null);
		jteOutput.writeUserContent(frame.time(row.firstSeen()));
		jteOutput.writeContent(" – ");
		jteOutput.setContext("dd", null);
		jteOutput.writeUserContent(frame.time(row.lastSeen()));
		jteOutput.writeContent("</dd></div>\n      ");
		if (alert.rulePage() != null) {
			jteOutput.writeContent("<div><dt>");
			jteOutput.setContext("dt", null);
			jteOutput.writeUserContent(frame.t(AlertsText.RULE));
			jteOutput.writeContent("</dt><dd><a");
			var __jte_html_attribute_0 = alert.rulePage();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(row.ruleId());
			jteOutput.writeContent("</a></dd></div>");
		}
		jteOutput.writeContent("\n      ");
		if (row.dismissal() != null) {
			jteOutput.writeContent("<div><dt>");
			jteOutput.setContext("dt", null);
			jteOutput.writeUserContent(frame.t(AlertsText.REASON));
			jteOutput.writeContent("</dt><dd>");
			jteOutput.setContext("dd", null);
			jteOutput.writeUserContent(frame.t(row.dismissal()));
			jteOutput.writeContent("</dd></div>");
		}
		jteOutput.writeContent("\n    </dl>\n    ");
		if (alert.incident() != null) {
			jteOutput.writeContent("<p><a class=\"ds-button\" data-compact");
			var __jte_html_attribute_1 = alert.incident().address();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_1);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "link");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(frame.t(AlertsText.TO_INCIDENT, alert.incident().number()));
			jteOutput.writeContent("</a></p>");
		}
		jteOutput.writeContent("\n");
		if (frame.may(Permission.ALERT_TRIAGE)) {
			jteOutput.writeContent("    ");
			gg.jte.generated.ondemand.shell.JteerrorsGenerated.render(jteOutput, jteHtmlInterceptor, frame, alert.form());
			jteOutput.writeContent("\n    <div class=\"v-actions\">\n      <form method=\"post\" action=\"/alerts/");
			jteOutput.setContext("form", "action");
			jteOutput.writeUserContent(id);
			jteOutput.setContext("form", null);
			jteOutput.writeContent("/step?");
			jteOutput.setContext("form", "action");
			jteOutput.writeUserContent(query);
			jteOutput.setContext("form", null);
			jteOutput.writeContent("\" class=\"v-inline v-actions\">");
			gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
			jteOutput.writeContent("<input type=\"hidden\" name=\"version\"");
			var __jte_html_attribute_2 = row.version();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
				jteOutput.writeContent(" value=\"");
				jteOutput.setContext("input", "value");
				jteOutput.writeUserContent(__jte_html_attribute_2);
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">\n        ");
			if (AlertStep.TAKE.leaves(row.status()) && !frame.reader().is(row.takenBy())) {
				jteOutput.writeContent("<button class=\"ds-button\" data-compact data-key=\"t\" name=\"step\" value=\"TAKE\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(frame.t(row.status() == AlertStatus.NEW ? AlertsText.TAKE : AlertsText.TAKE_OVER));
				jteOutput.writeContent("</button>");
			}
			jteOutput.writeContent("\n        ");
			if (AlertStep.RELEASE.leaves(row.status()) && frame.reader().is(row.takenBy())) {
				jteOutput.writeContent("<button class=\"ds-button\" data-compact data-variant=\"secondary\" name=\"step\" value=\"RELEASE\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(frame.t(AlertsText.RELEASE));
				jteOutput.writeContent("</button>");
			}
			jteOutput.writeContent("\n        ");
			if (AlertStep.REOPEN.leaves(row.status())) {
				jteOutput.writeContent("<button class=\"ds-button\" data-compact data-variant=\"secondary\" name=\"step\" value=\"REOPEN\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(frame.t(AlertsText.REOPEN));
				jteOutput.writeContent("</button>");
			}
			jteOutput.writeContent("\n      </form>\n      ");
			if (AlertStep.OPEN_INCIDENT.leaves(row.status())) {
				jteOutput.writeContent("<a class=\"ds-button\" data-compact data-variant=\"secondary\" href=\"/alerts/");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(id);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("/incident\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(AlertsText.OPEN_INCIDENT));
				jteOutput.writeContent("</a>");
			}
			jteOutput.writeContent("\n    </div>\n");
			if (AlertStep.DISMISS.leaves(row.status())) {
				jteOutput.writeContent("    <details class=\"v-more\" data-key=\"a\"");
				var __jte_html_attribute_3 = alert.form().error("reason", frame.language()) != null;
				if (__jte_html_attribute_3) {
				jteOutput.writeContent(" open");
				}
				jteOutput.writeContent("><summary>");
				jteOutput.setContext("summary", null);
				jteOutput.writeUserContent(frame.t(AlertsText.DISMISS));
				jteOutput.writeContent("</summary>\n      <form method=\"post\" action=\"/alerts/");
				jteOutput.setContext("form", "action");
				jteOutput.writeUserContent(id);
				jteOutput.setContext("form", null);
				jteOutput.writeContent("/dismiss?");
				jteOutput.setContext("form", "action");
				jteOutput.writeUserContent(query);
				jteOutput.setContext("form", null);
				jteOutput.writeContent("\" class=\"v-stack\">");
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
				jteOutput.writeContent(">\n        ");
				gg.jte.generated.ondemand.shell.JteselectGenerated.render(jteOutput, jteHtmlInterceptor, frame, alert.form(), "reason", frame.t(AlertsText.REASON), alert.reasons(), "", "", true);
				jteOutput.writeContent("\n        ");
				gg.jte.generated.ondemand.shell.JteareaGenerated.render(jteOutput, jteHtmlInterceptor, frame, alert.form(), "note", frame.t(AlertsText.NOTE), "", false, 2);
				jteOutput.writeContent("\n        <div><button class=\"ds-button\" data-compact>");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(frame.t(AlertsText.DO_DISMISS));
				jteOutput.writeContent("</button></div>\n      </form></details>\n");
			}
			if (AlertStep.ATTACH.leaves(row.status())) {
				jteOutput.writeContent("    <details class=\"v-more\"");
				var __jte_html_attribute_5 = alert.form().error("incident", frame.language()) != null;
				if (__jte_html_attribute_5) {
				jteOutput.writeContent(" open");
				}
				jteOutput.writeContent("><summary>");
				jteOutput.setContext("summary", null);
				jteOutput.writeUserContent(frame.t(AlertsText.ATTACH));
				jteOutput.writeContent("</summary>\n      ");
				if (alert.openIncidents().isEmpty()) {
					jteOutput.writeContent("<p class=\"v-muted\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(AlertsText.NO_INCIDENTS));
					jteOutput.writeContent("</p>\n");
				} else {
					jteOutput.writeContent("      <form method=\"post\" action=\"/alerts/");
					jteOutput.setContext("form", "action");
					jteOutput.writeUserContent(id);
					jteOutput.setContext("form", null);
					jteOutput.writeContent("/attach?");
					jteOutput.setContext("form", "action");
					jteOutput.writeUserContent(query);
					jteOutput.setContext("form", null);
					jteOutput.writeContent("\" class=\"v-stack\">");
					gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("<input type=\"hidden\" name=\"version\"");
					var __jte_html_attribute_6 = row.version();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_6);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n        ");
					gg.jte.generated.ondemand.shell.JteselectGenerated.render(jteOutput, jteHtmlInterceptor, frame, alert.form(), "incident", frame.t(AlertsText.WHICH_INCIDENT), alert.openIncidents(), "", "", true);
					jteOutput.writeContent("\n        ");
					gg.jte.generated.ondemand.shell.JteareaGenerated.render(jteOutput, jteHtmlInterceptor, frame, alert.form(), "attachNote", frame.t(AlertsText.NOTE), "", false, 2);
					jteOutput.writeContent("\n        <div><button class=\"ds-button\" data-compact>");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.t(AlertsText.DO_ATTACH));
					jteOutput.writeContent("</button></div>\n      </form>\n");
				}
				jteOutput.writeContent("    </details>\n");
			}
		}
		jteOutput.writeContent("  </div>\n  <section aria-labelledby=\"h-v\">\n    <h3 id=\"h-v\">");
		jteOutput.setContext("h3", null);
		jteOutput.writeUserContent(frame.t(AlertsText.WHY));
		jteOutput.writeContent("<span class=\"v-muted v-small\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(frame.t(AlertsText.EVENT_OF, e.shown() + 1, row.count()));
		jteOutput.writeContent("</span></h3>\n");
		if (e.why() == null) {
			jteOutput.writeContent("    <p class=\"v-inset v-muted\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.t(AlertsText.WHY_GONE));
			jteOutput.writeContent("</p>\n");
		} else {
			jteOutput.writeContent("    <ul class=\"v-tree v-inset\">\n");
			for (var part : e.why().children()) {
				jteOutput.writeContent("    ");
				gg.jte.generated.ondemand.alerts.JtewhyGenerated.render(jteOutput, jteHtmlInterceptor, frame, part);
				jteOutput.writeContent("\n");
			}
			jteOutput.writeContent("    </ul>\n");
		}
		jteOutput.writeContent("    ");
		if (!e.ruleSource().isEmpty()) {
			jteOutput.writeContent("<details class=\"v-more v-inset\"><summary>");
			jteOutput.setContext("summary", null);
			jteOutput.writeUserContent(frame.t(AlertsText.RULE_SOURCE));
			jteOutput.writeContent("</summary><pre class=\"v-raw\" tabindex=\"0\"");
			var __jte_html_attribute_7 = frame.t(AlertsText.RULE_SOURCE);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
				jteOutput.writeContent(" aria-label=\"");
				jteOutput.setContext("pre", "aria-label");
				jteOutput.writeUserContent(__jte_html_attribute_7);
				jteOutput.setContext("pre", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(" lang=\"en\">");
			jteOutput.setContext("pre", null);
			jteOutput.writeUserContent(e.ruleSource());
			jteOutput.writeContent("</pre></details>");
		}
		jteOutput.writeContent("\n  </section>\n  <section aria-labelledby=\"h-r\">\n    <h3 id=\"h-r\">");
		jteOutput.setContext("h3", null);
		jteOutput.writeUserContent(frame.t(AlertsText.RAW));
		if (e.event() != null && alert.source() != null) {
			jteOutput.writeContent("<span class=\"v-muted v-small\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.t(AlertsText.RAW_LINE, e.event().line(), alert.source()));
			jteOutput.writeContent("</span>");
		}
		jteOutput.writeContent("</h3>\n");
		if (e.event() == null) {
			jteOutput.writeContent("    <p class=\"v-inset v-muted\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.t(frame.may(Permission.LOG_READ) ? AlertsText.RAW_LOST : AlertsText.RAW_CLOSED));
			jteOutput.writeContent("</p>\n");
		} else {
			jteOutput.writeContent("    <pre class=\"v-raw\" tabindex=\"0\"");
			var __jte_html_attribute_8 = frame.t(AlertsText.RAW);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
				jteOutput.writeContent(" aria-label=\"");
				jteOutput.setContext("pre", "aria-label");
				jteOutput.writeUserContent(__jte_html_attribute_8);
				jteOutput.setContext("pre", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			for (var line : alert.raw()) {
				for (var piece : line) {
					if (piece.mark()) {
						jteOutput.writeContent("<mark>");
						jteOutput.setContext("mark", null);
						jteOutput.writeUserContent(piece.text());
						jteOutput.writeContent("</mark>");
					} else if (piece.key()) {
						jteOutput.writeContent("<i>");
						jteOutput.setContext("i", null);
						jteOutput.writeUserContent(piece.text());
						jteOutput.writeContent("</i>");
					} else {
						jteOutput.setContext("pre", null);
						jteOutput.writeUserContent(piece.text());
					}
				}
				jteOutput.setContext("pre", null);
				jteOutput.writeUserContent("\n");
			}
			jteOutput.writeContent("</pre>\n    <details class=\"v-more v-inset\"><summary>");
			jteOutput.setContext("summary", null);
			jteOutput.writeUserContent(frame.t(AlertsText.ALL_FIELDS, alert.fields().size()));
			jteOutput.writeContent("</summary>\n      <dl class=\"v-fields\">\n");
			for (var field : alert.fields()) {
				jteOutput.writeContent("      <div><dt><code>");
				jteOutput.setContext("code", null);
				jteOutput.writeUserContent(field.name());
				jteOutput.writeContent("</code></dt><dd>");
				if (field.matched()) {
					jteOutput.writeContent("<mark>");
					jteOutput.setContext("mark", null);
					jteOutput.writeUserContent(field.value());
					jteOutput.writeContent("</mark>");
				} else {
					jteOutput.setContext("dd", null);
					jteOutput.writeUserContent(field.value());
				}
				jteOutput.writeContent("</dd></div>\n");
			}
			jteOutput.writeContent("      </dl></details>\n");
		}
		jteOutput.writeContent("  </section>\n");
		if (e.event() != null) {
			jteOutput.writeContent("  <section aria-labelledby=\"h-g\">\n    <h3 id=\"h-g\">");
			jteOutput.setContext("h3", null);
			jteOutput.writeUserContent(frame.t(AlertsText.NEAR));
			jteOutput.writeContent("<span class=\"v-muted v-small\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.t(AlertsText.NEAR_HELP));
			jteOutput.writeContent("</span></h3>\n    ");
			if (alert.near().size() < 2) {
				jteOutput.writeContent("<p class=\"v-inset v-muted\">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(frame.t(AlertsText.NEAR_NONE));
				jteOutput.writeContent("</p>\n");
			} else {
				jteOutput.writeContent("    <ol class=\"v-near\">\n");
				for (var near : alert.near()) {
					jteOutput.writeContent("    <li");
					var __jte_html_attribute_9 = near.here() ? "true" : null;
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
						jteOutput.writeContent(" aria-current=\"");
						jteOutput.setContext("li", "aria-current");
						jteOutput.writeUserContent(__jte_html_attribute_9);
						jteOutput.setContext("li", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><time");
					var __jte_html_attribute_10 = frame.iso(near.at());
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_10)) {
						jteOutput.writeContent(" datetime=\"");
						jteOutput.setContext("time", "datetime");
						jteOutput.writeUserContent(__jte_html_attribute_10);
						jteOutput.setContext("time", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("time", null);
					jteOutput.writeUserContent(frame.clock(near.at()));
					jteOutput.writeContent("</time>");
					gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, near.here() ? "bolt" : "dots");
					jteOutput.writeContent("<span>");
					if (near.here()) {
						jteOutput.setContext("span", null);
						jteOutput.writeUserContent(frame.t(AlertsText.THIS_EVENT));
						jteOutput.writeContent(": ");
					}
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(near.text());
					jteOutput.writeContent("</span></li>\n");
				}
				jteOutput.writeContent("    </ol>\n");
			}
			jteOutput.writeContent("  </section>\n");
		}
		if (e.others().size() > 1) {
			jteOutput.writeContent("  <section aria-labelledby=\"h-o\">\n    <h3 id=\"h-o\">");
			jteOutput.setContext("h3", null);
			jteOutput.writeUserContent(frame.t(AlertsText.OTHERS));
			jteOutput.writeContent("<span class=\"v-muted v-small\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.t(AlertsText.OTHERS_FIRST, e.others().size(), row.count()));
			jteOutput.writeContent("</span></h3>\n    <ol class=\"v-inset v-occasions\">\n");
			for (var o : e.others()) {
				jteOutput.writeContent("    <li><a href=\"/alerts/");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(id);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("?");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(query);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("&amp;event=");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(o.no());
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
				var __jte_html_attribute_11 = o.no() == e.shown() ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_11);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.day(o.at()));
				jteOutput.writeContent(" ");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.clock(o.at()));
				jteOutput.writeContent("</a></li>\n");
			}
			jteOutput.writeContent("    </ol>\n  </section>\n");
		}
		if (!e.history().isEmpty()) {
			jteOutput.writeContent("  <section aria-labelledby=\"h-h\">\n    <h3 id=\"h-h\">");
			jteOutput.setContext("h3", null);
			jteOutput.writeUserContent(frame.t(AlertsText.HISTORY));
			jteOutput.writeContent("</h3>\n    <ul class=\"v-inset v-plain\">\n");
			for (var t : e.history()) {
				jteOutput.writeContent("    <li>");
				jteOutput.setContext("li", null);
				jteOutput.writeUserContent(frame.time(t.at()));
				jteOutput.writeContent(" ");
				jteOutput.setContext("li", null);
				jteOutput.writeUserContent(t.byName());
				jteOutput.writeContent(": ");
				jteOutput.setContext("li", null);
				jteOutput.writeUserContent(frame.t(t.step()));
				if (t.reason() != null) {
					jteOutput.writeContent(", ");
					jteOutput.setContext("li", null);
					jteOutput.writeUserContent(frame.t(t.reason()));
				}
				if (!t.note().isEmpty()) {
					jteOutput.writeContent(". ");
					jteOutput.setContext("li", null);
					jteOutput.writeUserContent(t.note());
				}
				jteOutput.writeContent("</li>\n");
			}
			jteOutput.writeContent("    </ul>\n  </section>\n");
		}
		for (var box : alert.boxes()) {
			jteOutput.writeContent("  <section>\n    <h3>");
			if (box.title() == ShellText.THREAD) {
				gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "link");
			}
			jteOutput.setContext("h3", null);
			jteOutput.writeUserContent(frame.t(box.title()));
			jteOutput.writeContent("</h3>\n    ");
			jteOutput.setContext("section", null);
			jteOutput.writeUserContent(box.body());
			jteOutput.writeContent("\n  </section>\n");
		}
		jteOutput.writeContent("</article>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		OneAlert alert = (OneAlert)params.get("alert");
		String query = (String)params.get("query");
		render(jteOutput, jteHtmlInterceptor, frame, alert, query);
	}
}
