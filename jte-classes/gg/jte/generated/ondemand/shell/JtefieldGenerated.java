package gg.jte.generated.ondemand.shell;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
@SuppressWarnings("unchecked")
public final class JtefieldGenerated {
	public static final String JTE_NAME = "shell/field.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,11,11,13,13,13,13,13,13,13,13,13,13,13,13,13,14,14,14,14,14,14,14,14,14,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,16,16,16,16,16,16,16,16,16,18,18,18,3,4,5,6,7,8,9,10,10,10,10};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, Form form, String name, String label, String help, boolean required, String type, String complete) {
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
		jteOutput.writeContent("\n  <input class=\"ds-input\" id=\"f-");
		jteOutput.setContext("input", "id");
		jteOutput.writeUserContent(name);
		jteOutput.setContext("input", null);
		jteOutput.writeContent("\"");
		var __jte_html_attribute_0 = name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" name=\"");
			jteOutput.setContext("input", "name");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_1 = type;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" type=\"");
			jteOutput.setContext("input", "type");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_2 = form.value(name);
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("input", "value");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_3 = complete;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" autocomplete=\"");
			jteOutput.setContext("input", "autocomplete");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_4 = wrong != null ? "e-" + name : help.isEmpty() ? null : "h-" + name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
			jteOutput.writeContent(" aria-describedby=\"");
			jteOutput.setContext("input", "aria-describedby");
			jteOutput.writeUserContent(__jte_html_attribute_4);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_5 = wrong != null ? "true" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
			jteOutput.writeContent(" aria-invalid=\"");
			jteOutput.setContext("input", "aria-invalid");
			jteOutput.writeUserContent(__jte_html_attribute_5);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n  ");
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
		String type = (String)params.getOrDefault("type", "text");
		String complete = (String)params.getOrDefault("complete", "off");
		render(jteOutput, jteHtmlInterceptor, frame, form, name, label, help, required, type, complete);
	}
}
