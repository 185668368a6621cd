package gg.jte.generated.ondemand.rules;
import se.varn.foundation.shell.Frame;
import se.varn.sense.detection.RuleRow;
import se.varn.sense.detection.RulesText;
@SuppressWarnings("unchecked")
public final class JtestateGenerated {
	public static final String JTE_NAME = "rules/state.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,5,5,6,6,6,3,4,4,4,4};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, RuleRow row) {
		gg.jte.generated.ondemand.shell.JtebadgeGenerated.render(jteOutput, jteHtmlInterceptor, row.running() ? "ok" : "plain", row.running() ? "check" : "cross", frame.t(row.removedAt() != null ? RulesText.REMOVED : row.active() ? RulesText.RUNNING : RulesText.OFF), false);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		RuleRow row = (RuleRow)params.get("row");
		render(jteOutput, jteHtmlInterceptor, frame, row);
	}
}
