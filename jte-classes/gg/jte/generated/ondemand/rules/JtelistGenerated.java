package gg.jte.generated.ondemand.rules;
import se.varn.foundation.access.Permission;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import se.varn.sense.detection.RulesText;
import se.varn.sense.detection.web.RulesPages.RulesList;
@SuppressWarnings("unchecked")
public final class JtelistGenerated {
	public static final String JTE_NAME = "rules/list.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,5,5,5,5,7,7,8,9,10,10,11,11,11,12,12,12,12,12,12,12,12,14,14,14,14,14,14,14,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,18,18,18,18,18,18,18,18,18,18,18,18,18,19,19,19,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,23,26,26,27,27,27,28,28,29,29,30,30,31,32,32,32,33,33,34,34,35,35,35,35,35,35,35,35,35,36,36,36,38,38,39,39,40,40,40,41,41,42,42,43,43,43,44,44,44,47,47,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,49,50,50,50,50,50,50,50,50,50,50,50,51,51,53,53,54,54,56,56,56,57,57,57,5,6,6,6,6};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, RulesList page) {
		var query = page.listing().query();
		var show = query.filter("show");
		var counts = page.counts();
		gg.jte.generated.ondemand.shell.JtelayoutGenerated.render(jteOutput, jteHtmlInterceptor, frame, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<div class=\"v-head\"><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(RulesText.RULES));
				jteOutput.writeContent("</h1>\n  ");
				if (frame.may(Permission.RULE_IMPORT)) {
					jteOutput.writeContent("<div class=\"v-head-end\"><a class=\"ds-button\" href=\"/rules/import\">");
					gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "plus");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(RulesText.IMPORT));
					jteOutput.writeContent("</a></div>");
				}
				jteOutput.writeContent("\n</div>\n<form class=\"v-filters\" role=\"search\"");
				var __jte_html_attribute_0 = frame.t(ShellText.FILTER);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("form", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("form", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" action=\"/rules\">\n  <label class=\"ds-sr-only\" for=\"q\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.t(ShellText.SEARCH));
				jteOutput.writeContent("</label><input class=\"ds-input v-grow\" id=\"q\" name=\"q\"");
				var __jte_html_attribute_1 = query.filter("q");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" value=\"");
					jteOutput.setContext("input", "value");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_2 = frame.t(ShellText.SEARCH);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" placeholder=\"");
					jteOutput.setContext("input", "placeholder");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n  <label class=\"ds-sr-only\" for=\"level\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.t(RulesText.LEVEL));
				jteOutput.writeContent("</label><select class=\"ds-input\" id=\"level\" name=\"level\"><option value=\"\">");
				jteOutput.setContext("option", null);
				jteOutput.writeUserContent(frame.t(RulesText.LEVEL));
				jteOutput.writeContent(": ");
				jteOutput.setContext("option", null);
				jteOutput.writeUserContent(frame.t(ShellText.ALL));
				jteOutput.writeContent("</option>");
				for (var c : page.levels()) {
					jteOutput.writeContent("<option");
					var __jte_html_attribute_3 = c.value();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("option", "value");
						jteOutput.writeUserContent(__jte_html_attribute_3);
						jteOutput.setContext("option", null);
						jteOutput.writeContent("\"");
					}
					var __jte_html_attribute_4 = c.value().equals(query.filter("level"));
					if (__jte_html_attribute_4) {
					jteOutput.writeContent(" selected");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("option", null);
					jteOutput.writeUserContent(c.label());
					jteOutput.writeContent("</option>");
				}
				jteOutput.writeContent("</select>\n  <label class=\"ds-sr-only\" for=\"origin\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.t(RulesText.ORIGIN));
				jteOutput.writeContent("</label><select class=\"ds-input\" id=\"origin\" name=\"origin\"><option value=\"\">");
				jteOutput.setContext("option", null);
				jteOutput.writeUserContent(frame.t(RulesText.ORIGIN));
				jteOutput.writeContent(": ");
				jteOutput.setContext("option", null);
				jteOutput.writeUserContent(frame.t(ShellText.ALL));
				jteOutput.writeContent("</option>");
				for (var o : page.origins()) {
					jteOutput.writeContent("<option");
					var __jte_html_attribute_5 = o;
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("option", "value");
						jteOutput.writeUserContent(__jte_html_attribute_5);
						jteOutput.setContext("option", null);
						jteOutput.writeContent("\"");
					}
					var __jte_html_attribute_6 = o.equals(query.filter("origin"));
					if (__jte_html_attribute_6) {
					jteOutput.writeContent(" selected");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("option", null);
					jteOutput.writeUserContent(o);
					jteOutput.writeContent("</option>");
				}
				jteOutput.writeContent("</select>\n  ");
				if (!show.isEmpty()) {
					jteOutput.writeContent("<input type=\"hidden\" name=\"show\"");
					var __jte_html_attribute_7 = show;
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_7);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
				}
				jteOutput.writeContent("\n  <button class=\"ds-button\" data-variant=\"secondary\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(frame.t(ShellText.FILTER));
				jteOutput.writeContent("</button>\n  <a class=\"v-pick\"");
				var __jte_html_attribute_8 = query.where("show", "");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_8);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_9 = show.isEmpty() ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_9);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(RulesText.SHOW_RUNNING));
				jteOutput.writeContent(" <b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(counts.running());
				jteOutput.writeContent("</b></a>\n  <a class=\"v-pick\"");
				var __jte_html_attribute_10 = query.where("show", "off");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_10)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_10);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_11 = show.equals("off") ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_11);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(RulesText.SHOW_OFF));
				jteOutput.writeContent(" <b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(counts.off());
				jteOutput.writeContent("</b></a>\n  <a class=\"v-pick\"");
				var __jte_html_attribute_12 = query.where("show", "removed");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_12)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_12);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_13 = show.equals("removed") ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_13)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_13);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(RulesText.SHOW_REMOVED));
				jteOutput.writeContent(" <b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(counts.removed());
				jteOutput.writeContent("</b></a>\n  <a class=\"v-pick\"");
				var __jte_html_attribute_14 = query.where("show", "refused");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_14)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_14);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_15 = show.equals("refused") ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_15)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_15);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(RulesText.SHOW_REFUSED));
				jteOutput.writeContent(" <b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(counts.refused());
				jteOutput.writeContent("</b></a>\n</form>\n<section class=\"v-panel\">\n");
				if (page.refused() != null) {
					jteOutput.writeContent("  <div class=\"v-panel-body\"><p class=\"v-muted\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(page.refused().isEmpty() ? RulesText.REFUSED_NONE : RulesText.REFUSED_HELP));
					jteOutput.writeContent("</p></div>\n");
					if (!page.refused().isEmpty()) {
						jteOutput.writeContent("  ");
						gg.jte.generated.ondemand.rules.JterefusedGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.refused());
						jteOutput.writeContent("\n");
					}
				} else if (page.listing().isEmpty()) {
					jteOutput.writeContent("  <div class=\"v-panel-body\"><p class=\"v-muted\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(RulesText.NONE));
					jteOutput.writeContent("</p></div>\n  ");
					gg.jte.generated.ondemand.shell.JtepagerGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.listing());
					jteOutput.writeContent("\n");
				} else {
					jteOutput.writeContent("<div class=\"v-scroll\" tabindex=\"0\" role=\"region\"");
					var __jte_html_attribute_16 = frame.t(RulesText.RULES);
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_16)) {
						jteOutput.writeContent(" aria-label=\"");
						jteOutput.setContext("div", "aria-label");
						jteOutput.writeUserContent(__jte_html_attribute_16);
						jteOutput.setContext("div", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n<table class=\"v-table v-cards\"><caption class=\"ds-sr-only\">");
					jteOutput.setContext("caption", null);
					jteOutput.writeUserContent(frame.t(RulesText.RULES));
					jteOutput.writeContent("</caption>\n  <thead><tr>\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "level", frame.t(RulesText.LEVEL), "");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "title", frame.t(RulesText.RULE), "");
					jteOutput.writeContent("\n    <th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(RulesText.LOGSOURCE));
					jteOutput.writeContent("</th>\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "origin", frame.t(RulesText.ORIGIN), "");
					jteOutput.writeContent("\n    ");
					gg.jte.generated.ondemand.shell.JtesortGenerated.render(jteOutput, jteHtmlInterceptor, query, "hits", frame.t(RulesText.HITS), "v-end");
					jteOutput.writeContent("\n    <th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(RulesText.LAST_HIT));
					jteOutput.writeContent("</th>\n    <th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(RulesText.STATE));
					jteOutput.writeContent("</th>\n  </tr></thead>\n  <tbody>\n");
					for (var row : page.listing().rows()) {
						jteOutput.writeContent("  <tr><td class=\"v-nowrap\"");
						var __jte_html_attribute_17 = frame.t(RulesText.LEVEL);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_17)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_17);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						gg.jte.generated.ondemand.alerts.JtesevGenerated.render(jteOutput, jteHtmlInterceptor, row.level(), frame.t(row.level()));
						jteOutput.writeContent("</td><th scope=\"row\" class=\"v-cut\"><a");
						var __jte_html_attribute_18 = row.address();
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_18)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_18);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(row.title());
						jteOutput.writeContent("</a></th><td");
						var __jte_html_attribute_19 = frame.t(RulesText.LOGSOURCE);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_19)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_19);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(row.logsource());
						jteOutput.writeContent("</td><td");
						var __jte_html_attribute_20 = frame.t(RulesText.ORIGIN);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_20)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_20);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(row.origin());
						jteOutput.writeContent("</td>\n    <td class=\"v-end\"");
						var __jte_html_attribute_21 = frame.t(RulesText.HITS);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_21)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_21);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						if (row.hits() > 0) {
							jteOutput.writeContent("<a href=\"/alerts?show=all&amp;rule=");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(row.ruleId());
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\">");
							jteOutput.setContext("a", null);
							jteOutput.writeUserContent(row.hits());
							jteOutput.writeContent("</a>");
						} else {
							jteOutput.writeContent(" 0");
						}
						jteOutput.writeContent("</td><td");
						var __jte_html_attribute_22 = frame.t(RulesText.LAST_HIT);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_22)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_22);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(frame.brief(row.lastHit()));
						jteOutput.writeContent("</td>\n    <td class=\"v-nowrap\"");
						var __jte_html_attribute_23 = frame.t(RulesText.STATE);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_23)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_23);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						gg.jte.generated.ondemand.rules.JtestateGenerated.render(jteOutput, jteHtmlInterceptor, frame, row);
						jteOutput.writeContent("</td></tr>\n");
					}
					jteOutput.writeContent("  </tbody></table></div>\n  ");
					gg.jte.generated.ondemand.shell.JtepagerGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.listing());
					jteOutput.writeContent("\n");
				}
				jteOutput.writeContent("</section>\n");
			}
		}, false, false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		RulesList page = (RulesList)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
