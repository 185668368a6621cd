package se.varn.logs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Services known by the fields of their raw records, for logs that carry no ECS dataset. */
final class Shapes {
    private record Shape(String dataset, List<String> fields) {}

    private static final List<Shape> KNOWN =
            List.of(
                    new Shape("aws.cloudtrail", List.of("eventSource", "eventName", "awsRegion")),
                    new Shape(
                            "gcp.audit",
                            List.of("protoPayload.methodName", "protoPayload.serviceName")),
                    new Shape("kubernetes.audit", List.of("auditID", "verb", "stage")),
                    new Shape("okta.system", List.of("eventType", "published", "outcome.result")),
                    new Shape(
                            "azure.activitylogs", List.of("operationName", "resourceId", "caller")),
                    new Shape("azure.auditlogs", List.of("operationName", "category", "tenantId")),
                    new Shape("o365.audit", List.of("Workload", "Operation", "RecordType")),
                    new Shape("github.audit", List.of("action", "actor", "org", "@timestamp")),
                    new Shape("zeek.smb_files", List.of("id.orig_h", "uid", "action", "path")),
                    new Shape("zeek.dns", List.of("id.orig_h", "uid", "query", "qtype")),
                    new Shape("zeek.http", List.of("id.orig_h", "uid", "method", "uri")),
                    new Shape("zeek.x509", List.of("certificate.serial", "fingerprint")),
                    new Shape("zeek.conn", List.of("id.orig_h", "id.resp_h", "uid")));

    private Shapes() {}

    static @Nullable String datasetOf(Layout event) {
        for (Shape shape : KNOWN) {
            if (shape.fields.stream().allMatch(event::hasName)) {
                return shape.dataset;
            }
        }
        return null;
    }
}
