package gg.jte.generated.ondemand.shell;
import se.varn.foundation.shell.Boxes.ThreadBox;
import se.varn.foundation.shell.ShellText;
import se.varn.foundation.text.Language;
@SuppressWarnings("unchecked")
public final class JtethreadboxGenerated {
	public static final String JTE_NAME = "shell/thread-box.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,7,7,7,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,9,9,11,11,11,11,11,11,11,11,11,11,11,13,13,13,3,4,4,4,4};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Language language, ThreadBox page) {
		jteOutput.writeContent("<div class=\"v-panel-body v-stack\">\n<ol class=\"v-thread\">\n");
		for (var knot : page.knots()) {
			jteOutput.writeContent("  <li");
			var __jte_html_attribute_0 = knot.steps() == 0 ? "true" : null;
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" aria-current=\"");
				jteOutput.setContext("li", "aria-current");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("li", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			if (knot.steps() == 0) {
				jteOutput.writeContent("<b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(knot.card().number());
				jteOutput.writeContent("</b>");
			} else {
				jteOutput.writeContent("<a");
				var __jte_html_attribute_1 = knot.card().address();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(knot.card().number());
				jteOutput.writeContent("</a>");
			}
			jteOutput.writeContent(" ");
			jteOutput.setContext("li", null);
			jteOutput.writeUserContent(knot.card().title());
			jteOutput.writeContent("<span>");
			if (knot.steps() == 0) {
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(ShellText.THREAD_HERE.in(language));
			} else if (knot.relation() != null) {
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(knot.relation().in(language));
				jteOutput.writeContent(" ");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(knot.to());
			}
			jteOutput.writeContent("</span></li>\n");
		}
		jteOutput.writeContent("</ol>\n<p class=\"v-small\"><a href=\"/thread/");
		jteOutput.setContext("a", "href");
		jteOutput.writeUserContent(page.here().kind());
		jteOutput.setContext("a", null);
		jteOutput.writeContent("/");
		jteOutput.setContext("a", "href");
		jteOutput.writeUserContent(page.here().id().toString());
		jteOutput.setContext("a", null);
		jteOutput.writeContent("\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(ShellText.THREAD_OPEN.in(language));
		jteOutput.writeContent("</a></p>\n</div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Language language = (Language)params.get("language");
		ThreadBox page = (ThreadBox)params.get("page");
		render(jteOutput, jteHtmlInterceptor, language, page);
	}
}
