package gg.jte.generated.ondemand.logs;
import se.varn.foundation.access.Permission;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import se.varn.sense.intake.IntakeText;
import se.varn.sense.intake.web.LogsPages.Logs;
@SuppressWarnings("unchecked")
public final class JtelistGenerated {
	public static final String JTE_NAME = "logs/list.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,5,5,5,5,7,7,8,8,9,9,9,10,10,10,10,10,10,10,10,13,13,14,14,14,14,14,14,15,15,15,15,15,15,15,15,15,16,16,16,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,19,19,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,21,21,24,24,25,25,25,25,25,25,25,25,25,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,27,28,28,28,29,29,29,31,31,31,32,32,33,33,33,34,34,35,35,35,35,35,35,35,35,35,36,36,36,38,38,39,39,40,40,41,41,42,42,43,43,46,46,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,50,50,50,50,50,50,50,50,50,50,50,50,50,50,50,51,51,53,53,54,54,57,57,57,58,58,58,5,6,6,6,6};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, Logs page) {
		var query = page.listing().query();
		gg.jte.generated.ondemand.shell.JtelayoutGenerated.render(jteOutput, jteHtmlInterceptor, frame, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<div class=\"v-head\"><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(IntakeText.LOGS));
				jteOutput.writeContent("</h1>\n  ");
				if (frame.may(Permission.LOG_IMPORT)) {
					jteOutput.writeContent("<div class=\"v-head-end\"><a class=\"ds-button\" href=\"/logs/import\">");
					gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "plus");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(IntakeText.IMPORT_FILE));
					jteOutput.writeContent("</a></div>");
				}
				jteOutput.writeContent("\n</div>\n<div class=\"v-stack\">\n");
				if (!page.sources().isEmpty()) {
					jteOutput.writeContent("<section class=\"v-panel\" aria-labelledby=\"h-sources\"><div class=\"v-panel-head\"><h2 id=\"h-sources\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(IntakeText.SOURCES));
					jteOutput.writeContent("</h2><span class=\"v-muted\">");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(page.sources().size());
					jteOutput.writeContent("</span></div>\n  <div class=\"v-scroll\" tabindex=\"0\" role=\"region\"");
					var __jte_html_attribute_0 = frame.t(IntakeText.SOURCES);
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
						jteOutput.writeContent(" aria-label=\"");
						jteOutput.setContext("div", "aria-label");
						jteOutput.writeUserContent(__jte_html_attribute_0);
						jteOutput.setContext("div", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n  <table class=\"v-table v-cards\"><caption class=\"ds-sr-only\">");
					jteOutput.setContext("caption", null);
					jteOutput.writeUserContent(frame.t(IntakeText.SOURCES));
					jteOutput.writeContent("</caption>\n    <thead><tr><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(IntakeText.SOURCE));
					jteOutput.writeContent("</th><th scope=\"col\" class=\"v-end\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(IntakeText.COUNT));
					jteOutput.writeContent("</th><th scope=\"col\" class=\"v-end\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(IntakeText.EVENTS));
					jteOutput.writeContent("</th><th scope=\"col\" class=\"v-end\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(IntakeText.REFUSED));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(IntakeText.LAST));
					jteOutput.writeContent("</th></tr></thead>\n    <tbody>\n");
					for (var source : page.sources()) {
						jteOutput.writeContent("    <tr><th scope=\"row\"><a");
						var __jte_html_attribute_1 = query.where("source", source.name());
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_1);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(source.name());
						jteOutput.writeContent("</a></th><td class=\"v-end\"");
						var __jte_html_attribute_2 = frame.t(IntakeText.COUNT);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_2);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(source.imports());
						jteOutput.writeContent("</td><td class=\"v-end\"");
						var __jte_html_attribute_3 = frame.t(IntakeText.EVENTS);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_3);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(source.events());
						jteOutput.writeContent("</td><td class=\"v-end\"");
						var __jte_html_attribute_4 = frame.t(IntakeText.REFUSED);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_4);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(source.refused());
						jteOutput.writeContent("</td><td");
						var __jte_html_attribute_5 = frame.t(IntakeText.LAST);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_5);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(frame.brief(source.lastAt()));
						jteOutput.writeContent("</td></tr>\n");
					}
					jteOutput.writeContent("    </tbody></table></div>\n</section>\n");
				}
				jteOutput.writeContent("<form class=\"v-filter\" role=\"search\"");
				var __jte_html_attribute_6 = frame.t(ShellText.FILTER);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("form", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_6);
					jteOutput.setContext("form", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" action=\"/logs\">\n  <label class=\"ds-sr-only\" for=\"q\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.t(ShellText.SEARCH));
				jteOutput.writeContent("</label><input class=\"ds-input\" id=\"q\" name=\"q\"");
				var __jte_html_attribute_7 = query.filter("q");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
					jteOutput.writeContent(" value=\"");
					jteOutput.setContext("input", "value");
					jteOutput.writeUserContent(__jte_html_attribute_7);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_8 = frame.t(ShellText.SEARCH);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
					jteOutput.writeContent(" placeholder=\"");
					jteOutput.setContext("input", "placeholder");
					jteOutput.writeUserContent(__jte_html_attribute_8);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n  <label class=\"ds-sr-only\" for=\"source\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.t(IntakeText.SOURCE));
				jteOutput.writeContent("</label><select class=\"ds-input\" id=\"source\" name=\"source\"><option value=\"\">");
				jteOutput.setContext("option", null);
				jteOutput.writeUserContent(frame.t(IntakeText.SOURCE));
				jteOutput.writeContent(": ");
				jteOutput.setContext("option", null);
				jteOutput.writeUserContent(frame.t(ShellText.ALL));
				jteOutput.writeContent("</option>");
				for (var s : page.sources()) {
					jteOutput.writeContent("<option");
					var __jte_html_attribute_9 = s.name();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("option", "value");
						jteOutput.writeUserContent(__jte_html_attribute_9);
						jteOutput.setContext("option", null);
						jteOutput.writeContent("\"");
					}
					var __jte_html_attribute_10 = s.name().equals(query.filter("source"));
					if (__jte_html_attribute_10) {
					jteOutput.writeContent(" selected");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("option", null);
					jteOutput.writeUserContent(s.name());
					jteOutput.writeContent("</option>");
				}
				jteOutput.writeContent("</select>\n  <button class=\"ds-button\" data-variant=\"secondary\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(frame.t(ShellText.FILTER));
				jteOutput.writeContent("</button>\n  <a href=\"/logs\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ShellText.CLEAR_FILTER));
				jteOutput.writeContent("</a>\n</form>\n<section class=\"v-panel\" aria-labelledby=\"h-imports\"><div class=\"v-panel-head\"><h2 id=\"h-imports\">");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(frame.t(IntakeText.IMPORTS));
				jteOutput.writeContent("</h2></div>\n");
				if (page.listing().isEmpty()) {
					jteOutput.writeContent("  <div class=\"v-panel-body\"><p class=\"v-muted\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(query.filters().isEmpty() ? IntakeText.NONE_YET : IntakeText.NONE));
					jteOutput.writeContent("</p></div>\n");
				} else {
					jteOutput.writeContent("<div class=\"v-scroll\" tabindex=\"0\" role=\"region\"");
					var __jte_html_attribute_11 = frame.t(IntakeText.IMPORTS);
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
						jteOutput.writeContent(" aria-label=\"");
						jteOutput.setContext("div", "aria-label");
						jteOutput.writeUserContent(__jte_html_attribute_11);
						jteOutput.setContext("div", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n<table class=\"v-table v-cards\"><caption class=\"ds-sr-only\">");
					jteOutput.setContext("caption", null);
					jteOutput.writeUserContent(frame.t(IntakeText.IMPORTS));
					jteOutput.writeContent("</caption>\n  <thead><tr>\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "number", frame.t(ShellText.NUMBER), "");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "file", frame.t(IntakeText.FILE), "");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "source", frame.t(IntakeText.SOURCE), "");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "events", frame.t(IntakeText.EVENTS), "v-end");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "refused", frame.t(IntakeText.REFUSED), "v-end");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "at", frame.t(IntakeText.AT), "");
					jteOutput.writeContent("\n  </tr></thead>\n  <tbody>\n");
					for (var row : page.listing().rows()) {
						jteOutput.writeContent("  <tr><td class=\"v-nowrap\">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(row.number());
						jteOutput.writeContent("</td><th scope=\"row\" class=\"v-cut\"><a");
						var __jte_html_attribute_12 = row.address();
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_12)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_12);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(row.fileName());
						jteOutput.writeContent("</a>");
						if (!row.whole()) {
							jteOutput.writeContent(" ");
							gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, "warn", "warn", frame.t(IntakeText.INCOMPLETE), false);
						}
						jteOutput.writeContent("</th>\n    <td");
						var __jte_html_attribute_13 = frame.t(IntakeText.SOURCE);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_13)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_13);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(row.source());
						jteOutput.writeContent("</td><td class=\"v-end\"");
						var __jte_html_attribute_14 = frame.t(IntakeText.EVENTS);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_14)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_14);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(row.events());
						jteOutput.writeContent("</td>\n    <td class=\"v-end\"");
						var __jte_html_attribute_15 = frame.t(IntakeText.REFUSED);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_15)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_15);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						var __jte_html_attribute_16 = row.refused() > 0 ? "warn" : "plain";
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_16)) {
							jteOutput.writeContent(" data-tone=\"");
							jteOutput.setContext("td", "data-tone");
							jteOutput.writeUserContent(__jte_html_attribute_16);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent("><span");
						var __jte_html_attribute_17 = row.refused() > 0 ? "v-toned" : null;
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_17)) {
							jteOutput.writeContent(" class=\"");
							jteOutput.setContext("span", "class");
							jteOutput.writeUserContent(__jte_html_attribute_17);
							jteOutput.setContext("span", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("span", null);
						jteOutput.writeUserContent(row.refused());
						jteOutput.writeContent("</span></td>\n    <td");
						var __jte_html_attribute_18 = frame.t(IntakeText.AT);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_18)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_18);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(frame.brief(row.at()));
						jteOutput.writeContent(", ");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(row.byName());
						jteOutput.writeContent("</td></tr>\n");
					}
					jteOutput.writeContent("  </tbody></table></div>\n");
				}
				jteOutput.writeContent("  ");
				gg.jte.generated.ondemand.shell.JtepagerGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.listing());
				jteOutput.writeContent("\n</section>\n</div>\n");
			}
		}, false, false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		Logs page = (Logs)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
