package gg.jte.generated.ondemand.shell;
@SuppressWarnings("unchecked")
public final class JtebadgeGenerated {
	public static final String JTE_NAME = "shell/badge.jte";
	public static final int[] JTE_LINE_INFO = {0,0,0,0,0,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,5,5,5,0,1,2,3,3,3,3};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, String tone, String icon, String text, boolean solid) {
		jteOutput.writeContent("<span class=\"v-badge ");
		jteOutput.setContext("span", "class");
		jteOutput.writeUserContent(solid ? "v-badge-solid" : "");
		jteOutput.setContext("span", null);
		jteOutput.writeContent("\"");
		var __jte_html_attribute_0 = tone;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" data-tone=\"");
			jteOutput.setContext("span", "data-tone");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("span", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, icon);
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(text);
		jteOutput.writeContent("</span>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		String tone = (String)params.get("tone");
		String icon = (String)params.get("icon");
		String text = (String)params.get("text");
		boolean solid = (boolean)params.getOrDefault("solid", false);
		render(jteOutput, jteHtmlInterceptor, tone, icon, text, solid);
	}
}
