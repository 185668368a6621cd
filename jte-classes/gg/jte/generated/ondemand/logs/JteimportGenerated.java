package gg.jte.generated.ondemand.logs;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import se.varn.sense.intake.IntakeText;
import se.varn.sense.intake.web.LogsPages.ImportForm;
@SuppressWarnings("unchecked")
public final class JteimportGenerated {
	public static final String JTE_NAME = "logs/import.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,7,8,8,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,10,10,10,11,11,13,13,14,14,14,14,15,15,15,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,17,17,17,17,17,17,18,18,18,18,18,18,19,19,20,20,20,20,20,20,22,22,24,24,25,25,27,27,27,27,27,27,28,28,28,29,29,29,29,29,29,29,29,29,29,29,29,29,29,29,29,29,30,30,30,30,30,30,30,32,32,34,34,34,34,34,34,35,35,35,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,36,37,37,37,37,37,37,37,37,37,37,37,37,37,38,38,38,38,38,38,38,40,40,41,41,42,42,42,42,42,42,44,44,45,45,46,46,46,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, ImportForm page) {
		var form = page.form();
		var wrongFile = form.error("file", frame.language());
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
				jteOutput.writeContent("><a href=\"/logs\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(IntakeText.LOGS));
				jteOutput.writeContent("</a><span aria-hidden=\"true\">/</span><span>");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(IntakeText.IMPORT_FILE));
				jteOutput.writeContent("</span></nav>\n<div class=\"v-head\"><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(IntakeText.IMPORT_FILE));
				jteOutput.writeContent("</h1></div>\n");
				if (page.question() != null) {
					jteOutput.writeContent("<section class=\"v-panel v-form\" aria-labelledby=\"h-question\"><form method=\"post\" action=\"/logs/import\" class=\"v-panel-body v-stack\">\n  ");
					gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n  <h2 id=\"h-question\">");
					gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "warn");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(IntakeText.QUESTION));
					jteOutput.writeContent("</h2>\n  <p>");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(page.question());
					jteOutput.writeContent("</p>\n  <input type=\"hidden\" name=\"token\"");
					var __jte_html_attribute_1 = page.token();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_1);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><input type=\"hidden\" name=\"fileName\"");
					var __jte_html_attribute_2 = page.fileName();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_2);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><input type=\"hidden\" name=\"source\"");
					var __jte_html_attribute_3 = form.value("source");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_3);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><input type=\"hidden\" name=\"encoding\"");
					var __jte_html_attribute_4 = form.value("encoding");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_4);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><input type=\"hidden\" name=\"product\"");
					var __jte_html_attribute_5 = form.value("product");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_5);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n  ");
					if (page.damaged()) {
						jteOutput.writeContent("<input type=\"hidden\" name=\"partial\" value=\"yes\">");
						if (!form.value("again").isEmpty()) {
							jteOutput.writeContent("<input type=\"hidden\" name=\"again\" value=\"yes\">");
						}
						jteOutput.writeContent("\n  ");
					} else {
						jteOutput.writeContent("<input type=\"hidden\" name=\"again\" value=\"yes\">");
						if (!form.value("partial").isEmpty()) {
							jteOutput.writeContent("<input type=\"hidden\" name=\"partial\" value=\"yes\">");
						}
						jteOutput.writeContent("\n");
					}
					jteOutput.writeContent("  <div class=\"v-actions\"><button class=\"ds-button\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.t(page.damaged() ? IntakeText.DO_PARTIAL : IntakeText.DO_AGAIN));
					jteOutput.writeContent("</button><a href=\"/logs\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(ShellText.CANCEL));
					jteOutput.writeContent("</a></div>\n</form></section>\n");
				} else {
					jteOutput.writeContent("<section class=\"v-panel v-form\"><form method=\"post\" action=\"/logs/import\" enctype=\"multipart/form-data\" class=\"v-panel-body v-stack\">\n  ");
					gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n  ");
					gg.jte.generated.ondemand.shell.JteerrorsGenerated.render(jteOutput, jteHtmlInterceptor, frame, form);
					jteOutput.writeContent("\n  <div class=\"ds-field\">\n    <label class=\"ds-label\" for=\"f-file\">");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.t(IntakeText.FILE));
					jteOutput.writeContent(" <span class=\"v-muted\">");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(frame.t(ShellText.REQUIRED));
					jteOutput.writeContent("</span></label>\n    <p id=\"h-file\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(IntakeText.FILE_HELP));
					jteOutput.writeContent("</p>\n    <input class=\"ds-input\" id=\"f-file\" name=\"file\" type=\"file\"");
					var __jte_html_attribute_6 = wrongFile != null ? "e-file" : "h-file";
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
						jteOutput.writeContent(" aria-describedby=\"");
						jteOutput.setContext("input", "aria-describedby");
						jteOutput.writeUserContent(__jte_html_attribute_6);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					var __jte_html_attribute_7 = wrongFile != null ? "true" : null;
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
						jteOutput.writeContent(" aria-invalid=\"");
						jteOutput.setContext("input", "aria-invalid");
						jteOutput.writeUserContent(__jte_html_attribute_7);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n    ");
					if (wrongFile != null) {
						jteOutput.writeContent("<p class=\"ds-validation-message\" id=\"e-file\">");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(wrongFile);
						jteOutput.writeContent("</p>");
					}
					jteOutput.writeContent("\n  </div>\n");
					var wrongSource = form.error("source", frame.language());
					jteOutput.writeContent("  <div class=\"ds-field\">\n    <label class=\"ds-label\" for=\"f-source\">");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.t(IntakeText.SOURCE));
					jteOutput.writeContent(" <span class=\"v-muted\">");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(frame.t(ShellText.REQUIRED));
					jteOutput.writeContent("</span></label>\n    <p id=\"h-source\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(IntakeText.SOURCE_HELP));
					jteOutput.writeContent("</p>\n    <input class=\"ds-input\" id=\"f-source\" name=\"source\" list=\"sources\"");
					var __jte_html_attribute_8 = form.value("source");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_8);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" autocomplete=\"off\"");
					var __jte_html_attribute_9 = wrongSource != null ? "e-source" : "h-source";
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
						jteOutput.writeContent(" aria-describedby=\"");
						jteOutput.setContext("input", "aria-describedby");
						jteOutput.writeUserContent(__jte_html_attribute_9);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					var __jte_html_attribute_10 = wrongSource != null ? "true" : null;
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_10)) {
						jteOutput.writeContent(" aria-invalid=\"");
						jteOutput.setContext("input", "aria-invalid");
						jteOutput.writeUserContent(__jte_html_attribute_10);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n    <datalist id=\"sources\">");
					for (var source : page.sources()) {
						jteOutput.writeContent("<option");
						var __jte_html_attribute_11 = source;
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
							jteOutput.writeContent(" value=\"");
							jteOutput.setContext("option", "value");
							jteOutput.writeUserContent(__jte_html_attribute_11);
							jteOutput.setContext("option", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent("></option>");
					}
					jteOutput.writeContent("</datalist>\n    ");
					if (wrongSource != null) {
						jteOutput.writeContent("<p class=\"ds-validation-message\" id=\"e-source\">");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(wrongSource);
						jteOutput.writeContent("</p>");
					}
					jteOutput.writeContent("\n  </div>\n  ");
					gg.jte.generated.ondemand.shell.JteselectGenerated.render(jteOutput, jteHtmlInterceptor, frame, form, "encoding", frame.t(IntakeText.ENCODING), page.encodings(), frame.t(IntakeText.ENCODING_HELP), "UTF-8", false);
					jteOutput.writeContent("\n  ");
					gg.jte.generated.ondemand.shell.JtefieldGenerated.render(jteOutput, jteHtmlInterceptor, frame, form, "product", frame.t(IntakeText.PRODUCT), frame.t(IntakeText.PRODUCT_HELP), false, "text", "off");
					jteOutput.writeContent("\n  <div class=\"v-actions\"><button class=\"ds-button\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.t(IntakeText.DO_IMPORT));
					jteOutput.writeContent("</button><a href=\"/logs\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(ShellText.CANCEL));
					jteOutput.writeContent("</a></div>\n</form></section>\n");
				}
			}
		}, false, false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		ImportForm page = (ImportForm)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
