# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the map's two styles: make_styles.py FOLDER. They differ in colours alone.

Only what libshumate's vector renderer knows is used: no circles, halos or wrapping, fonts by Pango's names,
text sizes and colours by zoom. One source, "plaza", whose address is never asked for."""

import json
import os
import sys

LIGHT = {
    "water": "#cfe0ed", "neighbour": "#f0eeea", "land": "#fcfbfa", "border": "#d8d5cf",
    "county": "#e6e3dd", "state": "#bdb9c3", "coast": "#93aabb",
    "text": "#77747d", "city": "#5e5c64", "county_text": "#98959d",
}
# The land stands out of page and water, and has an edge: otherwise the map looks like a hole.
DARK = {
    "water": "#16222b", "neighbour": "#2d2d31", "land": "#404046", "border": "#47474c",
    "county": "#4b4b51", "state": "#65656d", "coast": "#6d8594",
    "text": "#a9a9b1", "city": "#cbcad1", "county_text": "#8f8f97",
}


def by_zoom(*stops):
    return ["interpolate", ["linear"], ["zoom"], *stops]


def fill(name, layer, color, **more):
    return {"id": name, "type": "fill", "source": "plaza", "source-layer": layer,
            "paint": {"fill-color": color}, **more}


def line(name, layer, color, width, **more):
    return {"id": name, "type": "line", "source": "plaza", "source-layer": layer,
            "layout": {"line-join": "round", "line-cap": "round"},
            "paint": {"line-color": color, "line-width": width}, **more}


def label(name, layer, color, field, size, font, order=None, beside=False, **more):
    layout = {"text-field": field, "text-size": size, "text-font": [font], "text-padding": 4}
    if beside:
        # The dot is where the place is, and a pin on it leaves the name free.
        layout |= {"text-anchor": "left"}
    if order:
        layout["symbol-sort-key"] = order
    return {"id": name, "type": "symbol", "source": "plaza", "source-layer": layer, "layout": layout,
            "paint": {"text-color": color}, **more}


def layers(colors):
    great = ["==", ["get", "great"], 1]
    # A dot that is part of the name, since the renderer draws no circles.
    city = ["concat", "•\u2002", ["get", "name"]]
    return [
        {"id": "water", "type": "background", "paint": {"background-color": colors["water"]}},
        fill("land", "land", colors["neighbour"]),
        fill("great-lakes", "lakes", colors["water"], filter=great),
        fill("states", "states", colors["land"]),
        fill("lakes", "lakes", colors["water"], filter=["!", great]),
        line("borders", "borders", colors["border"], 1),
        line("county-lines", "county_lines", colors["county"], by_zoom(5, 0.5, 9, 1.2), minzoom=5),
        line("coast", "coast", colors["coast"], by_zoom(2, 0.4, 4, 0.8, 8, 1.4)),
        line("state-lines", "state_lines", colors["state"], by_zoom(2, 0.3, 4, 0.8, 8, 1.8)),
        # The renderer places the last layer's names first, and what would cover them gives way.
        label("county-names", "county_labels", colors["county_text"], ["get", "name"], 11, "Italic", minzoom=8),
        label("cities", "cities", colors["city"], city, by_zoom(4, 10, 9, 13), "Regular", minzoom=4,
              order=["get", "rank"], beside=True),
        label("state-names", "state_labels", colors["text"], ["get", "name"], by_zoom(5, 13, 8, 17), "Semibold",
              minzoom=5),
        label("state-names-short", "state_labels", colors["text"], ["get", "abbr"], 12, "Semibold",
              minzoom=2, maxzoom=5),
    ]


def style(name, colors):
    return {
        "version": 8,
        "name": name,
        "sources": {"plaza": {"type": "vector", "tiles": ["plaza://{z}/{x}/{y}"], "minzoom": 0, "maxzoom": 8}},
        "layers": layers(colors),
    }


def main(folder):
    for name, colors in (("map-light", LIGHT), ("map-dark", DARK)):
        with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
            json.dump(style(name, colors), file, ensure_ascii=False, indent=1)
            file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
