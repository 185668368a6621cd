/** Sigma rules compiled into one matcher over events. */
module se.varn.sigma {
    requires re2j;
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine;
    requires transitive se.varn.logs;
    requires tools.jackson.core;

    exports se.varn.sigma;
    exports se.varn.sigma.cli;
}
