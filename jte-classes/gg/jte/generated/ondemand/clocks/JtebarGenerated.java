package gg.jte.generated.ondemand.clocks;
import se.varn.act.clocks.ClockFace;
@SuppressWarnings("unchecked")
public final class JtebarGenerated {
	public static final String JTE_NAME = "clocks/bar.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, ClockFace face) {
		jteOutput.writeContent("<svg class=\"v-bar\"");
		var __jte_html_attribute_0 = face.phase().tone();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" data-tone=\"");
			jteOutput.setContext("svg", "data-tone");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("svg", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"v-track\" width=\"100\" height=\"8\"/><rect class=\"v-fill\"");
		var __jte_html_attribute_1 = face.width();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" width=\"");
			jteOutput.setContext("rect", "width");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("rect", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" height=\"8\"/><path class=\"v-tick\" d=\"M50 0v8M75 0v8M90 0v8\"/></svg>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		ClockFace face = (ClockFace)params.get("face");
		render(jteOutput, jteHtmlInterceptor, face);
	}
}
