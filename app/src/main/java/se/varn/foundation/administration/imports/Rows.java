package se.varn.foundation.administration.imports;

import java.util.List;

/** Takes the rows of a table as they are read. */
@FunctionalInterface
interface Rows {
    /**
     * Takes a row that is not empty.
     *
     * @param line its number as a spreadsheet shows it, from 1
     * @return whether to go on
     */
    boolean row(int line, List<String> cells);
}
