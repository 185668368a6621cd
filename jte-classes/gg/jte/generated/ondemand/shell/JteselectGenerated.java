package gg.jte.generated.ondemand.shell;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JteselectGenerated {
	public static final String JTE_NAME = "shell/select.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,5,5,5,5,13,13,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,16,16,16,16,16,16,16,16,16,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,18,18,18,19,19,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,21,21,23,23,23,23,23,23,23,23,23,23,23,25,25,25,5,6,7,8,9,10,11,12,12,12,12};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, Form form, String name, String label, List<Choice> choices, String help, String none, boolean required) {
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
		jteOutput.writeContent("\n  <select class=\"ds-input\" id=\"f-");
		jteOutput.setContext("select", "id");
		jteOutput.writeUserContent(name);
		jteOutput.setContext("select", null);
		jteOutput.writeContent("\"");
		var __jte_html_attribute_0 = name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" name=\"");
			jteOutput.setContext("select", "name");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("select", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_1 = wrong != null ? "e-" + name : help.isEmpty() ? null : "h-" + name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" aria-describedby=\"");
			jteOutput.setContext("select", "aria-describedby");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("select", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_2 = wrong != null ? "true" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" aria-invalid=\"");
			jteOutput.setContext("select", "aria-invalid");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("select", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n    <option value=\"\">");
		jteOutput.setContext("option", null);
		jteOutput.writeUserContent(none.isEmpty() ? frame.t(ShellText.CHOOSE) : none);
		jteOutput.writeContent("</option>\n");
		for (var choice : choices) {
			jteOutput.writeContent("    <option");
			var __jte_html_attribute_3 = choice.value();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
				jteOutput.writeContent(" value=\"");
				jteOutput.setContext("option", "value");
				jteOutput.writeUserContent(__jte_html_attribute_3);
				jteOutput.setContext("option", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_4 = choice.value().equals(form.value(name));
			if (__jte_html_attribute_4) {
			jteOutput.writeContent(" selected");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("option", null);
			jteOutput.writeUserContent(choice.label());
			jteOutput.writeContent("</option>\n");
		}
		jteOutput.writeContent("  </select>\n  ");
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
		List<Choice> choices = (List<Choice>)params.get("choices");
		String help = (String)params.getOrDefault("help", "");
		String none = (String)params.getOrDefault("none", "");
		boolean required = (boolean)params.getOrDefault("required", false);
		render(jteOutput, jteHtmlInterceptor, frame, form, name, label, choices, help, none, required);
	}
}
