package gg.jte.generated.ondemand.clocks;
import se.varn.act.clocks.ClocksText;
import se.varn.act.clocks.web.LawPage;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
@SuppressWarnings("unchecked")
public final class JtelawGenerated {
	public static final String JTE_NAME = "clocks/law.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,6,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,8,10,10,10,11,11,11,11,11,11,11,11,12,12,13,13,13,13,13,13,13,13,14,14,16,16,16,17,17,17,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, LawPage page) {
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
				jteOutput.writeContent("</a><span aria-hidden=\"true\">/</span><span>");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(ClocksText.LAW));
				jteOutput.writeContent("</span></nav>\n<div class=\"v-head\"><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(ClocksText.LAW));
				jteOutput.writeContent("</h1></div>\n<div class=\"v-stack\">\n<p class=\"v-muted\">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(frame.t(ClocksText.LAW_INTRO));
				jteOutput.writeContent("</p>\n<section class=\"v-panel\" aria-labelledby=\"h-conf\"><div class=\"v-panel-head\"><h2 id=\"h-conf\">");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(frame.t(ClocksText.LAW_CONFIRMED));
				jteOutput.writeContent("</h2><span class=\"v-muted\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(page.confirmed().size());
				jteOutput.writeContent("</span></div>");
				gg.jte.generated.ondemand.clocks.JterulesGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.confirmed(), frame.t(ClocksText.LAW_CONFIRMED));
				jteOutput.writeContent("</section>\n");
				if (!page.unconfirmed().isEmpty()) {
					jteOutput.writeContent("<section class=\"v-panel\" aria-labelledby=\"h-unconf\"><div class=\"v-panel-head\"><h2 id=\"h-unconf\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(ClocksText.LAW_UNCONFIRMED));
					jteOutput.writeContent("</h2><span class=\"v-muted\">");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(page.unconfirmed().size());
					jteOutput.writeContent("</span></div>");
					gg.jte.generated.ondemand.clocks.JterulesGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.unconfirmed(), frame.t(ClocksText.LAW_UNCONFIRMED));
					jteOutput.writeContent("</section>\n");
				}
				jteOutput.writeContent("</div>\n");
			}
		}, false, false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		LawPage page = (LawPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
