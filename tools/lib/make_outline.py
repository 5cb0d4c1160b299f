# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the country's outline for a small picture: make_outline.py FOLDER-OF-PACKAGES FOLDER.

Two lines of SVG's path language, in a frame of 975 by 610: the land, and the borders between states. The states are
as us-atlas has them in Albers' projection, with Alaska and Hawaii in insets; Puerto Rico is added in one of its own.
src/core/plaza-albers.c knows where a place is in this frame."""

import math
import os
import sys

import make_shapes

# What is nearer to a line than this is left out, and so are islands that are smaller, in the frame's units.
TOLERANCE = 1.3
SMALLEST = 5
# The inset of Puerto Rico: its middle there and on the earth, and how large a degree of latitude is.
PR_ID = "72"
PR_MIDDLE = (905, 545)
PR_PLACE = (-66.4, 18.2)
PR_SCALE = 36


def simplify(points):
    """Douglas and Peucker's way; a ring is cut where it is furthest from its start."""
    if len(points) < 3:
        return points
    (x1, y1), (x2, y2) = points[0], points[-1]
    distances = [make_shapes.segment_distance(x, y, x1, y1, x2, y2) for x, y in points]
    furthest = max(range(len(points)), key=lambda i: distances[i])
    if distances[furthest] < TOLERANCE:
        return [points[0], points[-1]]
    return simplify(points[:furthest + 1])[:-1] + simplify(points[furthest:])


def whole(points):
    rounded = [(round(x), round(y)) for x, y in points]
    return [point for i, point in enumerate(rounded) if i == 0 or point != rounded[i - 1]]


def path(points, closed):
    steps = [f"{x2 - x1} {y2 - y1}" for (x1, y1), (x2, y2) in zip(points, points[1:])]
    text = "M{} {}l".format(*points[0]) + " ".join(steps)
    return text.replace(" -", "-") + ("z" if closed else "")


def land(shape):
    rings = (whole(ring) for polygon in shape for ring in polygon)
    return "".join(path(ring[:-1], True) for ring in rings
                   if len(ring) > 3 and abs(make_shapes.ring_area(ring)) > SMALLEST)


def puerto_rico(package):
    objects, arcs = make_shapes.read_topology(package, "states-10m.json")
    geometry = next(g for g in objects["states"]["geometries"] if g["id"] == PR_ID)
    shrink = math.cos(math.radians(PR_PLACE[1]))
    return [[simplify([(PR_MIDDLE[0] + (x - PR_PLACE[0]) * shrink * PR_SCALE, PR_MIDDLE[1] - (y - PR_PLACE[1]) * PR_SCALE)
                       for x, y in ring]) for ring in polygon] for polygon in make_shapes.shape_of(geometry, arcs)]


def main(packages, folder):
    package = os.path.join(packages, "us-atlas-3.0.1.tgz")
    objects, arcs = make_shapes.read_topology(package, "states-albers-10m.json")
    arcs = [simplify(arc) for arc in arcs]
    states = objects["states"]["geometries"]
    owners = make_shapes.arc_owners(states)
    nation = make_shapes.shape_of(objects["nation"]["geometries"][0], arcs)
    borders = [whole(arcs[index]) for index in sorted(owners) if len(owners[index]) > 1]
    with open(os.path.join(folder, "outline.txt"), "w", encoding="ascii") as file:
        file.write("".join(path(line, False) for line in borders if len(line) > 1) + "\n")
        file.write(land(nation + puerto_rico(package)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
