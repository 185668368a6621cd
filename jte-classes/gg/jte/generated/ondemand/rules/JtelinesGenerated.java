package gg.jte.generated.ondemand.rules;
import se.varn.foundation.shell.Frame;
import se.varn.sense.detection.RulesPreview.Line;
import se.varn.sense.detection.RulesText;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JtelinesGenerated {
	public static final String JTE_NAME = "rules/lines.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,8,8,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,11,11,12,12,12,13,13,13,13,13,13,13,13,13,15,15,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,17,17,19,19,19,19,19,19,19,21,21,22,22,4,5,6,7,7,7,7};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, String title, List<Line> lines, String id) {
		int most = 200;
		if (!lines.isEmpty()) {
			jteOutput.writeContent("<section class=\"v-panel\" aria-labelledby=\"h-");
			jteOutput.setContext("section", "aria-labelledby");
			jteOutput.writeUserContent(id);
			jteOutput.setContext("section", null);
			jteOutput.writeContent("\"><div class=\"v-panel-head\"><h2 id=\"h-");
			jteOutput.setContext("h2", "id");
			jteOutput.writeUserContent(id);
			jteOutput.setContext("h2", null);
			jteOutput.writeContent("\">");
			jteOutput.setContext("h2", null);
			jteOutput.writeUserContent(title);
			jteOutput.writeContent("</h2><span class=\"v-muted\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(lines.size());
			jteOutput.writeContent("</span></div>\n  <div class=\"v-scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"h-");
			jteOutput.setContext("div", "aria-labelledby");
			jteOutput.writeUserContent(id);
			jteOutput.setContext("div", null);
			jteOutput.writeContent("\">\n  <table class=\"v-table v-cards\"><caption class=\"ds-sr-only\">");
			jteOutput.setContext("caption", null);
			jteOutput.writeUserContent(title);
			jteOutput.writeContent("</caption>\n    <thead><tr><th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(frame.t(RulesText.LEVEL));
			jteOutput.writeContent("</th><th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(frame.t(RulesText.RULE));
			jteOutput.writeContent("</th><th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(frame.t(RulesText.FILE));
			jteOutput.writeContent("</th></tr></thead>\n    <tbody>\n");
			for (var line : lines.subList(0, Math.min(most, lines.size()))) {
				jteOutput.writeContent("    <tr><td class=\"v-nowrap\"");
				var __jte_html_attribute_0 = frame.t(RulesText.LEVEL);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" data-label=\"");
					jteOutput.setContext("td", "data-label");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("td", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				gg.jte.generated.ondemand.alerts.JtesevGenerated.render(jteOutput, jteHtmlInterceptor, line.level(), frame.t(line.level()));
				jteOutput.writeContent("</td><th scope=\"row\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(line.title());
				jteOutput.writeContent("</th><td class=\"v-break\"");
				var __jte_html_attribute_1 = frame.t(RulesText.FILE);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" data-label=\"");
					jteOutput.setContext("td", "data-label");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("td", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(line.file());
				jteOutput.writeContent("</td></tr>\n");
			}
			jteOutput.writeContent("    </tbody></table></div>\n  ");
			if (lines.size() > most) {
				jteOutput.writeContent("<p class=\"v-panel-foot\">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(frame.t(RulesText.MORE, lines.size() - most));
				jteOutput.writeContent("</p>");
			}
			jteOutput.writeContent("\n</section>\n");
		}
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		String title = (String)params.get("title");
		List<Line> lines = (List<Line>)params.get("lines");
		String id = (String)params.get("id");
		render(jteOutput, jteHtmlInterceptor, frame, title, lines, id);
	}
}
