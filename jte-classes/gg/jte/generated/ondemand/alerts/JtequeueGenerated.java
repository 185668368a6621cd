package gg.jte.generated.ondemand.alerts;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import se.varn.foundation.text.Times;
import se.varn.sense.detection.AlertStatus;
import se.varn.sense.detection.AlertsText;
import se.varn.sense.detection.web.AlertPages.Queue;
import java.time.Duration;
@SuppressWarnings("unchecked")
public final class JtequeueGenerated {
	public static final String JTE_NAME = "alerts/queue.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,5,6,7,7,7,7,9,9,10,11,12,12,13,13,13,13,13,13,13,13,13,13,13,14,14,14,14,14,14,14,14,14,15,15,15,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,17,17,17,17,17,17,17,17,17,17,17,17,17,18,18,18,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,25,25,25,25,25,25,25,25,25,25,25,25,25,25,25,25,25,25,27,27,27,27,27,27,27,27,27,29,29,29,29,29,29,29,29,29,30,30,31,31,31,31,31,31,32,32,33,33,33,36,36,37,37,38,38,39,39,40,40,41,41,42,42,45,45,46,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,48,48,50,50,52,52,53,53,53,53,53,53,53,53,53,56,56,57,57,57,57,57,57,57,57,58,58,59,59,62,62,62,63,63,63,7,8,8,8,8};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, Queue page) {
		var query = page.listing().query();
		var counts = page.counts();
		var show = query.filter("show");
		gg.jte.generated.ondemand.shell.JtelayoutGenerated.render(jteOutput, jteHtmlInterceptor, frame, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<div class=\"v-head\"><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(AlertsText.ALERTS));
				jteOutput.writeContent("</h1><span class=\"v-muted\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(AlertsText.SUMMARY, counts.open(), counts.taken()));
				if (counts.oldest() != null) {
					jteOutput.writeContent(" · ");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(frame.t(AlertsText.OLDEST, Times.length(Duration.between(counts.oldest(), frame.now()))));
				}
				jteOutput.writeContent("</span></div>\n<form class=\"v-filters\" action=\"/alerts\" role=\"search\"");
				var __jte_html_attribute_0 = frame.t(AlertsText.FILTER_LABEL);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("form", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("form", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n  <label class=\"ds-sr-only\" for=\"lf\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.t(AlertsText.SEARCH));
				jteOutput.writeContent("</label>\n  <input class=\"ds-input v-grow\" id=\"lf\" name=\"q\"");
				var __jte_html_attribute_1 = query.filter("q");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" value=\"");
					jteOutput.setContext("input", "value");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_2 = frame.t(AlertsText.SEARCH);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" placeholder=\"");
					jteOutput.setContext("input", "placeholder");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" spellcheck=\"false\" autocomplete=\"off\">\n  ");
				if (!show.isEmpty()) {
					jteOutput.writeContent("<input type=\"hidden\" name=\"show\"");
					var __jte_html_attribute_3 = show;
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_3);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
				}
				jteOutput.writeContent("\n  <button class=\"ds-button\" data-variant=\"secondary\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(frame.t(ShellText.FILTER));
				jteOutput.writeContent("</button>\n  <a class=\"v-pick\"");
				var __jte_html_attribute_4 = query.where("show", "");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_4);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_5 = show.isEmpty() ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_5);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(AlertsText.SHOW_OPEN));
				jteOutput.writeContent(" <b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(counts.open());
				jteOutput.writeContent("</b></a>\n  <a class=\"v-pick\"");
				var __jte_html_attribute_6 = query.where("show", "high");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_6);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_7 = show.equals("high") ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_7);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(AlertsText.SHOW_HIGH));
				jteOutput.writeContent(" <b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(counts.openHigh());
				jteOutput.writeContent("</b></a>\n  <a class=\"v-pick\"");
				var __jte_html_attribute_8 = query.where("show", "mine");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_8);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_9 = show.equals("mine") ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_9);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(AlertsText.SHOW_MINE));
				jteOutput.writeContent(" <b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(counts.mine());
				jteOutput.writeContent("</b></a>\n  <a class=\"v-pick\"");
				var __jte_html_attribute_10 = query.where("show", "dismissed");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_10)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_10);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_11 = show.equals("dismissed") ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_11);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(AlertsText.SHOW_DISMISSED));
				jteOutput.writeContent(" <b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(counts.dismissed());
				jteOutput.writeContent("</b></a>\n  <a class=\"v-pick\"");
				var __jte_html_attribute_12 = query.where("show", "all");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_12)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_12);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_13 = show.equals("all") ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_13)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_13);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(AlertsText.SHOW_ALL));
				jteOutput.writeContent("</a>\n  ");
				if (!query.filter("import").isEmpty()) {
					jteOutput.writeContent("<a class=\"v-pick\"");
					var __jte_html_attribute_14 = query.where("import", "");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_14)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_14);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" aria-current=\"true\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(AlertsText.ONLY_IMPORT));
					jteOutput.writeContent(" ");
					gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "cross");
					jteOutput.writeContent("</a>");
				}
				jteOutput.writeContent("\n  ");
				if (!query.filter("rule").isEmpty()) {
					jteOutput.writeContent("<a class=\"v-pick\"");
					var __jte_html_attribute_15 = query.where("rule", "");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_15)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_15);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" aria-current=\"true\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(AlertsText.ONLY_RULE));
					jteOutput.writeContent(" ");
					gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "cross");
					jteOutput.writeContent("</a>");
				}
				jteOutput.writeContent("\n</form>\n<div");
				var __jte_html_attribute_16 = page.chosen() ? "v-triage v-chosen" : "v-triage";
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_16)) {
					jteOutput.writeContent(" class=\"");
					jteOutput.setContext("div", "class");
					jteOutput.writeUserContent(__jte_html_attribute_16);
					jteOutput.setContext("div", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n  <div>\n  <section class=\"v-panel v-scroll\" tabindex=\"0\"");
				var __jte_html_attribute_17 = frame.t(AlertsText.QUEUE);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_17)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("section", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_17);
					jteOutput.setContext("section", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n");
				if (page.listing().isEmpty()) {
					jteOutput.writeContent("    <div class=\"v-panel-body\"><p class=\"v-muted\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(query.filters().isEmpty() ? AlertsText.NONE_OPEN : AlertsText.NONE));
					jteOutput.writeContent(" <a href=\"/alerts?show=all\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(AlertsText.SHOW_DONE));
					jteOutput.writeContent("</a></p></div>\n");
				} else {
					jteOutput.writeContent("  <table class=\"v-table v-queue v-cards\"><caption class=\"ds-sr-only\">");
					jteOutput.setContext("caption", null);
					jteOutput.writeUserContent(frame.t(AlertsText.QUEUE));
					jteOutput.writeContent("</caption>\n  <colgroup><col class=\"v-c-sev\"><col><col class=\"v-c-ent\"><col class=\"v-c-num\"><col class=\"v-c-time\"><col class=\"v-c-time\"><col class=\"v-c-state\"></colgroup>\n  <thead><tr>\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "level", frame.t(AlertsText.LEVEL), "");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "rule", frame.t(AlertsText.RULE), "");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "concerns", frame.t(AlertsText.CONCERNS), "");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "count", frame.t(AlertsText.COUNT), "v-end");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "first", frame.t(AlertsText.FIRST), "");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "last", frame.t(AlertsText.LAST), "");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "status", frame.t(AlertsText.STATUS), "");
					jteOutput.writeContent("\n  </tr></thead>\n  <tbody>\n");
					for (var row : page.listing().rows()) {
						var here = page.alert() != null && page.alert().row().id().equals(row.id());
						jteOutput.writeContent("  <tr");
						var __jte_html_attribute_18 = here ? "v-selected" : null;
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_18)) {
							jteOutput.writeContent(" class=\"");
							jteOutput.setContext("tr", "class");
							jteOutput.writeUserContent(__jte_html_attribute_18);
							jteOutput.setContext("tr", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent("><td");
						var __jte_html_attribute_19 = frame.t(AlertsText.LEVEL);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_19)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_19);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						gg.jte.generated.ondemand.alerts.JtesevGenerated.render(jteOutput, jteHtmlInterceptor, row.level(), frame.t(row.level()));
						jteOutput.writeContent("</td><th scope=\"row\" class=\"v-cut\"><a");
						var __jte_html_attribute_20 = page.to(row);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_20)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_20);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(" id=\"r-");
						jteOutput.setContext("a", "id");
						jteOutput.writeUserContent(row.id().toString());
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
						var __jte_html_attribute_21 = here ? "true" : null;
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_21)) {
							jteOutput.writeContent(" aria-current=\"");
							jteOutput.setContext("a", "aria-current");
							jteOutput.writeUserContent(__jte_html_attribute_21);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(row.ruleTitle());
						jteOutput.writeContent("</a></th><td class=\"v-cut\"");
						var __jte_html_attribute_22 = frame.t(AlertsText.CONCERNS);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_22)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_22);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(row.concerns());
						jteOutput.writeContent("</td><td class=\"v-end\"");
						var __jte_html_attribute_23 = frame.t(AlertsText.COUNT);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_23)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_23);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(row.count());
						jteOutput.writeContent("</td><td");
						var __jte_html_attribute_24 = frame.t(AlertsText.FIRST);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_24)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_24);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(frame.brief(row.firstSeen()));
						jteOutput.writeContent("</td><td");
						var __jte_html_attribute_25 = frame.t(AlertsText.LAST);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_25)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_25);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(frame.brief(row.lastSeen()));
						jteOutput.writeContent("</td><td class=\"v-cut\"");
						var __jte_html_attribute_26 = frame.t(AlertsText.STATUS);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_26)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_26);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, row.status().icon());
						jteOutput.writeContent(" ");
						if (row.status() == AlertStatus.LINKED && page.incidents().get(row.incident()) != null) {
							jteOutput.setContext("td", null);
							jteOutput.writeUserContent(page.incidents().get(row.incident()).number());
						} else {
							jteOutput.setContext("td", null);
							jteOutput.writeUserContent(frame.t(row.status()));
							if (row.status() == AlertStatus.TAKEN && row.takenByName() != null) {
								jteOutput.writeContent(", ");
								jteOutput.setContext("td", null);
								jteOutput.writeUserContent(row.takenByName());
							}
						}
						jteOutput.writeContent("</td></tr>\n");
					}
					jteOutput.writeContent("  </tbody></table>\n");
				}
				jteOutput.writeContent("  </section>\n  ");
				gg.jte.generated.ondemand.shell.JtepagerGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.listing());
				jteOutput.writeContent("\n  <p class=\"v-hints\"><span><kbd>J</kbd><kbd>K</kbd> ");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(AlertsText.KEYS_HINT));
				jteOutput.writeContent("</span><span><kbd>T</kbd> ");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(AlertsText.KEY_TAKE));
				jteOutput.writeContent("</span><span><kbd>A</kbd> ");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(AlertsText.KEY_DISMISS));
				jteOutput.writeContent("</span></p>\n  </div>\n  <div>\n");
				if (page.alert() != null) {
					jteOutput.writeContent("  <p class=\"v-back\"><a href=\"/alerts?");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(page.query());
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\">");
					gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "left");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(AlertsText.BACK));
					jteOutput.writeContent("</a></p>\n  ");
					gg.jte.generated.ondemand.alerts.JtedetailGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.alert(), page.query());
					jteOutput.writeContent("\n");
				}
				jteOutput.writeContent("  </div>\n</div>\n");
			}
		}, false, true);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		Queue page = (Queue)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
