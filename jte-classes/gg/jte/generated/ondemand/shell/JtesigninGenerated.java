package gg.jte.generated.ondemand.shell;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import se.varn.foundation.shell.ShellPages.SignInPage;
@SuppressWarnings("unchecked")
public final class JtesigninGenerated {
	public static final String JTE_NAME = "shell/sign-in.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,5,5,5,8,8,8,9,9,9,9,9,9,9,11,11,11,11,11,11,11,11,11,11,11,12,12,12,12,12,12,12,12,12,12,12,12,13,13,13,14,14,14,17,17,19,19,19,21,21,21,23,23,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,25,25,28,28,30,30,30,31,31,31,3,4,4,4,4};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, SignInPage page) {
		gg.jte.generated.ondemand.shell.JtelayoutGenerated.render(jteOutput, jteHtmlInterceptor, frame, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<div class=\"v-sign-in\">\n<section class=\"v-panel\" aria-labelledby=\"h-in\"><div class=\"v-panel-body v-stack\">\n  <h1 id=\"h-in\">");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(ShellText.SIGN_IN));
				jteOutput.writeContent("</h1>\n  ");
				if (page.failed()) {
					jteOutput.writeContent("<div class=\"ds-error-summary\" role=\"alert\" tabindex=\"-1\" id=\"fel\"><p><a href=\"#f-username\">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(ShellText.SIGN_IN_FAILED));
					jteOutput.writeContent("</a></p></div>");
				}
				jteOutput.writeContent("\n  <form method=\"post\" action=\"/sign-in\" class=\"v-stack\">\n    ");
				gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
				jteOutput.writeContent("<input type=\"hidden\" name=\"back\"");
				var __jte_html_attribute_0 = page.back();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" value=\"");
					jteOutput.setContext("input", "value");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n    <div class=\"ds-field\"><label class=\"ds-label\" for=\"f-username\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.t(ShellText.USERNAME));
				jteOutput.writeContent("</label><input class=\"ds-input\" id=\"f-username\" name=\"username\"");
				var __jte_html_attribute_1 = page.username();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" value=\"");
					jteOutput.setContext("input", "value");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" autocomplete=\"username\" required></div>\n    <div class=\"ds-field\"><label class=\"ds-label\" for=\"f-password\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.t(ShellText.PASSWORD));
				jteOutput.writeContent("</label><input class=\"ds-input\" id=\"f-password\" name=\"password\" type=\"password\" autocomplete=\"current-password\" required></div>\n    <div><button class=\"ds-button\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(frame.t(ShellText.SIGN_IN));
				jteOutput.writeContent("</button></div>\n  </form>\n</div></section>\n");
				if (!page.demo().isEmpty()) {
					jteOutput.writeContent("<section class=\"v-panel\" aria-labelledby=\"h-demo\">\n  <div class=\"v-panel-head\"><h2 id=\"h-demo\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(ShellText.DEMO_TITLE));
					jteOutput.writeContent("</h2></div>\n  <div class=\"v-panel-body v-stack\">\n  <p class=\"v-muted\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(ShellText.DEMO_HELP));
					jteOutput.writeContent("</p>\n  <ul class=\"v-demo-people\">\n");
					for (var one : page.demo()) {
						jteOutput.writeContent("    <li><form method=\"post\" action=\"/demo/sign-in\">");
						gg.jte.generated.ondemand.shell.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
						jteOutput.writeContent("<input type=\"hidden\" name=\"back\"");
						var __jte_html_attribute_2 = page.back();
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
							jteOutput.writeContent(" value=\"");
							jteOutput.setContext("input", "value");
							jteOutput.writeUserContent(__jte_html_attribute_2);
							jteOutput.setContext("input", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent("><button class=\"v-person-button\" name=\"person\"");
						var __jte_html_attribute_3 = one.person().id().toString();
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
							jteOutput.writeContent(" value=\"");
							jteOutput.setContext("button", "value");
							jteOutput.writeUserContent(__jte_html_attribute_3);
							jteOutput.setContext("button", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent("><span class=\"v-avatar\" aria-hidden=\"true\">");
						jteOutput.setContext("span", null);
						jteOutput.writeUserContent(one.person().initials());
						jteOutput.writeContent("</span><span><b>");
						jteOutput.setContext("b", null);
						jteOutput.writeUserContent(one.person().name());
						jteOutput.writeContent("</b><small>");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(frame.t(one.role()));
						jteOutput.writeContent("</small></span></button></form></li>\n");
					}
					jteOutput.writeContent("  </ul></div>\n</section>\n");
				}
				jteOutput.writeContent("</div>\n");
			}
		}, true, false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		SignInPage page = (SignInPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
