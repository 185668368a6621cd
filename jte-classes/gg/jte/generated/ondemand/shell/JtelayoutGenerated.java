package gg.jte.generated.ondemand.shell;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.shell.ShellText;
import gg.jte.Content;
@SuppressWarnings("unchecked")
public final class JtelayoutGenerated {
	public static final String JTE_NAME = "shell/layout.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,14,14,14,22,22,22,22,22,22,22,22,22,23,23,23,25,25,26,26,26,26,26,27,27,29,29,31,31,31,31,31,32,32,32,32,32,32,32,32,32,34,34,36,36,36,37,37,38,38,38,38,38,38,38,38,38,38,38,39,39,41,41,41,41,41,41,41,41,41,41,41,41,41,41,41,41,41,41,41,41,41,41,41,41,41,41,42,42,42,42,42,42,42,42,42,42,42,42,42,42,42,42,42,42,42,42,43,43,43,43,43,43,43,43,43,43,43,43,43,43,45,45,46,46,46,46,46,46,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,48,48,49,49,49,50,50,53,53,53,53,53,53,53,53,53,54,54,55,55,55,55,55,55,55,55,55,56,56,57,58,58,58,59,59,61,61,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,62,63,63,65,65,67,67,68,68,68,68,68,68,68,68,68,69,69,70,70,70,70,71,71,72,72,73,73,73,76,76,79,79,79,3,4,5,6,6,6,6};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, Content content, boolean calm, boolean flush) {
		jteOutput.writeContent("<!doctype html>\n<html");
		var __jte_html_attribute_0 = frame.language().tag();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" lang=\"");
			jteOutput.setContext("html", "lang");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_1 = frame.scheme();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" data-color-scheme=\"");
			jteOutput.setContext("html", "data-color-scheme");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<head>\n  <meta charset=\"utf-8\">\n  <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n  <meta name=\"color-scheme\" content=\"light dark\">\n  <meta name=\"htmx-config\" content=\"{&quot;includeIndicatorCSS&quot;:false,&quot;includeIndicatorStyles&quot;:false,&quot;allowEval&quot;:false}\">\n  <title>");
		jteOutput.setContext("title", null);
		jteOutput.writeUserContent(frame.title());
		jteOutput.writeContent(" – Värn</title>\n  <link rel=\"icon\" href=\"/assets/varn.svg\" type=\"image/svg+xml\">\n  <link rel=\"stylesheet\" href=\"/assets/designsystemet.css\">\n  <link rel=\"stylesheet\" href=\"/assets/theme.css\">\n  <link rel=\"stylesheet\" href=\"/assets/varn.css\">\n  <script src=\"/assets/htmx.js\" defer></script>\n  <script src=\"/assets/varn.js\" defer></script>\n</head>\n<body");
		var __jte_html_attribute_2 = calm ? "v-page-calm" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" class=\"");
			jteOutput.setContext("body", "class");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("body", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<a class=\"ds-skip-link\" href=\"#innehall\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(frame.t(ShellText.SKIP));
		jteOutput.writeContent("</a>\n<header class=\"v-top\">\n");
		if (frame.reader() != null) {
			jteOutput.writeContent("  <a class=\"v-menu-link\" href=\"#meny\">");
			gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "menu");
			jteOutput.writeContent("<span class=\"ds-sr-only\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.t(ShellText.MENU));
			jteOutput.writeContent("</span></a>\n");
		}
		jteOutput.writeContent("  <a class=\"v-brand\" href=\"/\"><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><path fill=\"currentColor\" d=\"M3 3h4v3h3V3h4v3h3V3h4v6H3zM4.2 11h15.6l-.9 4.2H5.1zM5.9 17.2h12.2C16.9 19.6 14.8 21.3 12 22c-2.8-.7-4.9-2.4-6.1-4.8z\"/></svg>Värn</a>\n");
		if (frame.reader() != null) {
			jteOutput.writeContent("  <form class=\"v-search\" role=\"search\" action=\"/search\">\n    ");
			gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "search");
			jteOutput.writeContent("<label class=\"ds-sr-only\" for=\"sok\">");
			jteOutput.setContext("label", null);
			jteOutput.writeUserContent(frame.t(ShellText.SEARCH_ALL));
			jteOutput.writeContent("</label>\n    <input id=\"sok\" name=\"q\" type=\"search\"");
			var __jte_html_attribute_3 = frame.t(ShellText.SEARCH_HINT);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
				jteOutput.writeContent(" placeholder=\"");
				jteOutput.setContext("input", "placeholder");
				jteOutput.writeUserContent(__jte_html_attribute_3);
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(" autocomplete=\"off\"><kbd>Ctrl K</kbd>\n  </form>\n");
		}
		jteOutput.writeContent("  <div class=\"v-top-end\">\n    <span class=\"v-agency\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(frame.agency());
		jteOutput.writeContent("</span>\n");
		if (frame.reader() != null) {
			jteOutput.writeContent("    <a class=\"v-bell\" href=\"/notices\">");
			gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "bell");
			if (frame.unread() > 0) {
				jteOutput.writeContent("<b>");
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(frame.unread());
				jteOutput.writeContent("</b>");
			}
			jteOutput.writeContent("<span class=\"ds-sr-only\"> ");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.t(ShellText.NOTICES));
			jteOutput.writeContent("</span></a>\n");
		}
		jteOutput.writeContent("    <form method=\"post\" action=\"/preferences\" class=\"v-inline\">\n      <input type=\"hidden\"");
		var __jte_html_attribute_4 = frame.csrfName();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
			jteOutput.writeContent(" name=\"");
			jteOutput.setContext("input", "name");
			jteOutput.writeUserContent(__jte_html_attribute_4);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_5 = frame.csrfToken();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("input", "value");
			jteOutput.writeUserContent(__jte_html_attribute_5);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("><input type=\"hidden\" name=\"back\"");
		var __jte_html_attribute_6 = frame.path();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("input", "value");
			jteOutput.writeUserContent(__jte_html_attribute_6);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n      <button class=\"v-plain-button\" name=\"language\"");
		var __jte_html_attribute_7 = frame.language().tag().equals("en") ? "sv" : "en";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("button", "value");
			jteOutput.writeUserContent(__jte_html_attribute_7);
			jteOutput.setContext("button", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_8 = frame.language().tag().equals("en") ? "sv" : "en";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
			jteOutput.writeContent(" lang=\"");
			jteOutput.setContext("button", "lang");
			jteOutput.writeUserContent(__jte_html_attribute_8);
			jteOutput.setContext("button", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		jteOutput.setContext("button", null);
		jteOutput.writeUserContent(frame.t(ShellText.OTHER_LANGUAGE));
		jteOutput.writeContent("</button>\n      <button class=\"v-plain-button v-hide-s\" name=\"scheme\"");
		var __jte_html_attribute_9 = frame.scheme().equals("auto") ? "dark" : frame.scheme().equals("dark") ? "light" : "auto";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("button", "value");
			jteOutput.writeUserContent(__jte_html_attribute_9);
			jteOutput.setContext("button", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "moon");
		jteOutput.writeContent("<span class=\"ds-sr-only\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(frame.t(frame.scheme().equals("auto") ? ShellText.APPEARANCE_AUTO : frame.scheme().equals("dark") ? ShellText.APPEARANCE_DARK : ShellText.APPEARANCE_LIGHT));
		jteOutput.writeContent("</span></button>\n    </form>\n");
		if (frame.reader() != null) {
			jteOutput.writeContent("    <span class=\"v-me\"><span class=\"v-avatar\" aria-hidden=\"true\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.reader().initials());
			jteOutput.writeContent("</span><span class=\"v-hide-s\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.reader().name());
			jteOutput.writeContent("</span></span>\n    <form method=\"post\" action=\"/sign-out\" class=\"v-inline\"><input type=\"hidden\"");
			var __jte_html_attribute_10 = frame.csrfName();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_10)) {
				jteOutput.writeContent(" name=\"");
				jteOutput.setContext("input", "name");
				jteOutput.writeUserContent(__jte_html_attribute_10);
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_11 = frame.csrfToken();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
				jteOutput.writeContent(" value=\"");
				jteOutput.setContext("input", "value");
				jteOutput.writeUserContent(__jte_html_attribute_11);
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent("><button class=\"v-plain-button\">");
			jteOutput.setContext("button", null);
			jteOutput.writeUserContent(frame.t(ShellText.SIGN_OUT));
			jteOutput.writeContent("</button></form>\n");
		} else {
			jteOutput.writeContent("    <a href=\"/sign-in\">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(frame.t(ShellText.SIGN_IN));
			jteOutput.writeContent("</a>\n");
		}
		jteOutput.writeContent("  </div>\n</header>\n<div");
		var __jte_html_attribute_12 = frame.reader() != null ? "v-house" : "v-house v-house-open";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_12)) {
			jteOutput.writeContent(" class=\"");
			jteOutput.setContext("div", "class");
			jteOutput.writeUserContent(__jte_html_attribute_12);
			jteOutput.setContext("div", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n");
		if (frame.reader() != null) {
			jteOutput.writeContent("<nav class=\"v-floors\" id=\"meny\"");
			var __jte_html_attribute_13 = frame.t(ShellText.MAIN_MENU);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_13)) {
				jteOutput.writeContent(" aria-label=\"");
				jteOutput.setContext("nav", "aria-label");
				jteOutput.writeUserContent(__jte_html_attribute_13);
				jteOutput.setContext("nav", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">\n");
			for (var group : frame.menu()) {
				if (group.title() != null) {
					jteOutput.writeContent("  <h2>");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.t(group.title()));
					jteOutput.writeContent("</h2>\n");
				}
				jteOutput.writeContent("  <ul>\n");
				for (var line : group.lines()) {
					jteOutput.writeContent("    <li><a");
					var __jte_html_attribute_14 = line.address();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_14)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_14);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					var __jte_html_attribute_15 = line.here() ? "page" : null;
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_15)) {
						jteOutput.writeContent(" aria-current=\"");
						jteOutput.setContext("a", "aria-current");
						jteOutput.writeUserContent(__jte_html_attribute_15);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.t(line.title()));
					if (line.count() > 0) {
						jteOutput.writeContent(" <b><span class=\"ds-sr-only\">, </span>");
						jteOutput.setContext("b", null);
						jteOutput.writeUserContent(line.count());
						jteOutput.writeContent("<span class=\"ds-sr-only\"> ");
						jteOutput.setContext("span", null);
						jteOutput.writeUserContent(frame.t(ShellText.OPEN_COUNT));
						jteOutput.writeContent("</span></b>");
					}
					jteOutput.writeContent("</a></li>\n");
				}
				jteOutput.writeContent("  </ul>\n");
			}
			jteOutput.writeContent("</nav>\n");
		}
		jteOutput.writeContent("<main");
		var __jte_html_attribute_16 = flush ? "v-main v-main-flush" : "v-main";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_16)) {
			jteOutput.writeContent(" class=\"");
			jteOutput.setContext("main", "class");
			jteOutput.writeUserContent(__jte_html_attribute_16);
			jteOutput.setContext("main", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" id=\"innehall\" tabindex=\"-1\">\n");
		if (frame.notice() != null) {
			jteOutput.writeContent("<p class=\"v-notice\" role=\"status\">");
			gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, "okc");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.notice());
			jteOutput.writeContent("</p>\n");
		}
		jteOutput.setContext("main", null);
		jteOutput.writeUserContent(content);
		jteOutput.writeContent("\n<footer class=\"v-foot\"><a href=\"/accessibility\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(frame.t(ShellText.ACCESSIBILITY));
		jteOutput.writeContent("</a></footer>\n</main>\n</div>\n");
		gg.jte.generated.ondemand.shell.JtesymbolsGenerated.render(jteOutput, jteHtmlInterceptor);
		jteOutput.writeContent("\n</body>\n</html>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		Content content = (Content)params.get("content");
		boolean calm = (boolean)params.getOrDefault("calm", false);
		boolean flush = (boolean)params.getOrDefault("flush", false);
		render(jteOutput, jteHtmlInterceptor, frame, content, calm, flush);
	}
}
