/** Raw log formats to events. */
module se.varn.logs {
    requires com.github.luben.zstd_jni;
    requires static transitive org.jspecify;
    requires tools.jackson.core;

    exports se.varn.logs;
}
