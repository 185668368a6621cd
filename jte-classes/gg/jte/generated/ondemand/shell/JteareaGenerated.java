package gg.jte.generated.ondemand.shell;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
@SuppressWarnings("unchecked")
public final class JteareaGenerated {
	public static final String JTE_NAME = "shell/area.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,10,10,12,12,12,12,12,12,12,12,12,12,12,12,12,13,13,13,13,13,13,13,13,13,13,13,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,15,15,15,15,15,15,15,15,15,15,15,17,17,17,3,4,5,6,7,8,9,9,9,9};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, Form form, String name, String label, String help, boolean required, int rows) {
		var wrong = form.error(name, frame.language());
		jteOutput.writeContent("<div class=\"ds-field\">\n  <label class=\"ds-label\" for=\"f-");
		jteOutput.setContext("label", "for");
		jteOutput.writeUserContent(name);
		jteOutput.setContext("label", null);
		jteOutput.writeContent("\">");
		jteOutput.setContext("label", null);
		jteOutput.writeUserContent(label);
		if (required) {
			jteOutput.writeContent(" <span class=\"v-muted\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.t(ShellText.REQUIRED));
			jteOutput.writeContent("</span>");
		}
		jteOutput.writeContent("</label>\n  ");
		if (!help.isEmpty()) {
			jteOutput.writeContent("<p id=\"h-");
			jteOutput.setContext("p", "id");
			jteOutput.writeUserContent(name);
			jteOutput.setContext("p", null);
			jteOutput.writeContent("\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(help);
			jteOutput.writeContent("</p>");
		}
		jteOutput.writeContent("\n  <textarea class=\"ds-input\" id=\"f-");
		jteOutput.setContext("textarea", "id");
		jteOutput.writeUserContent(name);
		jteOutput.setContext("textarea", null);
		jteOutput.writeContent("\"");
		var __jte_html_attribute_0 = name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" name=\"");
			jteOutput.setContext("textarea", "name");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("textarea", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_1 = rows;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" rows=\"");
			jteOutput.setContext("textarea", "rows");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("textarea", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_2 = wrong != null ? "e-" + name : help.isEmpty() ? null : "h-" + name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" aria-describedby=\"");
			jteOutput.setContext("textarea", "aria-describedby");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("textarea", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_3 = wrong != null ? "true" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" aria-invalid=\"");
			jteOutput.setContext("textarea", "aria-invalid");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("textarea", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		jteOutput.setContext("textarea", null);
		jteOutput.writeUserContent(form.value(name));
		jteOutput.writeContent("</textarea>\n  ");
		if (wrong != null) {
			jteOutput.writeContent("<p class=\"ds-validation-message\" id=\"e-");
			jteOutput.setContext("p", "id");
			jteOutput.writeUserContent(name);
			jteOutput.setContext("p", null);
			jteOutput.writeContent("\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(wrong);
			jteOutput.writeContent("</p>");
		}
		jteOutput.writeContent("\n</div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		Form form = (Form)params.get("form");
		String name = (String)params.get("name");
		String label = (String)params.get("label");
		String help = (String)params.getOrDefault("help", "");
		boolean required = (boolean)params.getOrDefault("required", false);
		int rows = (int)params.getOrDefault("rows", 4);
		render(jteOutput, jteHtmlInterceptor, frame, form, name, label, help, required, rows);
	}
}
