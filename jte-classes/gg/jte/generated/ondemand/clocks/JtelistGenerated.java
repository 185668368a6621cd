package gg.jte.generated.ondemand.clocks;
import se.varn.act.clocks.ClocksText;
import se.varn.act.clocks.web.ClocksPage;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
@SuppressWarnings("unchecked")
public final class JtelistGenerated {
	public static final String JTE_NAME = "clocks/list.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,7,8,8,9,9,9,9,9,9,9,9,9,9,9,9,10,10,10,12,12,12,12,12,12,12,12,12,13,13,13,13,13,13,13,13,13,13,13,13,13,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,16,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,18,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,22,24,24,24,24,24,24,24,24,24,25,25,26,26,26,26,26,26,27,27,28,28,29,29,30,30,32,32,32,33,33,33,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, ClocksPage page) {
		var query = page.listing().query();
		var state = query.filter("state");
		gg.jte.generated.ondemand.shell.JtelayoutGenerated.render(jteOutput, jteHtmlInterceptor, frame, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<div class=\"v-head\"><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(ClocksText.LEGAL_CLOCKS));
				jteOutput.writeContent("</h1><p class=\"v-muted\"><a href=\"/clocks?state=running\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ClocksText.COUNT_RUNNING, page.counts().running()));
				jteOutput.writeContent("</a> · <a href=\"/clocks?state=today\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ClocksText.COUNT_TODAY, page.counts().satisfiedToday()));
				jteOutput.writeContent("</a> · <a href=\"/clocks?state=overdue\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ClocksText.COUNT_OVERDUE, page.counts().overdue()));
				jteOutput.writeContent("</a></p>\n  <div class=\"v-head-end\"><a class=\"ds-button\" data-variant=\"secondary\" href=\"/clocks/law\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ClocksText.LAW));
				jteOutput.writeContent("</a></div>\n</div>\n<form class=\"v-filter\" role=\"search\"");
				var __jte_html_attribute_0 = frame.t(ShellText.FILTER);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("form", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("form", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" action=\"/clocks\">\n  ");
				if (!state.isEmpty()) {
					jteOutput.writeContent("<input type=\"hidden\" name=\"state\"");
					var __jte_html_attribute_1 = state;
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_1);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
				}
				jteOutput.writeContent("\n  <label class=\"ds-sr-only\" for=\"q\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.t(ShellText.SEARCH));
				jteOutput.writeContent("</label><input class=\"ds-input\" id=\"q\" name=\"q\"");
				var __jte_html_attribute_2 = query.filter("q");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" value=\"");
					jteOutput.setContext("input", "value");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_3 = frame.t(ShellText.SEARCH);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
					jteOutput.writeContent(" placeholder=\"");
					jteOutput.setContext("input", "placeholder");
					jteOutput.writeUserContent(__jte_html_attribute_3);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n  <label class=\"ds-sr-only\" for=\"track\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.t(ClocksText.TRACK));
				jteOutput.writeContent("</label><select class=\"ds-input\" id=\"track\" name=\"track\"><option value=\"\">");
				jteOutput.setContext("option", null);
				jteOutput.writeUserContent(frame.t(ClocksText.TRACK));
				jteOutput.writeContent(": ");
				jteOutput.setContext("option", null);
				jteOutput.writeUserContent(frame.t(ShellText.ALL));
				jteOutput.writeContent("</option>");
				for (var c : page.tracks()) {
					jteOutput.writeContent("<option");
					var __jte_html_attribute_4 = c.value();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("option", "value");
						jteOutput.writeUserContent(__jte_html_attribute_4);
						jteOutput.setContext("option", null);
						jteOutput.writeContent("\"");
					}
					var __jte_html_attribute_5 = c.value().equals(query.filter("track"));
					if (__jte_html_attribute_5) {
					jteOutput.writeContent(" selected");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("option", null);
					jteOutput.writeUserContent(c.label());
					jteOutput.writeContent("</option>");
				}
				jteOutput.writeContent("</select>\n  <button class=\"ds-button\" data-variant=\"secondary\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(frame.t(ShellText.FILTER));
				jteOutput.writeContent("</button>\n  <a class=\"v-chip\"");
				var __jte_html_attribute_6 = query.where("state", "");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_6);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_7 = state.isEmpty() ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_7);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ClocksText.TO_SEND));
				jteOutput.writeContent("</a>\n  <a class=\"v-chip\"");
				var __jte_html_attribute_8 = query.where("state", "running");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_8);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_9 = state.equals("running") ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_9);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ClocksText.RUNNING_ONES));
				jteOutput.writeContent("</a>\n  <a class=\"v-chip\"");
				var __jte_html_attribute_10 = query.where("state", "overdue");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_10)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_10);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_11 = state.equals("overdue") ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_11);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ClocksText.OVERDUE_ONES));
				jteOutput.writeContent("</a>\n  <a class=\"v-chip\"");
				var __jte_html_attribute_12 = query.where("state", "satisfied");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_12)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_12);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_13 = state.equals("satisfied") ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_13)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_13);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ClocksText.SATISFIED_ONES));
				jteOutput.writeContent("</a>\n  ");
				if (state.equals("today")) {
					jteOutput.writeContent("<a class=\"v-chip\"");
					var __jte_html_attribute_14 = query.where("state", "today");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_14)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_14);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" aria-current=\"true\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(ClocksText.SATISFIED_TODAY));
					jteOutput.writeContent("</a>");
				}
				jteOutput.writeContent("\n  <a class=\"v-chip\"");
				var __jte_html_attribute_15 = query.where("state", "all");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_15)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_15);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_16 = state.equals("all") ? "true" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_16)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_16);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ShellText.ALL));
				jteOutput.writeContent("</a>\n</form>\n<section class=\"v-panel\"");
				var __jte_html_attribute_17 = frame.t(ClocksText.LEGAL_CLOCKS);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_17)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("section", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_17);
					jteOutput.setContext("section", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n");
				if (page.listing().isEmpty()) {
					jteOutput.writeContent("  <div class=\"v-panel-body\"><p class=\"v-muted\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(ClocksText.NONE));
					jteOutput.writeContent(" <a href=\"/clocks?state=all\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(ClocksText.ALL_CLOCKS));
					jteOutput.writeContent("</a></p></div>\n");
				} else {
					jteOutput.writeContent("  ");
					gg.jte.generated.ondemand.clocks.JterowsGenerated.render(jteOutput, jteHtmlInterceptor, frame.language(), page.faces());
					jteOutput.writeContent("\n");
				}
				jteOutput.writeContent("  ");
				gg.jte.generated.ondemand.shell.JtepagerGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.listing());
				jteOutput.writeContent("\n</section>\n");
			}
		}, false, false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		ClocksPage page = (ClocksPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
