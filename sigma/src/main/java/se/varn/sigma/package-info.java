/**
 * Sigma rules (specification 2.1.0) compiled into one matcher over {@link se.varn.logs.Event}s.
 *
 * <p>{@link se.varn.sigma.RuleSet} loads rules from folders, files and ZIP archives; a rule that is
 * not understood is a {@link se.varn.sigma.Refusal} with file, line and reason, and never stops the
 * load. {@link se.varn.sigma.Matcher} compiles a rule set into an immutable plan that any number of
 * threads may use at once. {@link se.varn.sigma.Matcher#explain} tells leaf by leaf why a rule
 * matched an event or not.
 *
 * <p>Choices where the specification is silent or engines disagree:
 *
 * <ul>
 *   <li>Text is compared without case after Unicode's simple case folding, one character at a time:
 *       Å equals å and K equals the Kelvin sign, while ß does not equal ss and Turkish ı does not
 *       equal i.
 *   <li>{@code null} matches a field that is missing or null; {@code ''} only a field that is
 *       present and empty; {@code exists} looks at presence alone.
 *   <li>A test of a missing field is false, so {@code not} of it is true.
 *   <li>A list matches if one of its members does; with {@code all}, each value must match some
 *       member.
 *   <li>Numbers match text by their decimal digits; two numbers match by value.
 *   <li>Keywords are sought inside each value of the event, and in the line itself for syslog and
 *       audit lines.
 *   <li>Two backslashes in a rule stand for one; before a character other than {@code * ? \} a
 *       single one stands for itself.
 *   <li>Regular expressions run in linear time; look-around and back-references are refused.
 *   <li>{@code neq} is the negation of equality and so true for a missing field.
 *   <li>YAML is version 1.2: {@code yes} and {@code on} are text.
 *   <li>A rule applies to an event unless their log sources contradict each other; see {@code
 *       windows-sources.tsv} and {@code datasets.tsv} beside this class. Where an event does not
 *       tell, keyword rules and rules that would hold for an event without fields stay out.
 * </ul>
 */
@NullMarked
package se.varn.sigma;

import org.jspecify.annotations.NullMarked;
