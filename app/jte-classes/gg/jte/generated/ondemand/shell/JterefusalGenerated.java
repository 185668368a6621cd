package gg.jte.generated.ondemand.shell;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
@SuppressWarnings("unchecked")
public final class JterefusalGenerated {
	public static final String JTE_NAME = "shell/refusal.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,4,4,4,5,5,5,5,5,5,5,5,5,6,6,6,7,7,7,2,3,3,3,3};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, ShellText page) {
		gg.jte.generated.ondemand.shell.JtelayoutGenerated.render(jteOutput, jteHtmlInterceptor, frame, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<section class=\"v-panel\"><div class=\"v-panel-body v-stack\"><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(ShellText.NOT_FOUND));
				jteOutput.writeContent("</h1><p>");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(frame.t(page));
				jteOutput.writeContent("</p><p><a href=\"/\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(ShellText.TO_START));
				jteOutput.writeContent("</a></p></div></section>\n");
			}
		}, false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		ShellText page = (ShellText)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
