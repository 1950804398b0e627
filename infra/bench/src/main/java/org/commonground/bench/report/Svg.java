package org.commonground.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/**
 * Draws a plot. Lines differ in colour, dashes and the shape of their points, each value is written in the table beside it,
 * and a reader of the screen hears the title.
 */
final class Svg {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int LEFT = 80;
    private static final int RIGHT = 20;
    private static final int TOP = 34;
    private static final int LEGEND_ROW = 22;
    private static final int BOTTOM = 40;
    private static final int LEGEND_COLUMNS = 2;
    private static final List<String> DASHES = List.of("", "7 4", "2 4", "10 4 2 4", "4 2", "1 3");

    private final Plot plot;
    private final Axis axis;
    private final StringBuilder svg = new StringBuilder();

    private Svg(Plot plot) {
        this.plot = plot;
        this.axis = plot.axis();
    }

    /** Lines from place to place. */
    static String lines(Plot plot) {
        Svg drawing = new Svg(plot);
        drawing.frame(place -> drawing.inner() * (place + 0.5) / plot.places().size());
        for (int number = 0; number < plot.lines().size(); number++) {
            drawing.line(number);
        }
        drawing.legend();
        return drawing.finished();
    }

    /** A bar at each place for the only line. */
    static String bars(Plot plot) {
        Svg drawing = new Svg(plot);
        drawing.frame(place -> drawing.inner() * (place + 0.5) / plot.places().size());
        List<Double> values = plot.lines().getFirst().values();
        double broad = drawing.inner() / values.size() * 0.5;
        for (int place = 0; place < values.size(); place++) {
            double x = drawing.x(place);
            double y = drawing.y(values.get(place));
            drawing.add(
                    "<rect class='bar' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>",
                    x - broad / 2, y, broad, drawing.y(0) - y);
            drawing.add(
                    "<text x='%.1f' y='%.1f' text-anchor='middle'>%s</text>", x, y - 6, Text.number(values.get(place)));
        }
        return drawing.finished();
    }

    private void frame(IntToDoubleFunction placeAt) {
        for (double tick : axis.ticks()) {
            double y = y(tick);
            add("<line class='grid' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/>", LEFT, WIDTH - RIGHT, y, y);
            add("<text x='%d' y='%.1f' text-anchor='end'>%s</text>", LEFT - 8, y + 5, tick(tick));
        }
        for (int place = 0; place < plot.places().size(); place++) {
            add(
                    "<text x='%.1f' y='%d' text-anchor='middle'>%s</text>",
                    LEFT + placeAt.applyAsDouble(place),
                    HEIGHT - BOTTOM + 24,
                    Html.escape(plot.places().get(place)));
        }
        add("<text x='4' y='18'>%s</text>", Html.escape(plot.unit()));
    }

    private void line(int number) {
        Plot.Line line = plot.lines().get(number);
        StringBuilder points = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (int place = 0; place < line.values().size(); place++) {
            double x = x(place);
            double y = y(line.values().get(place));
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            marks.append(mark(number, x, y));
        }
        add(
                "<g class='series s%d'><polyline points='%s' stroke-dasharray='%s'/>%s</g>",
                number, points.toString().strip(), DASHES.get(number % DASHES.size()), marks);
    }

    private static String mark(int number, double x, double y) {
        return switch (number % 3) {
            case 0 -> String.format(Locale.ROOT, "<circle cx='%.1f' cy='%.1f' r='5'/>", x, y);
            case 1 -> String.format(Locale.ROOT, "<rect x='%.1f' y='%.1f' width='9' height='9'/>", x - 4.5, y - 4.5);
            default -> String.format(Locale.ROOT, "<path d='M%.1f %.1f l6 10 h-12 z'/>", x, y - 6);
        };
    }

    private void legend() {
        for (int number = 0; number < plot.lines().size(); number++) {
            int x = LEFT + number % LEGEND_COLUMNS * (WIDTH - LEFT) / LEGEND_COLUMNS;
            int y = HEIGHT + 16 + number / LEGEND_COLUMNS * LEGEND_ROW;
            add(
                    "<g class='series s%d'><polyline points='%d,%d %d,%d' stroke-dasharray='%s'/>%s</g>",
                    number, x, y, x + 36, y, DASHES.get(number % DASHES.size()), mark(number, x + 18.0, y));
            add(
                    "<text x='%d' y='%d'>%s</text>",
                    x + 44, y + 5, Html.escape(plot.lines().get(number).name()));
        }
    }

    private String finished() {
        int rows = plot.lines().size() == 1 ? 0 : (plot.lines().size() + 1) / LEGEND_COLUMNS;
        return "<svg role='img' viewBox='0 0 %d %d' aria-label='%s'>%s</svg>"
                .formatted(WIDTH, HEIGHT + rows * LEGEND_ROW + 8, Html.escape(plot.title()), svg);
    }

    private static String tick(double value) {
        return value >= 1 || value == 0
                ? String.format(Locale.UK, "%,.0f", value)
                : String.format(Locale.UK, "%.3g", value);
    }

    private double inner() {
        return WIDTH - LEFT - RIGHT;
    }

    private double x(int place) {
        return LEFT + inner() * (place + 0.5) / plot.places().size();
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - axis.place(value) * (HEIGHT - BOTTOM - TOP);
    }

    private void add(String shape, Object... values) {
        svg.append(String.format(Locale.ROOT, shape, values)).append('\n');
    }
}
