package gg.jte.generated.ondemand.alerts;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;
import se.varn.sense.detection.AlertsText;
import se.varn.sense.detection.DetectionInTheHouse.AlertsBox;
@SuppressWarnings("unchecked")
public final class JteboxGenerated {
	public static final String JTE_NAME = "alerts/box.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,6,6,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,9,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,13,13,13,13,13,13,13,14,14,14,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Language language, AlertsBox page) {
		jteOutput.writeContent("<table class=\"v-table v-cards\"><caption class=\"ds-sr-only\">");
		jteOutput.setContext("caption", null);
		jteOutput.writeUserContent(AlertsText.ALERTS.in(language));
		jteOutput.writeContent("</caption>\n  <thead class=\"ds-sr-only\"><tr><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(AlertsText.LEVEL.in(language));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(AlertsText.RULE.in(language));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(AlertsText.CONCERNS.in(language));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(AlertsText.COUNT.in(language));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(AlertsText.LAST.in(language));
		jteOutput.writeContent("</th></tr></thead>\n  <tbody>\n");
		for (var row : page.alerts()) {
			jteOutput.writeContent("  <tr><td class=\"v-nowrap\"");
			var __jte_html_attribute_0 = AlertsText.LEVEL.in(language);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" data-label=\"");
				jteOutput.setContext("td", "data-label");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			gg.jte.generated.ondemand.alerts.JtesevGenerated.render(jteOutput, jteHtmlInterceptor, row.level(), row.level().in(language));
			jteOutput.writeContent("</td><th scope=\"row\" class=\"v-cut\"><a");
			var __jte_html_attribute_1 = row.address();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_1);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(row.ruleTitle());
			jteOutput.writeContent("</a></th><td class=\"v-cut\"");
			var __jte_html_attribute_2 = AlertsText.CONCERNS.in(language);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
				jteOutput.writeContent(" data-label=\"");
				jteOutput.setContext("td", "data-label");
				jteOutput.writeUserContent(__jte_html_attribute_2);
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(row.concerns());
			jteOutput.writeContent("</td><td class=\"v-end\"");
			var __jte_html_attribute_3 = AlertsText.COUNT.in(language);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
				jteOutput.writeContent(" data-label=\"");
				jteOutput.setContext("td", "data-label");
				jteOutput.writeUserContent(__jte_html_attribute_3);
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(row.count());
			jteOutput.writeContent("</td><td class=\"v-nowrap\"");
			var __jte_html_attribute_4 = AlertsText.LAST.in(language);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
				jteOutput.writeContent(" data-label=\"");
				jteOutput.setContext("td", "data-label");
				jteOutput.writeUserContent(__jte_html_attribute_4);
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(Times.dateTime(row.lastSeen()));
			jteOutput.writeContent("</td></tr>\n");
		}
		jteOutput.writeContent("  </tbody></table>\n");
		if (page.more()) {
			jteOutput.writeContent("<p class=\"v-panel-foot\"><a href=\"/alerts\">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(AlertsText.ALL_ALERTS.in(language));
			jteOutput.writeContent("</a></p>");
		}
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Language language = (Language)params.get("language");
		AlertsBox page = (AlertsBox)params.get("page");
		render(jteOutput, jteHtmlInterceptor, language, page);
	}
}
