package gg.jte.generated.ondemand.shell;
import se.varn.foundation.access.Permission;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import se.varn.foundation.shell.ShellPages.StartPage;
@SuppressWarnings("unchecked")
public final class JtestartGenerated {
	public static final String JTE_NAME = "shell/start.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,6,8,8,8,8,8,8,8,8,8,9,9,9,9,9,9,9,9,12,12,13,13,13,13,13,13,14,14,16,16,16,16,16,16,17,17,18,18,18,19,19,20,20,20,21,21,21,21,21,21,21,21,21,21,21,21,23,23,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,25,25,25,25,25,25,25,25,25,25,25,25,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,26,27,27,29,29,32,32,32,33,33,33,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, StartPage page) {
		gg.jte.generated.ondemand.shell.JtelayoutGenerated.render(jteOutput, jteHtmlInterceptor, frame, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<div class=\"v-head\">\n  <h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(frame.t(ShellText.MY_DAY));
				jteOutput.writeContent(" <span class=\"v-id\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(page.day());
				jteOutput.writeContent(", ");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(page.week());
				jteOutput.writeContent("</span></h1>\n  ");
				if (frame.may(Permission.INCIDENT_REPORT)) {
					jteOutput.writeContent("<div class=\"v-head-end\"><a class=\"ds-button\" data-variant=\"secondary\" href=\"/report\">");
					gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "plus");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(ShellText.REPORT_EVENT));
					jteOutput.writeContent("</a></div>");
				}
				jteOutput.writeContent("\n</div>\n<div class=\"v-stack\">\n");
				for (var box : page.boxes()) {
					jteOutput.writeContent("<section class=\"v-panel\"><div class=\"v-panel-head\"><h2>");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(box.title()));
					jteOutput.writeContent("</h2></div>");
					jteOutput.setContext("section", null);
					jteOutput.writeUserContent(box.body());
					jteOutput.writeContent("</section>\n");
				}
				jteOutput.writeContent("<section class=\"v-panel\" aria-labelledby=\"h-tasks\">\n  <div class=\"v-panel-head\"><h2 id=\"h-tasks\">");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(frame.t(ShellText.TASKS));
				jteOutput.writeContent("</h2><span class=\"v-muted\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(page.tasks().size());
				jteOutput.writeContent("</span></div>\n");
				if (page.tasks().isEmpty()) {
					jteOutput.writeContent("  <div class=\"v-panel-body\"><p class=\"v-muted\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.t(ShellText.TASKS_NONE));
					jteOutput.writeContent("</p></div>\n");
				} else {
					jteOutput.writeContent("<table class=\"v-table v-cards\"><caption class=\"ds-sr-only\">");
					jteOutput.setContext("caption", null);
					jteOutput.writeUserContent(frame.t(ShellText.TASKS));
					jteOutput.writeContent("</caption>\n  <thead><tr><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(ShellText.TASK_DUE));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(ShellText.TASK));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(ShellText.TASK_RECORD));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.t(ShellText.TASK_PART));
					jteOutput.writeContent("</th></tr></thead>\n  <tbody>\n");
					for (var task : page.tasks()) {
						jteOutput.writeContent("  <tr><td");
						var __jte_html_attribute_0 = frame.t(ShellText.TASK_DUE);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_0);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						var __jte_html_attribute_1 = task.tone();
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
							jteOutput.writeContent(" data-tone=\"");
							jteOutput.setContext("td", "data-tone");
							jteOutput.writeUserContent(__jte_html_attribute_1);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent("><span class=\"v-toned\">");
						if (task.due() != null && task.due().isBefore(frame.now())) {
							gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "warn");
						}
						jteOutput.setContext("span", null);
						jteOutput.writeUserContent(frame.brief(task.due()));
						jteOutput.writeContent("</span></td>\n    <th scope=\"row\"><a");
						var __jte_html_attribute_2 = task.address();
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_2);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(frame.t(task.what()));
						jteOutput.writeContent("</a></th>\n    <td");
						var __jte_html_attribute_3 = frame.t(ShellText.TASK_RECORD);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_3);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(task.number());
						jteOutput.writeContent(" ");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(task.title());
						jteOutput.writeContent("</td><td");
						var __jte_html_attribute_4 = frame.t(ShellText.TASK_PART);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
							jteOutput.writeContent(" data-label=\"");
							jteOutput.setContext("td", "data-label");
							jteOutput.writeUserContent(__jte_html_attribute_4);
							jteOutput.setContext("td", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(frame.t(task.part()));
						jteOutput.writeContent("</td></tr>\n");
					}
					jteOutput.writeContent("  </tbody></table>\n");
				}
				jteOutput.writeContent("</section>\n</div>\n");
			}
		}, false, false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		StartPage page = (StartPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, frame, page);
	}
}
