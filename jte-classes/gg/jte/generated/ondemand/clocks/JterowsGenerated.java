package gg.jte.generated.ondemand.clocks;
import se.varn.act.clocks.ClockFace;
import se.varn.act.clocks.ClocksText;
import se.varn.foundation.text.Language;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JterowsGenerated {
	public static final String JTE_NAME = "clocks/rows.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,7,7,7,8,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,12,12,12,12,12,12,12,12,13,13,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,16,16,18,18,18,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Language language, List<ClockFace> faces) {
		jteOutput.writeContent("<ul class=\"v-rows\">\n");
		for (var face : faces) {
			var row = face.row();
			jteOutput.writeContent("  <li class=\"v-clock-row\">\n    <div class=\"v-clock-time\"><span class=\"v-clock-left\"");
			var __jte_html_attribute_0 = face.phase().tone();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" data-tone=\"");
				jteOutput.setContext("span", "data-tone");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("span", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(face.digits());
			jteOutput.writeContent("</span><br><span class=\"v-small v-muted\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(face.under());
			jteOutput.writeContent("</span></div>\n    <div class=\"v-clock-who\"><a class=\"v-clock-name\"");
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
			jteOutput.writeUserContent(row.name().in(language));
			jteOutput.writeContent("</a><br><span class=\"v-small v-muted\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(row.subjectNumber());
			jteOutput.writeContent(" · ");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(row.provision());
			jteOutput.writeContent("</span></div>\n    <div class=\"v-clock-bar\">");
			gg.jte.generated.ondemand.clocks.JtebarGenerated.render(jteOutput, jteHtmlInterceptor, face);
			jteOutput.writeContent("<div class=\"v-clock-scale\"><span>");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(face.from());
			jteOutput.writeContent("</span><span>");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(face.to());
			jteOutput.writeContent("</span></div></div>\n    <div class=\"v-clock-state\">");
			gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, face.phase().tone(), face.phase().icon(), face.phase().in(language), face.solid());
			jteOutput.writeContent("</div>\n    <div><a class=\"ds-button\" data-compact");
			var __jte_html_attribute_2 = face.phase().tone().equals("danger") ? "primary" : "secondary";
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
				jteOutput.writeContent(" data-variant=\"");
				jteOutput.setContext("a", "data-variant");
				jteOutput.writeUserContent(__jte_html_attribute_2);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_3 = row.address();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_3);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(row.open() && row.startedAt() != null ? ClocksText.REGISTER_SHORT.in(language) : ClocksText.OPEN_SHORT.in(language));
			jteOutput.writeContent("<span class=\"ds-sr-only\"> ");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(ClocksText.REPORT_FOR.in(language));
			jteOutput.writeContent(": ");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(row.name().in(language));
			jteOutput.writeContent(", ");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(row.subjectNumber());
			jteOutput.writeContent("</span></a></div>\n  </li>\n");
		}
		jteOutput.writeContent("</ul>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Language language = (Language)params.get("language");
		List<ClockFace> faces = (List<ClockFace>)params.get("faces");
		render(jteOutput, jteHtmlInterceptor, language, faces);
	}
}
