package org.clearcine.core.physics.lab;

import java.util.List;

/**
 * All that was measured on a loop.
 *
 * @param rows of the table, region by region
 * @param notes sentences on what could not be measured, or must be read with care
 */
public record LabReport(List<LabRow> rows, List<LabPlot> plots, List<LabMap> maps, List<String> notes) {

    public LabReport {
        rows = List.copyOf(rows);
        plots = List.copyOf(plots);
        maps = List.copyOf(maps);
        notes = List.copyOf(notes);
    }
}
