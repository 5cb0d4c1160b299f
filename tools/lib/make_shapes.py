# SPDX-License-Identifier: GPL-3.0-or-later
"""Shapes out of TopoJSON and shapefiles: rings, shared lines, who is inside, where a label goes.

A polygon is a list of rings, a ring a list of (longitude, latitude); a shape is a list of polygons."""

import json
import math
import struct
import tarfile


def read_topology(package, name):
    with tarfile.open(package) as tar:
        topology = json.load(tar.extractfile("package/" + name))
    scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            arc.append((x * scale[0] + translate[0], y * scale[1] + translate[1]))
        arcs.append(arc)
    return topology["objects"], arcs


def arc_points(arcs, index):
    return arcs[index] if index >= 0 else arcs[~index][::-1]


def join_arcs(arcs, indices):
    ring = []
    for index in indices:
        points = arc_points(arcs, index)
        ring.extend(points[1:] if ring else points)
    return ring


def geometry_arcs(geometry):
    """The arc indices of a geometry, as polygons of rings."""
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else []


def shape_of(geometry, arcs):
    return [[join_arcs(arcs, ring) for ring in polygon] for polygon in geometry_arcs(geometry)]


def arc_owners(geometries):
    """For each arc, the ids of the geometries that it bounds."""
    owners = {}
    for geometry in geometries:
        for polygon in geometry_arcs(geometry):
            for ring in polygon:
                for index in ring:
                    owners.setdefault(index if index >= 0 else ~index, set()).add(geometry["id"])
    return owners


def bounds(shape):
    points = [point for polygon in shape for point in polygon[0]]
    west, south = (min(p[i] for p in points) for i in (0, 1))
    east, north = (max(p[i] for p in points) for i in (0, 1))
    return west, south, east, north


def ring_holds(ring, x, y):
    inside = False
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
        x1, y1 = x2, y2
    return inside


def shape_holds(shape, x, y):
    return any(sum(ring_holds(ring, x, y) for ring in polygon) % 2 for polygon in shape)


def distance_to_shape(shape, x, y):
    """In degrees of latitude, to the nearest corner: enough to tell the county of a point just off the shore."""
    squeeze = math.cos(math.radians(y))
    return min(math.hypot((px - x) * squeeze, py - y) for polygon in shape for px, py in polygon[0])


def ring_area(ring):
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1])) / 2


def segment_distance(x, y, x1, y1, x2, y2):
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    t = 0 if length == 0 else max(0, min(1, ((x - x1) * dx + (y - y1) * dy) / length))
    return math.hypot(x - x1 - t * dx, y - y1 - t * dy)


def label_point(shape):
    """The middle of the largest circle within the largest polygon, found on ever finer grids."""
    polygon = max(shape, key=lambda p: abs(ring_area(p[0])))
    west, south, east, north = bounds([polygon])
    squeeze = math.cos(math.radians((south + north) / 2))
    rings = [[(x * squeeze, y) for x, y in ring] for ring in polygon]

    def depth(x, y):
        if sum(ring_holds(ring, x, y) for ring in rings) % 2 == 0:
            return -1
        return min(segment_distance(x, y, *ring[i - 1], *ring[i]) for ring in rings for i in range(len(ring)))

    step_x, step_y = (east - west) * squeeze / 12, (north - south) / 12
    middle = ((west + east) * squeeze / 2, (south + north) / 2)
    best = (depth(*middle), *middle)
    for _ in range(5):
        _, x, y = best
        best = max([best] + [(depth(x + i * step_x, y + j * step_y), x + i * step_x, y + j * step_y)
                             for i in range(-6, 7) for j in range(-6, 7)])
        step_x, step_y = step_x / 4, step_y / 4
    return best[1] / squeeze, best[2]


def clip_ring(ring, west, south, east, north):
    """Sutherland and Hodgman's clipping of a ring by a box. What it adds runs along the box."""
    for axis, limit, sign in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        clipped = []
        for i, here in enumerate(ring):
            before = ring[i - 1]
            here_in, before_in = sign * (here[axis] - limit) >= 0, sign * (before[axis] - limit) >= 0
            if here_in != before_in:
                t = (limit - before[axis]) / (here[axis] - before[axis])
                clipped.append(tuple(before[k] + t * (here[k] - before[k]) for k in (0, 1)))
            if here_in:
                clipped.append(here)
        ring = clipped
        if not ring:
            break
    return ring


def unwrap(polygon):
    """A polygon on both sides of the 180th meridian, as one piece around its western edge."""
    west, _, east, _ = bounds([polygon])
    if east - west < 180:
        return polygon
    return [[(x - 360 if x > 0 else x, y) for x, y in ring] for ring in polygon]


def clip_shape(shape, box):
    clipped = []
    for polygon in map(unwrap, shape):
        rings = [ring for ring in (clip_ring(ring, *box) for ring in polygon) if len(ring) > 2]
        if rings and clip_ring(polygon[0], *box):
            clipped.append([ring + ring[:1] for ring in rings])
    return clipped


def read_shapefile(data):
    """The polygons of an ESRI shapefile's .shp: clockwise rings are outlines, the others holes in them."""
    shapes, at = [], 100
    while at < len(data):
        length = struct.unpack_from(">i", data, at + 4)[0] * 2
        kind, = struct.unpack_from("<i", data, at + 8)
        if kind == 5:
            n_parts, n_points = struct.unpack_from("<2i", data, at + 44)
            starts = list(struct.unpack_from(f"<{n_parts}i", data, at + 52)) + [n_points]
            points = [struct.unpack_from("<2d", data, at + 52 + 4 * n_parts + 16 * i) for i in range(n_points)]
            shape = []
            for start, end in zip(starts, starts[1:]):
                ring = points[start:end]
                if ring_area(ring) < 0 or not shape:
                    shape.append([ring])
                else:
                    shape[-1].append(ring)
            shapes.append(shape)
        at += 8 + length
    return shapes
