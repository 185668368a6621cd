package gg.jte.generated.ondemand.shell;
import se.varn.foundation.shell.ListQuery;
@SuppressWarnings("unchecked")
public final class JtesortGenerated {
	public static final String JTE_NAME = "shell/sort.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,6,6,6,1,2,3,4,4,4,4};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, ListQuery query, String column, String text, String css) {
		jteOutput.writeContent("<th scope=\"col\"");
		var __jte_html_attribute_0 = css.isEmpty() ? null : css;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" class=\"");
			jteOutput.setContext("th", "class");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("th", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_1 = query.ariaSort(column);
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" aria-sort=\"");
			jteOutput.setContext("th", "aria-sort");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("th", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("><a");
		var __jte_html_attribute_2 = query.sortedBy(column);
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(text);
		if (column.equals(query.sort())) {
			gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, query.descending() ? "down" : "up");
		}
		jteOutput.writeContent("</a></th>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		ListQuery query = (ListQuery)params.get("query");
		String column = (String)params.get("column");
		String text = (String)params.get("text");
		String css = (String)params.getOrDefault("css", "");
		render(jteOutput, jteHtmlInterceptor, query, column, text, css);
	}
}
