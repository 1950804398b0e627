package org.commonground.bench.report;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a page. */
final class Html {

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }

    /** A table whose first column names the rows. */
    static String table(String caption, List<String> head, List<List<String>> rows) {
        String columns = head.stream()
                .map(name -> "<th scope='col'>" + escape(name) + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream().map(Html::row).collect(Collectors.joining("\n"));
        return "<div class='wide' tabindex='0' role='region' aria-label='%s'><table><caption>%s</caption><thead><tr>%s</tr></thead>\n<tbody>%s</tbody></table></div>"
                .formatted(escape(caption), escape(caption), columns, body);
    }

    private static String row(List<String> cells) {
        return "<tr><th scope='row'>" + escape(cells.getFirst()) + "</th>"
                + cells.stream()
                        .skip(1)
                        .map(cell -> "<td>" + escape(cell) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    /** A plot with the numbers it shows. */
    static String figure(String drawing, Plot plot) {
        List<String> head = new java.util.ArrayList<>(plot.places());
        head.addFirst(plot.unit());
        List<List<String>> rows = plot.lines().stream()
                .map(line -> {
                    List<String> cells =
                            line.values().stream().map(Text::number).collect(Collectors.toList());
                    cells.addFirst(line.name());
                    return cells;
                })
                .toList();
        return "<figure><figcaption>%s</figcaption>%s<details><summary>The numbers</summary>%s</details></figure>"
                .formatted(escape(plot.title()), drawing, table(plot.title(), head, rows));
    }
}
