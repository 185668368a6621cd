package gg.jte.generated.ondemand.clocks;
import se.varn.act.clocks.ClocksText;
import se.varn.act.clocks.web.RulePage;
import se.varn.foundation.access.Permission;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JteruleGenerated {
	public static final String JTE_NAME = "clocks/rule.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,5,6,6,6,6,8,8,9,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,11,11,11,11,13,13,14,14,14,14,14,14,14,14,14,14,14,14,15,15,15,15,15,15,15,15,15,15,16,16,17,17,17,17,17,17,17,18,18,19,19,20,20,21,21,22,22,23,23,24,24,24,24,24,24,26,26,28,28,28,29,29,29,6,7,7,7,7};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, RulePage page) {
		var rule = page.row().rule();
		gg.jte.generated.ondemand.shell.JtelayoutGenerated.render(jteOutput, jteHtmlInterceptor, frame, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<nav class=\"v-crumbs\"");
				var __jte_html_attribute_0 = frame.t(ShellText.CRUMBS);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("nav", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("nav", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent("><a href=\"/clocks\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ClocksText.CLOCKS));
				jteOutput.writeContent("</a><span aria-hidden=\"true\">/</span><a href=\"/clocks/law\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ClocksText.LAW));
				jteOutput.writeContent("</a><span aria-hidden=\"true\">/</span><span>");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(rule.name()));
				jteOutput.writeContent("</span></nav>\n<div class=\"v-head\"><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(page.row().regime().name()));
				jteOutput.writeContent(": ");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(rule.name()));
				jteOutput.writeContent("</h1></div>\n<div class=\"v-stack\">\n<section class=\"v-panel\">");
				gg.jte.generated.ondemand.clocks.JterulesGenerated.render(jteOutput, jteHtmlInterceptor, frame, List.of(page.row()), frame.t(rule.name()));
				jteOutput.writeContent("\n  <div class=\"v-panel-body v-stack\"><p><b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(frame.t(ClocksText.STARTS));
				jteOutput.writeContent(":</b> ");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(frame.t(page.row().startsWhen()));
				jteOutput.writeContent("</p><p><b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(frame.t(ClocksText.WHO_DECIDES));
				jteOutput.writeContent(":</b> ");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(frame.t(rule.mayDecideNot()));
				jteOutput.writeContent("</p>\n  ");
				if (rule.note().isPresent()) {
					jteOutput.writeContent("<p><b>");
					jteOutput.setContext("b", null);
					jteOutput.writeUserContent(frame.t(ClocksText.NOTE));
					jteOutput.writeContent(":</b> ");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(rule.note().get()));
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("</div></section>\n");
				if (frame.may(Permission.LAW_CONFIRM)) {
					jteOutput.writeContent("<section class=\"v-panel v-form\" aria-labelledby=\"h-say\"><div class=\"v-panel-head\"><h2 id=\"h-say\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(ClocksText.CONFIRM_TITLE));
					jteOutput.writeContent("</h2></div><form method=\"post\" action=\"/clocks/law/");
					jteOutput.setContext("form", "action");
					jteOutput.writeUserContent(rule.id().value());
					jteOutput.setContext("form", null);
					jteOutput.writeContent("\" class=\"v-panel-body v-stack\">\n  ");
					gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n  ");
					gg.jte.generated.ondemand.shell.JteerrorsGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form());
					jteOutput.writeContent("\n  ");
					gg.jte.generated.ondemand.shell.JteselectGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form(), "fact", frame.t(ClocksText.FACT), page.facts(), "", "", true);
					jteOutput.writeContent("\n  ");
					gg.jte.generated.ondemand.shell.JtefieldGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form(), "value", frame.t(ClocksText.VALUE), frame.t(ClocksText.VALUE_HELP), false, "text", "off");
					jteOutput.writeContent("\n  ");
					gg.jte.generated.ondemand.shell.JtefieldGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form(), "registrationNumber", frame.t(ClocksText.REGISTRATION), frame.t(ClocksText.REGISTRATION_HELP), true, "text", "off");
					jteOutput.writeContent("\n  ");
					gg.jte.generated.ondemand.shell.JteareaGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.form(), "note", frame.t(ClocksText.LAW_NOTE), "", false, 3);
					jteOutput.writeContent("\n  <div class=\"v-actions\"><button class=\"ds-button\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.t(ClocksText.CONFIRM_BUTTON));
					jteOutput.writeContent("</button><a href=\"/clocks/law\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(ShellText.CANCEL));
					jteOutput.writeContent("</a></div>\n</form></section>\n");
				}
				jteOutput.writeContent("</div>\n");
			}
		}, false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		RulePage page = (RulePage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
