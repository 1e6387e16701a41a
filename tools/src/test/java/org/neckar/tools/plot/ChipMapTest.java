package org.neckar.tools.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;

class ChipMapTest {
    @Test
    void shouldColourEachNeuronAtItsColumnAndHemisphere() {
        var values = new double[512];
        values[3] = 100;
        values[256 + 200] = 50;
        var figure = new ChipMap("leak", "baseline", "LSB", ChipMap.Grid.NEURONS, values).draw();
        var panel = figure.panels().getFirst();
        var pixels = new Pixels(figure);
        int top = panel.top() + panel.height() / 4;
        int bottom = panel.top() + panel.height() * 3 / 4;
        assertEquals(PlotStyle.mapRgb(1), pixels.at(panel.column(3), top));
        assertEquals(PlotStyle.mapRgb(0), pixels.at(panel.column(3), bottom));
        assertEquals(PlotStyle.mapRgb(0.5), pixels.at(panel.column(200), bottom));
        assertEquals(PlotStyle.mapRgb(0), pixels.at(panel.column(200), top));
    }

    @Test
    void shouldMakeAllCellsEquallyWide() {
        var figure = new ChipMap("leak", "baseline", "LSB", ChipMap.Grid.NEURONS, new double[512]).draw();
        assertEquals(0, figure.panels().getFirst().width() % 256);
    }

    @Test
    void shouldShowPlacesWithoutValueInGrey() {
        var grid = new ChipMap.Grid(2, "column", 2, "row", List.of());
        var figure = new ChipMap("map", "weight", "", grid, 1, Double.NaN, 2, 3).draw();
        var panel = figure.panels().getFirst();
        int grey = PlotStyle.NO_DATA.getRGB() & 0xffffff;
        assertEquals(grey, new Pixels(figure).at(panel.column(1), panel.top() + 5));
    }

    @Test
    void shouldDrawAMapWithoutAnyValue() {
        var values = new double[512];
        Arrays.fill(values, Double.NaN);
        var figure = new ChipMap("map", "baseline", "LSB", ChipMap.Grid.NEURONS, values).draw();
        var panel = figure.panels().getFirst();
        assertEquals(PlotStyle.NO_DATA.getRGB() & 0xffffff, new Pixels(figure).at(panel.column(17), panel.top() + 5));
    }

    @Test
    void shouldNameBothEndsOfTheColourScale() {
        assertEquals(0x440154, PlotStyle.mapRgb(0));
        assertEquals(0xFDE725, PlotStyle.mapRgb(1));
    }

    @Test
    void shouldRefuseTheWrongNumberOfValues() {
        var error = assertThrows(
                NeckarException.class, () -> new ChipMap("leak", "baseline", "LSB", ChipMap.Grid.NEURONS, 1, 2));
        assertEquals("chip map · 'leak' · 2 values (allowed 512) · report it", error.getMessage());
    }
}
