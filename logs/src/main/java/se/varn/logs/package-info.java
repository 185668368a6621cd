/**
 * Raw log files and lines turned into {@link se.varn.logs.Event}s.
 *
 * <p>{@link se.varn.logs.LogReader} reads a file or stream of any supported format, unpacks gzip
 * and Zstandard by itself, and yields one {@link se.varn.logs.LogRecord} per record: either the
 * event, or a refusal with the line number and the reason. One bad record never ends the reading,
 * and memory is bounded by the longest record allowed. {@link se.varn.logs.EventParser} does the
 * same for a single record that is already at hand, such as a datagram.
 *
 * <p>Formats: JSON lines and JSON documents or arrays (flat NXLog style, Elastic Common Schema as
 * Winlogbeat writes it, the System/EventData tree of Windows, any other JSON by dotted paths),
 * syslog after RFC 3164 and RFC 5424, and audit lines of the Linux kernel.
 *
 * <p>Whatever the format, a Windows event answers to the same field names ({@code EventID}, {@code
 * Channel}, {@code Provider_Name}, {@code Computer}, {@code CommandLine}, …) besides the path it
 * had in the source.
 */
@NullMarked
package se.varn.logs;

import org.jspecify.annotations.NullMarked;
