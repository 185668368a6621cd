package gg.jte.generated.ondemand.alerts;
import se.varn.foundation.shell.Frame;
import se.varn.sense.detection.AlertsText;
import se.varn.sense.detection.web.Operators;
import se.varn.sense.detection.web.WhyView;
import se.varn.sigma.Explanation;
import se.varn.sigma.Explanation.Kind;
@SuppressWarnings("unchecked")
public final class JtewhyGenerated {
	public static final String JTE_NAME = "alerts/why.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,5,6,6,6,6,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,9,9,10,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,12,12,13,13,13,13,13,13,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,17,19,19,20,21,21,22,22,22,22,22,22,24,24,26,26,26,6,7,7,7,7};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, Explanation node) {
		jteOutput.writeContent("<li");
		var __jte_html_attribute_0 = node.holds() ? "v-yes" : "v-no";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" class=\"");
			jteOutput.setContext("li", "class");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("li", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		gg.jte.generated.ondemand.shell.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, node.holds() ? "check" : "cross");
		jteOutput.writeContent("<span class=\"ds-sr-only\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(frame.t(node.holds() ? AlertsText.HOLDS : AlertsText.HOLDS_NOT));
		jteOutput.writeContent(": </span>\n");
		if (node.kind() == Kind.TEST || node.kind() == Kind.KEYWORD) {
			var actual = WhyView.actual(node);
			if (node.field() != null) {
				jteOutput.writeContent("<code>");
				jteOutput.setContext("code", null);
				jteOutput.writeUserContent(node.field());
				jteOutput.writeContent("</code>");
			} else {
				jteOutput.writeContent("<span class=\"v-muted\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(AlertsText.ANYWHERE));
				jteOutput.writeContent("</span>");
			}
			jteOutput.writeContent(" ");
			jteOutput.setContext("li", null);
			jteOutput.writeUserContent(frame.t(Operators.words(node.operator())));
			jteOutput.writeContent(" ");
			if (node.holds()) {
				jteOutput.writeContent("<mark><code>");
				jteOutput.setContext("code", null);
				jteOutput.writeUserContent(node.pattern());
				jteOutput.writeContent("</code></mark>");
			} else {
				jteOutput.writeContent("<code>");
				jteOutput.setContext("code", null);
				jteOutput.writeUserContent(node.pattern());
				jteOutput.writeContent("</code>");
			}
			if (node.field() != null && node.actual() == null) {
				jteOutput.writeContent("<span class=\"v-muted\">, ");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(AlertsText.WAS_MISSING));
				jteOutput.writeContent("</span>");
			} else if (!actual.isEmpty()) {
				jteOutput.writeContent("<span class=\"v-muted\">, ");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(AlertsText.WAS));
				jteOutput.writeContent(" <code>");
				jteOutput.setContext("code", null);
				jteOutput.writeUserContent(actual);
				jteOutput.writeContent("</code></span>");
			}
			jteOutput.writeContent("\n");
		} else if (node.kind() == Kind.LOGSOURCE) {
			jteOutput.writeContent("<span class=\"v-muted\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.t(AlertsText.LOGSOURCE));
			jteOutput.writeContent(":</span> ");
			jteOutput.setContext("li", null);
			jteOutput.writeUserContent(node.label());
			jteOutput.writeContent("\n");
		} else {
			jteOutput.writeContent("<b>");
			if (node.kind() == Kind.NOT) {
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(frame.t(AlertsText.NOT));
			} else if (node.kind() == Kind.OR) {
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(frame.t(AlertsText.ANY_OF));
			} else if (node.kind() == Kind.SELECTION) {
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(node.label());
			} else {
				jteOutput.setContext("b", null);
				jteOutput.writeUserContent(frame.t(AlertsText.ALL_OF));
			}
			jteOutput.writeContent("</b>");
			if (node.kind() != Kind.SELECTION && node.kind() != Kind.NOT) {
				jteOutput.writeContent(" ");
				jteOutput.setContext("li", null);
				jteOutput.writeUserContent(frame.t(AlertsText.OF));
			}
			jteOutput.writeContent("\n");
			var shown = WhyView.shown(node);
			var hidden = node.children().size() - shown.size();
			jteOutput.writeContent("<ul>\n");
			for (var child : shown) {
				gg.jte.generated.ondemand.alerts.JtewhyGenerated.render(jteOutput, jteHtmlInterceptor, frame, child);
				jteOutput.writeContent("\n");
			}
			if (hidden > 0) {
				jteOutput.writeContent("<li class=\"v-no\"><span class=\"v-muted\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(frame.t(AlertsText.HIDDEN, hidden));
				jteOutput.writeContent("</span></li>");
			}
			jteOutput.writeContent("\n</ul>\n");
		}
		jteOutput.writeContent("</li>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		Explanation node = (Explanation)params.get("node");
		render(jteOutput, jteHtmlInterceptor, frame, node);
	}
}
