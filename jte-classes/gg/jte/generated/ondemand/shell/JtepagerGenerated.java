package gg.jte.generated.ondemand.shell;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.shell.ShellText;
@SuppressWarnings("unchecked")
public final class JtepagerGenerated {
	public static final String JTE_NAME = "shell/pager.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,5,5,7,7,7,7,7,7,7,7,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,14,14,14,3,4,4,4,4};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, Listing<?> listing) {
		var query = listing.query();
		jteOutput.writeContent("<div class=\"v-pager\">\n  <span class=\"v-muted\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(frame.t(ShellText.ROWS, listing.total()));
		if (listing.pages() > 1) {
			jteOutput.writeContent(" · ");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.t(ShellText.PAGE_OF, query.page(), listing.pages()));
		}
		jteOutput.writeContent("</span>\n  <span class=\"v-actions\">\n    ");
		if (query.page() > 1) {
			jteOutput.writeContent("<a");
			var __jte_html_attribute_0 = query.atPage(query.page() - 1);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(frame.t(ShellText.PREVIOUS));
			jteOutput.writeContent("</a>");
		}
		jteOutput.writeContent("\n    ");
		if (query.page() < listing.pages()) {
			jteOutput.writeContent("<a");
			var __jte_html_attribute_1 = query.atPage(query.page() + 1);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_1);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(frame.t(ShellText.NEXT));
			jteOutput.writeContent("</a>");
		}
		jteOutput.writeContent("\n    <span class=\"v-muted\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(frame.t(ShellText.EXPORT));
		jteOutput.writeContent(":</span> <a");
		var __jte_html_attribute_2 = query.export("csv");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">CSV</a> <a");
		var __jte_html_attribute_3 = query.export("xlsx");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">XLSX</a>\n  </span>\n</div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		Listing<?> listing = (Listing<?>)params.get("listing");
		render(jteOutput, jteHtmlInterceptor, frame, listing);
	}
}
