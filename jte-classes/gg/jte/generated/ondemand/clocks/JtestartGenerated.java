package gg.jte.generated.ondemand.clocks;
import se.varn.act.clocks.ClocksText;
import se.varn.act.clocks.web.ClockBox;
import se.varn.foundation.text.Language;
@SuppressWarnings("unchecked")
public final class JtestartGenerated {
	public static final String JTE_NAME = "clocks/start.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,5,5,6,6,6,7,7,8,9,9,10,10,10,10,10,10,10,10,10,10,10,10,11,11,11,3,4,4,4,4};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Language language, ClockBox page) {
		if (page.faces().isEmpty()) {
			jteOutput.writeContent("<div class=\"v-panel-body\"><p class=\"v-muted\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(ClocksText.NONE_RUNNING.in(language));
			jteOutput.writeContent("</p></div>\n");
		} else {
			gg.jte.generated.ondemand.clocks.JterowsGenerated.render(jteOutput, jteHtmlInterceptor, language, page.faces());
			jteOutput.writeContent("\n");
		}
		jteOutput.writeContent("<div class=\"v-panel-foot\"><a href=\"/clocks?state=running\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(ClocksText.COUNT_RUNNING.in(language, page.counts().running()));
		jteOutput.writeContent("</a> · <a href=\"/clocks?state=today\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(ClocksText.COUNT_TODAY.in(language, page.counts().satisfiedToday()));
		jteOutput.writeContent("</a> · <a href=\"/clocks?state=overdue\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(ClocksText.COUNT_OVERDUE.in(language, page.counts().overdue()));
		jteOutput.writeContent("</a> · <a href=\"/clocks\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(ClocksText.ALL_CLOCKS.in(language));
		jteOutput.writeContent("</a></div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Language language = (Language)params.get("language");
		ClockBox page = (ClockBox)params.get("page");
		render(jteOutput, jteHtmlInterceptor, language, page);
	}
}
