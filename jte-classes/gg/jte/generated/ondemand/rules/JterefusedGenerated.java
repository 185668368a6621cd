package gg.jte.generated.ondemand.rules;
import se.varn.foundation.shell.Frame;
import se.varn.sense.detection.RefusedRule;
import se.varn.sense.detection.RulesText;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JterefusedGenerated {
	public static final String JTE_NAME = "rules/refused.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,6,6,6,6,6,6,6,6,7,7,7,8,8,8,8,8,8,8,8,8,8,8,8,10,10,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,12,12,14,14,14,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, List<RefusedRule> refused) {
		jteOutput.writeContent("<div class=\"v-scroll\" tabindex=\"0\" role=\"region\"");
		var __jte_html_attribute_0 = frame.t(RulesText.REFUSED);
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("div", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("div", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<table class=\"v-table v-cards\"><caption class=\"ds-sr-only\">");
		jteOutput.setContext("caption", null);
		jteOutput.writeUserContent(frame.t(RulesText.REFUSED));
		jteOutput.writeContent("</caption>\n  <thead><tr><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.t(RulesText.FILE));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"v-end\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.t(RulesText.LINE));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.t(RulesText.WHY));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.t(RulesText.ORIGIN));
		jteOutput.writeContent("</th></tr></thead>\n  <tbody>\n");
		for (var rule : refused) {
			jteOutput.writeContent("  <tr><th scope=\"row\" class=\"v-break\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(rule.file());
			jteOutput.writeContent("</th><td class=\"v-end\"");
			var __jte_html_attribute_1 = frame.t(RulesText.LINE);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
				jteOutput.writeContent(" data-label=\"");
				jteOutput.setContext("td", "data-label");
				jteOutput.writeUserContent(__jte_html_attribute_1);
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(rule.line());
			jteOutput.writeContent("</td><td lang=\"en\"");
			var __jte_html_attribute_2 = frame.t(RulesText.WHY);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
				jteOutput.writeContent(" data-label=\"");
				jteOutput.setContext("td", "data-label");
				jteOutput.writeUserContent(__jte_html_attribute_2);
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(rule.reason());
			jteOutput.writeContent("</td><td");
			var __jte_html_attribute_3 = frame.t(RulesText.ORIGIN);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
				jteOutput.writeContent(" data-label=\"");
				jteOutput.setContext("td", "data-label");
				jteOutput.writeUserContent(__jte_html_attribute_3);
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(rule.origin());
			jteOutput.writeContent("</td></tr>\n");
		}
		jteOutput.writeContent("  </tbody></table></div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		List<RefusedRule> refused = (List<RefusedRule>)params.get("refused");
		render(jteOutput, jteHtmlInterceptor, frame, refused);
	}
}
