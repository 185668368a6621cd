package gg.jte.generated.ondemand.shell;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
@SuppressWarnings("unchecked")
public final class JteerrorsGenerated {
	public static final String JTE_NAME = "shell/errors.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,5,5,7,7,7,9,9,10,10,10,10,10,10,10,11,11,14,14,15,15,3,4,4,4,4};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, Form form) {
		if (form.failed()) {
			jteOutput.writeContent("<div class=\"ds-error-summary\" tabindex=\"-1\" role=\"alert\" id=\"fel\">\n  <h2 class=\"ds-heading\">");
			jteOutput.setContext("h2", null);
			jteOutput.writeUserContent(frame.t(ShellText.FORM_ERRORS));
			jteOutput.writeContent("</h2>\n  <ul>\n");
			for (var error : form.errors()) {
				jteOutput.writeContent("    <li><a href=\"#f-");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(error.field());
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(error.in(frame.language()));
				jteOutput.writeContent("</a></li>\n");
			}
			jteOutput.writeContent("  </ul>\n</div>\n");
		}
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		Form form = (Form)params.get("form");
		render(jteOutput, jteHtmlInterceptor, frame, form);
	}
}
