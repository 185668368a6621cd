package gg.jte.generated.ondemand.shell;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JteboxesGenerated {
	public static final String JTE_NAME = "shell/boxes.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,9,9,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, List<Panel.Box> boxes) {
		for (var box : boxes) {
			jteOutput.writeContent("<section");
			var __jte_html_attribute_0 = box.title() == ShellText.THREAD ? "v-panel v-prov" : "v-panel";
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" class=\"");
				jteOutput.setContext("section", "class");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("section", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent("><div class=\"v-panel-head\"><h2>");
			if (box.title() == ShellText.THREAD) {
				gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "link");
			}
			jteOutput.setContext("h2", null);
			jteOutput.writeUserContent(frame.t(box.title()));
			jteOutput.writeContent("</h2></div>");
			jteOutput.setContext("section", null);
			jteOutput.writeUserContent(box.body());
			jteOutput.writeContent("</section>\n");
		}
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		List<Panel.Box> boxes = (List<Panel.Box>)params.get("boxes");
		render(jteOutput, jteHtmlInterceptor, frame, boxes);
	}
}
