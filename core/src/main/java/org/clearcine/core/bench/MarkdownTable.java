package org.clearcine.core.bench;

import java.util.ArrayList;
import java.util.List;

/** A table that reads well in a terminal and in Markdown: first column to the left, numbers to the right. */
final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();

    MarkdownTable(List<String> headings) {
        rows.add(List.copyOf(headings));
    }

    void add(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells for " + rows.get(0).size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /** All lines, each ending with a line feed. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                text.append("| ")
                        .append(padded(rows.get(row).get(column), column))
                        .append(' ');
            }
            text.append("|\n");
            if (row == 0) {
                text.append(rule());
            }
        }
        return text.toString();
    }

    private String rule() {
        StringBuilder rule = new StringBuilder();
        for (int column = 0; column < rows.get(0).size(); column++) {
            rule.append(column == 0 ? "|-" : "|")
                    .append("-".repeat(width(column)))
                    .append(column == 0 ? "-" : "-:");
        }
        return rule.append("|\n").toString();
    }

    private String padded(String cell, int column) {
        String padding = " ".repeat(width(column) - cell.length());
        return column == 0 ? cell + padding : padding + cell;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
