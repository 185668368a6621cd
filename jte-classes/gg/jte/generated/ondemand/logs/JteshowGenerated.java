package gg.jte.generated.ondemand.logs;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import se.varn.sense.intake.IntakeText;
import se.varn.sense.intake.web.LogsPages.OneImport;
@SuppressWarnings("unchecked")
public final class JteshowGenerated {
	public static final String JTE_NAME = "logs/show.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,7,7,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,9,9,9,9,9,9,10,10,10,10,10,10,15,15,15,15,15,15,15,15,16,16,16,16,16,16,16,16,18,18,18,18,18,18,19,19,19,19,19,19,20,20,20,20,20,20,21,21,21,21,21,21,21,21,21,21,22,22,22,22,22,22,22,22,22,23,23,23,23,23,23,24,24,24,24,24,24,25,25,25,25,25,25,25,25,25,25,26,26,26,26,26,26,29,29,29,29,29,29,30,30,31,31,31,32,32,33,33,33,33,33,33,33,34,34,34,34,34,34,34,34,34,35,35,35,36,36,36,36,36,36,36,36,36,38,38,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,39,40,40,42,42,45,45,47,47,47,48,48,48,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, OneImport page) {
		var it = page.it();
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
				jteOutput.writeUserContent(it.number());
				jteOutput.writeContent("</span></nav>\n<div class=\"v-head\"><h1><span class=\"v-id\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(it.number());
				jteOutput.writeContent("</span> ");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(it.fileName());
				jteOutput.writeContent("</h1>\n  ");
				if (it.whole()) {
					gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, "ok", "check", frame.t(IntakeText.STORED), false);
				} else {
					gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, "warn", "warn", frame.t(IntakeText.INCOMPLETE), false);
				}
				jteOutput.writeContent("\n</div>\n<div class=\"v-grid v-cols-7-5\">\n<div class=\"v-stack\">\n  <section class=\"v-panel\"><div class=\"v-panel-body v-stack\">\n    ");
				if (!it.whole()) {
					jteOutput.writeContent("<p>");
					gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "warn");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(IntakeText.INCOMPLETE_HELP));
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("\n    ");
				if (it.lost() > 0) {
					jteOutput.writeContent("<p data-tone=\"danger\"><span class=\"v-toned\">");
					gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "warn");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(frame.t(IntakeText.LOST, it.lost()));
					jteOutput.writeContent("</span></p>");
				}
				jteOutput.writeContent("\n    <dl class=\"v-facts\">\n      <div><dt>");
				jteOutput.setContext("dt", null);
				jteOutput.writeUserContent(frame.t(IntakeText.SOURCE));
				jteOutput.writeContent("</dt><dd>");
				jteOutput.setContext("dd", null);
				jteOutput.writeUserContent(it.source());
				jteOutput.writeContent("</dd></div>\n      <div><dt>");
				jteOutput.setContext("dt", null);
				jteOutput.writeUserContent(frame.t(IntakeText.EVENTS));
				jteOutput.writeContent("</dt><dd>");
				jteOutput.setContext("dd", null);
				jteOutput.writeUserContent(it.events());
				jteOutput.writeContent("</dd></div>\n      <div><dt>");
				jteOutput.setContext("dt", null);
				jteOutput.writeUserContent(frame.t(IntakeText.REFUSED));
				jteOutput.writeContent("</dt><dd>");
				jteOutput.setContext("dd", null);
				jteOutput.writeUserContent(it.refused());
				jteOutput.writeContent("</dd></div>\n      ");
				if (it.firstAt() != null) {
					jteOutput.writeContent("<div><dt>");
					jteOutput.setContext("dt", null);
					jteOutput.writeUserContent(frame.t(IntakeText.SPAN));
					jteOutput.writeContent("</dt><dd>");
					jteOutput.setContext("dd", null);
					jteOutput.writeUserContent(frame.t(IntakeText.SPAN_VALUE, frame.time(it.firstAt()), frame.time(it.lastAt())));
					jteOutput.writeContent("</dd></div>");
				}
				jteOutput.writeContent("\n      <div><dt>");
				jteOutput.setContext("dt", null);
				jteOutput.writeUserContent(frame.t(IntakeText.AT));
				jteOutput.writeContent("</dt><dd>");
				jteOutput.setContext("dd", null);
				jteOutput.writeUserContent(frame.time(it.at()));
				jteOutput.writeContent(", ");
				jteOutput.setContext("dd", null);
				jteOutput.writeUserContent(it.byName());
				jteOutput.writeContent("</dd></div>\n      <div><dt>");
				jteOutput.setContext("dt", null);
				jteOutput.writeUserContent(frame.t(IntakeText.SIZE));
				jteOutput.writeContent("</dt><dd>");
				jteOutput.setContext("dd", null);
				jteOutput.writeUserContent(page.size());
				jteOutput.writeContent("</dd></div>\n      <div><dt>");
				jteOutput.setContext("dt", null);
				jteOutput.writeUserContent(frame.t(IntakeText.ENCODING));
				jteOutput.writeContent("</dt><dd>");
				jteOutput.setContext("dd", null);
				jteOutput.writeUserContent(frame.t(it.encoding()));
				jteOutput.writeContent("</dd></div>\n      ");
				if (it.product() != null) {
					jteOutput.writeContent("<div><dt>");
					jteOutput.setContext("dt", null);
					jteOutput.writeUserContent(frame.t(IntakeText.PRODUCT));
					jteOutput.writeContent("</dt><dd>");
					jteOutput.setContext("dd", null);
					jteOutput.writeUserContent(it.product());
					jteOutput.writeContent("</dd></div>");
				}
				jteOutput.writeContent("\n      <div><dt>");
				jteOutput.setContext("dt", null);
				jteOutput.writeUserContent(frame.t(IntakeText.DIGEST));
				jteOutput.writeContent("</dt><dd><code class=\"v-break\">");
				jteOutput.setContext("code", null);
				jteOutput.writeUserContent(it.sha256());
				jteOutput.writeContent("</code></dd></div>\n    </dl>\n  </div></section>\n  <section class=\"v-panel\" aria-labelledby=\"h-refused\"><div class=\"v-panel-head\"><h2 id=\"h-refused\">");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(frame.t(IntakeText.REFUSED));
				jteOutput.writeContent("</h2><span class=\"v-muted\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(it.refused());
				jteOutput.writeContent("</span></div>\n");
				if (page.refused().isEmpty()) {
					jteOutput.writeContent("    <div class=\"v-panel-body\"><p class=\"v-muted\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(IntakeText.REFUSED_NONE));
					jteOutput.writeContent("</p></div>\n");
				} else {
					jteOutput.writeContent("  ");
					if (it.refused() > page.refused().size()) {
						jteOutput.writeContent("<div class=\"v-panel-body\"><p class=\"v-muted\">");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(frame.t(IntakeText.REFUSED_FIRST, page.refused().size(), it.refused()));
						jteOutput.writeContent("</p></div>");
					}
					jteOutput.writeContent("\n  <div class=\"v-scroll\" tabindex=\"0\" role=\"region\"");
					var __jte_html_attribute_1 = frame.t(IntakeText.REFUSED);
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
						jteOutput.writeContent(" aria-label=\"");
						jteOutput.setContext("div", "aria-label");
						jteOutput.writeUserContent(__jte_html_attribute_1);
						jteOutput.setContext("div", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n  <table class=\"v-table v-cards\"><caption class=\"ds-sr-only\">");
					jteOutput.setContext("caption", null);
					jteOutput.writeUserContent(frame.t(IntakeText.REFUSED));
					jteOutput.writeContent("</caption>\n    <thead><tr><th scope=\"col\" class=\"v-end\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(IntakeText.LINE));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(IntakeText.REASON));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(IntakeText.START));
					jteOutput.writeContent("</th></tr></thead>\n    <tbody>\n");
					for (var line : page.refused()) {
						jteOutput.writeContent("    <tr><th scope=\"row\" class=\"v-end\">");
						jteOutput.setContext("th", null);
						jteOutput.writeUserContent(line.line());
						jteOutput.writeContent("</th><td lang=\"en\"");
						var __jte_html_attribute_2 = frame.t(IntakeText.REASON);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_2);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(line.reason());
						jteOutput.writeContent("</td><td class=\"v-cut\"");
						var __jte_html_attribute_3 = frame.t(IntakeText.START);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_3);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent("><code>");
						jteOutput.setContext("code", null);
						jteOutput.writeUserContent(line.start());
						jteOutput.writeContent("</code></td></tr>\n");
					}
					jteOutput.writeContent("    </tbody></table></div>\n");
				}
				jteOutput.writeContent("  </section>\n</div>\n<div class=\"v-stack\">");
				gg.jte.generated.ondemand.shell.JteboxesGenerated.render(jteOutput, jteHtmlInterceptor, frame, page.boxes());
				jteOutput.writeContent("</div>\n</div>\n");
			}
		}, false, false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		OneImport page = (OneImport)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
