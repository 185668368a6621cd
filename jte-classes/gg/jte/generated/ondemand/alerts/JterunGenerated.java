package gg.jte.generated.ondemand.alerts;
import se.varn.foundation.text.Language;
import se.varn.sense.detection.AlertsText;
import se.varn.sense.detection.DetectionInTheHouse.RunBox;
import se.varn.sense.detection.DetectionRun.State;
@SuppressWarnings("unchecked")
public final class JterunGenerated {
	public static final String JTE_NAME = "alerts/run.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,7,9,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,11,11,11,11,12,12,12,12,12,12,12,12,12,12,12,13,13,13,13,13,13,13,13,13,13,13,15,15,15,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Language language, RunBox page) {
		var run = page.run();
		var done = run.state() == State.DONE;
		jteOutput.writeContent("<div class=\"v-panel-body v-stack\">\n  <p>");
		gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, done ? "ok" : run.state() == State.FAILED ? "danger" : "info", done ? "check" : run.state() == State.FAILED ? "warn" : "half", AlertsText.valueOf("RUN_" + run.state().name()).in(language), false);
		jteOutput.writeContent("</p>\n  <progress class=\"v-progress\" max=\"100\"");
		var __jte_html_attribute_0 = run.percent();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("progress", "value");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("progress", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_1 = AlertsText.RUN.in(language);
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("progress", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("progress", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("></progress>\n  <p>");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(AlertsText.RUN_PROGRESS.in(language, run.events(), run.total()));
		jteOutput.writeContent(" · ");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(AlertsText.RUN_COUNTS.in(language, run.matches(), run.alerts()));
		jteOutput.writeContent("</p>\n  ");
		if (page.readsAlerts()) {
			jteOutput.writeContent("<p><a href=\"/alerts?show=all&amp;import=");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(run.importId().toString());
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(AlertsText.RUN_ALERTS.in(language));
			jteOutput.writeContent("</a></p>");
		}
		jteOutput.writeContent("\n  ");
		if (!done) {
			jteOutput.writeContent("<p class=\"v-small\"><a href=\"/logs/imports/");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(run.importId().toString());
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(AlertsText.RUN_RELOAD.in(language));
			jteOutput.writeContent("</a></p>");
		}
		jteOutput.writeContent("\n</div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Language language = (Language)params.get("language");
		RunBox page = (RunBox)params.get("page");
		render(jteOutput, jteHtmlInterceptor, language, page);
	}
}
