package gg.jte.generated.ondemand.clocks;
import se.varn.act.clocks.ClocksText;
import se.varn.act.clocks.ClockWords;
import se.varn.act.clocks.LawRow;
import se.varn.foundation.access.Permission;
import se.varn.foundation.shell.Frame;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JterulesGenerated {
	public static final String JTE_NAME = "clocks/rules.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,5,6,6,6,6,9,9,9,9,9,9,9,9,9,9,10,10,10,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,13,13,14,15,16,16,16,16,16,16,16,16,16,16,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,18,18,18,18,18,18,18,18,18,18,18,18,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,20,20,20,20,20,20,20,20,20,20,20,20,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,22,22,24,24,24,6,7,8,8,8,8};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, List<LawRow> rows, String title) {
		jteOutput.writeContent("<div class=\"v-scroll\" tabindex=\"0\" role=\"region\"");
		var __jte_html_attribute_0 = title;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("div", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("div", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<table class=\"v-table v-cards v-law\"><caption class=\"ds-sr-only\">");
		jteOutput.setContext("caption", null);
		jteOutput.writeUserContent(title);
		jteOutput.writeContent("</caption>\n  <thead><tr><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.t(ClocksText.RULE));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.t(ClocksText.TERM));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.t(ClocksText.STARTS));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.t(ClocksText.RECEIVER));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.t(ClocksText.IN_FORCE));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.t(ClocksText.CERTAINTY));
		jteOutput.writeContent("</th></tr></thead>\n  <tbody>\n");
		for (var row : rows) {
			var rule = row.rule();
			var certainty = rule.provenance().certainty();
			jteOutput.writeContent("  <tr><th scope=\"row\"><a href=\"/clocks/law/");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(rule.id().value());
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(frame.t(rule.name()));
			jteOutput.writeContent("</a><br><span class=\"v-small v-muted\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(rule.provision());
			jteOutput.writeContent("</span></th>\n    <td");
			var __jte_html_attribute_1 = frame.t(ClocksText.TERM);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
				jteOutput.writeContent(" data-label=\"");
				jteOutput.setContext("td", "data-label");
				jteOutput.writeUserContent(__jte_html_attribute_1);
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			if (rule.appliedAsLaw()) {
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(frame.t(rule.term().wording()));
			} else {
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(frame.t(ClocksText.STATED, rule.term().wording()));
			}
			jteOutput.writeContent("</td>\n    <td");
			var __jte_html_attribute_2 = frame.t(ClocksText.STARTS);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
				jteOutput.writeContent(" data-label=\"");
				jteOutput.setContext("td", "data-label");
				jteOutput.writeUserContent(__jte_html_attribute_2);
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(frame.t(rule.starts().at()));
			jteOutput.writeContent("</td>\n    <td");
			var __jte_html_attribute_3 = frame.t(ClocksText.RECEIVER);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
				jteOutput.writeContent(" data-label=\"");
				jteOutput.setContext("td", "data-label");
				jteOutput.writeUserContent(__jte_html_attribute_3);
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			if (row.receiver().isPresent()) {
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(frame.t(row.receiver().get().name()));
				if (!row.receiver().get().provenance().certainty().appliedAsLaw()) {
					jteOutput.writeContent(" <span class=\"v-muted\">(");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(row.receiver().get().provenance().certainty().mark());
					jteOutput.writeContent(" ");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(frame.t(row.receiver().get().provenance().certainty()));
					jteOutput.writeContent(")</span>");
				}
			}
			jteOutput.writeContent("</td>\n    <td");
			var __jte_html_attribute_4 = frame.t(ClocksText.IN_FORCE);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
				jteOutput.writeContent(" data-label=\"");
				jteOutput.setContext("td", "data-label");
				jteOutput.writeUserContent(__jte_html_attribute_4);
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(ClockWords.inForce(rule.inForce(), frame.language()));
			jteOutput.writeContent("</td>\n    <td");
			var __jte_html_attribute_5 = frame.t(ClocksText.CERTAINTY);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
				jteOutput.writeContent(" data-label=\"");
				jteOutput.setContext("td", "data-label");
				jteOutput.writeUserContent(__jte_html_attribute_5);
				jteOutput.setContext("td", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, certainty.appliedAsLaw() ? "ok" : "warn", certainty.appliedAsLaw() ? "check" : "half", certainty.mark() + " " + frame.t(certainty), false);
			for (var said : row.said()) {
				jteOutput.writeContent("<br><span class=\"v-small\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(ClockWords.said(said, frame.language()));
				jteOutput.writeContent("</span>");
			}
			jteOutput.writeContent("<br><span class=\"v-small\">");
			if (rule.provenance().source().isPresent()) {
				jteOutput.writeContent("<a");
				var __jte_html_attribute_6 = rule.provenance().source().get().toString();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_6);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" rel=\"noreferrer\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(rule.provenance().source().get().getHost());
				jteOutput.writeContent("</a>, ");
			}
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.t(ClocksText.VERIFIED, frame.day(rule.provenance().verified())));
			jteOutput.writeContent("</span></td></tr>\n");
		}
		jteOutput.writeContent("  </tbody></table></div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		List<LawRow> rows = (List<LawRow>)params.get("rows");
		String title = (String)params.get("title");
		render(jteOutput, jteHtmlInterceptor, frame, rows, title);
	}
}
