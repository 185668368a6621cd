package gg.jte.generated.ondemand.rules;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import se.varn.sense.detection.RulesText;
import se.varn.sense.detection.web.RulesPages.ImportPage;
@SuppressWarnings("unchecked")
public final class JteimportGenerated {
	public static final String JTE_NAME = "rules/import.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,7,8,9,10,10,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,12,12,12,13,13,15,15,16,16,18,18,18,18,18,18,19,19,19,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,21,21,21,21,21,21,21,24,24,24,24,24,24,25,25,25,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,27,27,27,27,27,27,27,27,27,27,27,27,27,28,28,28,28,28,28,28,30,30,30,30,30,30,32,32,35,35,35,35,35,35,35,35,35,36,36,36,36,36,36,36,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,39,39,39,39,39,39,42,42,43,43,44,44,45,45,46,46,47,47,47,47,47,47,48,48,48,49,49,51,51,53,53,54,54,55,55,55,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, ImportPage page) {
		var form = page.form();
		var wrongFile = form.error("file", frame.language());
		var wrongOrigin = form.error("origin", frame.language());
		var preview = page.preview();
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
				jteOutput.writeContent("><a href=\"/rules\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.t(RulesText.RULES));
				jteOutput.writeContent("</a><span aria-hidden=\"true\">/</span><span>");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(RulesText.IMPORT));
				jteOutput.writeContent("</span></nav>\n<div class=\"v-head\"><h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(preview == null ? RulesText.IMPORT : RulesText.PREVIEW));
				jteOutput.writeContent("</h1></div>\n");
				if (preview == null) {
					jteOutput.writeContent("<section class=\"v-panel v-form\"><form method=\"post\" action=\"/rules/import\" enctype=\"multipart/form-data\" class=\"v-panel-body v-stack\">\n  ");
					gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n  ");
					gg.jte.generated.ondemand.shell.JteerrorsGenerated.render(jteOutput, jteHtmlInterceptor, frame, form);
					jteOutput.writeContent("\n  <div class=\"ds-field\">\n    <label class=\"ds-label\" for=\"f-file\">");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.t(RulesText.FILE));
					jteOutput.writeContent(" <span class=\"v-muted\">");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(frame.t(ShellText.REQUIRED));
					jteOutput.writeContent("</span></label>\n    <p id=\"h-file\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(RulesText.FILE_HELP));
					jteOutput.writeContent("</p>\n    <input class=\"ds-input\" id=\"f-file\" name=\"file\" type=\"file\" accept=\".yml,.yaml,.zip\"");
					var __jte_html_attribute_1 = wrongFile != null ? "e-file" : "h-file";
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
						jteOutput.writeContent(" aria-describedby=\"");
						jteOutput.setContext("input", "aria-describedby");
						jteOutput.writeUserContent(__jte_html_attribute_1);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					var __jte_html_attribute_2 = wrongFile != null ? "true" : null;
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
						jteOutput.writeContent(" aria-invalid=\"");
						jteOutput.setContext("input", "aria-invalid");
						jteOutput.writeUserContent(__jte_html_attribute_2);
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
					jteOutput.writeContent("\n  </div>\n  <div class=\"ds-field\">\n    <label class=\"ds-label\" for=\"f-origin\">");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.t(RulesText.ORIGIN));
					jteOutput.writeContent(" <span class=\"v-muted\">");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(frame.t(ShellText.REQUIRED));
					jteOutput.writeContent("</span></label>\n    <p id=\"h-origin\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(RulesText.ORIGIN_HELP));
					jteOutput.writeContent("</p>\n    <input class=\"ds-input\" id=\"f-origin\" name=\"origin\" list=\"origins\"");
					var __jte_html_attribute_3 = form.value("origin");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_3);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" autocomplete=\"off\"");
					var __jte_html_attribute_4 = wrongOrigin != null ? "e-origin" : "h-origin";
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
						jteOutput.writeContent(" aria-describedby=\"");
						jteOutput.setContext("input", "aria-describedby");
						jteOutput.writeUserContent(__jte_html_attribute_4);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					var __jte_html_attribute_5 = wrongOrigin != null ? "true" : null;
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
						jteOutput.writeContent(" aria-invalid=\"");
						jteOutput.setContext("input", "aria-invalid");
						jteOutput.writeUserContent(__jte_html_attribute_5);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n    <datalist id=\"origins\">");
					for (var origin : page.origins()) {
						jteOutput.writeContent("<option");
						var __jte_html_attribute_6 = origin;
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
							jteOutput.writeContent(" value=\"");
							jteOutput.setContext("option", "value");
							jteOutput.writeUserContent(__jte_html_attribute_6);
							jteOutput.setContext("option", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent("></option>");
					}
					jteOutput.writeContent("</datalist>\n    ");
					if (wrongOrigin != null) {
						jteOutput.writeContent("<p class=\"ds-validation-message\" id=\"e-origin\">");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(wrongOrigin);
						jteOutput.writeContent("</p>");
					}
					jteOutput.writeContent("\n  </div>\n  <div class=\"v-actions\"><button class=\"ds-button\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.t(RulesText.DO_PREVIEW));
					jteOutput.writeContent("</button><a href=\"/rules\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(ShellText.CANCEL));
					jteOutput.writeContent("</a></div>\n</form></section>\n");
				} else {
					jteOutput.writeContent("<div class=\"v-stack\">\n<section class=\"v-panel\"><div class=\"v-panel-body v-stack\">\n  <p><b>");
					jteOutput.setContext("b", null);
					jteOutput.writeUserContent(preview.origin());
					jteOutput.writeContent("</b>, ");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(page.fileName());
					jteOutput.writeContent(": ");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(RulesText.PREVIEW_COUNTS, preview.fresh().size(), preview.changed().size(), preview.removed().size(), preview.same(), preview.refused().size()));
					jteOutput.writeContent("</p>\n  ");
					if (!preview.changesAnything()) {
						jteOutput.writeContent("<p class=\"v-muted\">");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(frame.t(RulesText.NOTHING));
						jteOutput.writeContent("</p>");
					}
					jteOutput.writeContent("\n  <form method=\"post\" action=\"/rules/import\" class=\"v-actions\">\n    ");
					gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("<input type=\"hidden\" name=\"token\"");
					var __jte_html_attribute_7 = page.token();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_7);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><input type=\"hidden\" name=\"fileName\"");
					var __jte_html_attribute_8 = page.fileName();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_8);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><input type=\"hidden\" name=\"origin\"");
					var __jte_html_attribute_9 = preview.origin();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_9);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n    <button class=\"ds-button\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.t(RulesText.DO_IMPORT));
					jteOutput.writeContent("</button><a href=\"/rules\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(ShellText.CANCEL));
					jteOutput.writeContent("</a>\n  </form>\n</div></section>\n");
					gg.jte.generated.ondemand.rules.JtelinesGenerated.render(jteOutput, jteHtmlInterceptor, frame, frame.t(RulesText.CHANGED_ONES), preview.changed(), "changed");
					jteOutput.writeContent("\n");
					gg.jte.generated.ondemand.rules.JtelinesGenerated.render(jteOutput, jteHtmlInterceptor, frame, frame.t(RulesText.LEAVING), preview.removed(), "removed");
					jteOutput.writeContent("\n");
					gg.jte.generated.ondemand.rules.JtelinesGenerated.render(jteOutput, jteHtmlInterceptor, frame, frame.t(RulesText.FRESH), preview.fresh(), "fresh");
					jteOutput.writeContent("\n");
					gg.jte.generated.ondemand.rules.JtelinesGenerated.render(jteOutput, jteHtmlInterceptor, frame, frame.t(RulesText.ELSEWHERE), preview.elsewhere(), "elsewhere");
					jteOutput.writeContent("\n");
					if (!preview.refused().isEmpty()) {
						jteOutput.writeContent("<section class=\"v-panel\" aria-labelledby=\"h-refused\"><div class=\"v-panel-head\"><h2 id=\"h-refused\">");
						jteOutput.setContext("h2", null);
						jteOutput.writeUserContent(frame.t(RulesText.REFUSED));
						jteOutput.writeContent("</h2><span class=\"v-muted\">");
						jteOutput.setContext("span", null);
						jteOutput.writeUserContent(preview.refused().size());
						jteOutput.writeContent("</span></div>\n  <div class=\"v-panel-body\"><p class=\"v-muted\">");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(frame.t(RulesText.REFUSED_HELP));
						jteOutput.writeContent("</p></div>\n  ");
						gg.jte.generated.ondemand.rules.JterefusedGenerated.render(jteOutput, jteHtmlInterceptor, frame, preview.refused());
						jteOutput.writeContent("\n</section>\n");
					}
					jteOutput.writeContent("</div>\n");
				}
			}
		}, false, false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		ImportPage page = (ImportPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
