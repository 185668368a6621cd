package gg.jte.generated.ondemand.alerts;
import se.varn.act.incidents.Severity;
@SuppressWarnings("unchecked")
public final class JtesevGenerated {
	public static final String JTE_NAME = "alerts/sev.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,1,2,2,2,2};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Severity level, String text) {
		jteOutput.writeContent("<span class=\"v-sev\"");
		var __jte_html_attribute_0 = level.tone();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" data-tone=\"");
			jteOutput.setContext("span", "data-tone");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("span", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_1 = level.grade();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" data-grade=\"");
			jteOutput.setContext("span", "data-grade");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("span", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("><svg viewBox=\"0 0 15 13\" aria-hidden=\"true\" focusable=\"false\"><rect x=\"0\" y=\"9\" width=\"3\" height=\"4\"");
		var __jte_html_attribute_2 = level.grade() < 1 ? "v-off" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" class=\"");
			jteOutput.setContext("rect", "class");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("rect", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("/><rect x=\"4\" y=\"6\" width=\"3\" height=\"7\"");
		var __jte_html_attribute_3 = level.grade() < 2 ? "v-off" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" class=\"");
			jteOutput.setContext("rect", "class");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("rect", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("/><rect x=\"8\" y=\"3\" width=\"3\" height=\"10\"");
		var __jte_html_attribute_4 = level.grade() < 3 ? "v-off" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
			jteOutput.writeContent(" class=\"");
			jteOutput.setContext("rect", "class");
			jteOutput.writeUserContent(__jte_html_attribute_4);
			jteOutput.setContext("rect", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("/><rect x=\"12\" y=\"0\" width=\"3\" height=\"13\"");
		var __jte_html_attribute_5 = level.grade() < 4 ? "v-off" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
			jteOutput.writeContent(" class=\"");
			jteOutput.setContext("rect", "class");
			jteOutput.writeUserContent(__jte_html_attribute_5);
			jteOutput.setContext("rect", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("/></svg>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(text);
		jteOutput.writeContent("</span>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Severity level = (Severity)params.get("level");
		String text = (String)params.get("text");
		render(jteOutput, jteHtmlInterceptor, level, text);
	}
}
