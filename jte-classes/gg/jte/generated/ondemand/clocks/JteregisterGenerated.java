package gg.jte.generated.ondemand.clocks;
import se.varn.act.clocks.ClockFace;
import se.varn.act.clocks.ClocksText;
import se.varn.act.clocks.web.ClockPage;
import se.varn.foundation.shell.Frame;
@SuppressWarnings("unchecked")
public final class JteregisterGenerated {
	public static final String JTE_NAME = "clocks/register.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,7,8,8,8,8,8,8,8,9,9,9,9,9,9,9,9,9,9,9,10,10,10,11,11,12,12,13,13,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,17,17,17,17,18,18,18,20,20,20,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, ClockPage page) {
		var row = page.clock().row();
		var wrong = page.form().error("ongoing", frame.language());
		jteOutput.writeContent("<section class=\"v-panel\" aria-labelledby=\"h-reg\"><div class=\"v-panel-head\"><h2 id=\"h-reg\">");
		jteOutput.setContext("h2", null);
		jteOutput.writeUserContent(frame.t(ClocksText.REGISTER));
		jteOutput.writeContent("</h2></div><form method=\"post\" action=\"");
		jteOutput.setContext("form", "action");
		jteOutput.writeUserContent(row.address());
		jteOutput.setContext("form", null);
		jteOutput.writeContent("/reports\" class=\"v-panel-body v-stack\">\n  ");
		gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
		jteOutput.writeContent("<input type=\"hidden\" name=\"version\"");
		var __jte_html_attribute_0 = row.version();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("input", "value");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n  <p class=\"v-muted\">");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(frame.t(ClocksText.REGISTER_HELP));
		jteOutput.writeContent("</p>\n  ");
		gg.jte.generated.ondemand.shell.JtefieldGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form(), "sentAt", frame.t(ClocksText.SENT_AT), frame.t(ClocksText.TIME_HELP), true, "text", "off");
		jteOutput.writeContent("\n  ");
		gg.jte.generated.ondemand.shell.JtefieldGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form(), "receiverCase", frame.t(ClocksText.RECEIVER_CASE), frame.t(ClocksText.RECEIVER_CASE_HELP), false, "text", "off");
		jteOutput.writeContent("\n  ");
		gg.jte.generated.ondemand.shell.JteareaGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form(), "summary", frame.t(ClocksText.SUMMARY), frame.t(ClocksText.SUMMARY_HELP), true, 3);
		jteOutput.writeContent("\n");
		if (page.clock().rule().isPresent() && page.clock().rule().get().insteadWhileOngoing().isPresent()) {
			jteOutput.writeContent("  <div class=\"ds-field\"><label class=\"ds-label\" for=\"f-ongoing\"><input class=\"ds-input\" type=\"checkbox\" id=\"f-ongoing\" name=\"ongoing\" value=\"1\"");
			var __jte_html_attribute_1 = !page.form().value("ongoing").isEmpty();
			if (__jte_html_attribute_1) {
			jteOutput.writeContent(" checked");
			}
			var __jte_html_attribute_2 = wrong == null ? null : "e-ongoing";
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
				jteOutput.writeContent(" aria-describedby=\"");
				jteOutput.setContext("input", "aria-describedby");
				jteOutput.writeUserContent(__jte_html_attribute_2);
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent("> ");
			jteOutput.setContext("label", null);
			jteOutput.writeUserContent(frame.t(ClocksText.ONGOING));
			jteOutput.writeContent("</label>");
			if (wrong != null) {
				jteOutput.writeContent("<p class=\"ds-validation-message\" id=\"e-ongoing\">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(wrong);
				jteOutput.writeContent("</p>");
			}
			jteOutput.writeContent("</div>\n");
		}
		jteOutput.writeContent("  ");
		if (row.due() != null) {
			gg.jte.generated.ondemand.shell.JteareaGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form(), "lateBecause", frame.t(ClocksText.LATE_BECAUSE), frame.t(ClocksText.LATE_HELP, ClockFace.end(row.due(), true, frame.language())), false, 2);
		}
		jteOutput.writeContent("\n  <div class=\"v-actions\"><button class=\"ds-button\">");
		jteOutput.setContext("button", null);
		jteOutput.writeUserContent(frame.t(ClocksText.REGISTER));
		jteOutput.writeContent("</button></div>\n</form></section>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		ClockPage page = (ClockPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
