# SPDX-License-Identifier: GPL-3.0-or-later
"""The states, territories and the District: FIPS code, abbreviation, English name, what else they are called."""

STATES = [
    ("01", "AL", "Alabama", ""),
    ("02", "AK", "Alaska", ""),
    ("04", "AZ", "Arizona", ""),
    ("05", "AR", "Arkansas", ""),
    ("06", "CA", "California", "calif"),
    ("08", "CO", "Colorado", ""),
    ("09", "CT", "Connecticut", "conn"),
    ("10", "DE", "Delaware", ""),
    ("11", "DC", "District of Columbia", "distrito de columbia"),
    ("12", "FL", "Florida", ""),
    ("13", "GA", "Georgia", ""),
    ("15", "HI", "Hawaii", "hawai"),
    ("16", "ID", "Idaho", ""),
    ("17", "IL", "Illinois", ""),
    ("18", "IN", "Indiana", ""),
    ("19", "IA", "Iowa", ""),
    ("20", "KS", "Kansas", ""),
    ("21", "KY", "Kentucky", ""),
    ("22", "LA", "Louisiana", "luisiana"),
    ("23", "ME", "Maine", ""),
    ("24", "MD", "Maryland", ""),
    ("25", "MA", "Massachusetts", "massachusets, mass"),
    ("26", "MI", "Michigan", ""),
    ("27", "MN", "Minnesota", ""),
    ("28", "MS", "Mississippi", "misisipi, misisipi"),
    ("29", "MO", "Missouri", "misuri"),
    ("30", "MT", "Montana", ""),
    ("31", "NE", "Nebraska", ""),
    ("32", "NV", "Nevada", ""),
    ("33", "NH", "New Hampshire", "nuevo hampshire"),
    ("34", "NJ", "New Jersey", "nueva jersey"),
    ("35", "NM", "New Mexico", "nuevo mexico"),
    ("36", "NY", "New York", "nueva york"),
    ("37", "NC", "North Carolina", "carolina del norte"),
    ("38", "ND", "North Dakota", "dakota del norte"),
    ("39", "OH", "Ohio", ""),
    ("40", "OK", "Oklahoma", ""),
    ("41", "OR", "Oregon", ""),
    ("42", "PA", "Pennsylvania", "pensilvania, penn"),
    ("44", "RI", "Rhode Island", ""),
    ("45", "SC", "South Carolina", "carolina del sur"),
    ("46", "SD", "South Dakota", "dakota del sur"),
    ("47", "TN", "Tennessee", "tenn"),
    ("48", "TX", "Texas", "tejas"),
    ("49", "UT", "Utah", ""),
    ("50", "VT", "Vermont", ""),
    ("51", "VA", "Virginia", ""),
    ("53", "WA", "Washington", "washington state"),
    ("54", "WV", "West Virginia", "virginia occidental"),
    ("55", "WI", "Wisconsin", ""),
    ("56", "WY", "Wyoming", ""),
    ("60", "AS", "American Samoa", "samoa americana"),
    ("66", "GU", "Guam", ""),
    ("69", "MP", "Northern Mariana Islands", "islas marianas del norte, cnmi"),
    ("72", "PR", "Puerto Rico", ""),
    ("78", "VI", "U.S. Virgin Islands", "virgin islands, united states virgin islands, islas virgenes"),
]

ABBREVIATIONS = {fips: abbreviation for fips, abbreviation, _, _ in STATES}
FIPS = {abbreviation: fips for fips, abbreviation, _, _ in STATES}
NAMES = {abbreviation: name for _, abbreviation, name, _ in STATES}


def state_names():
    """Every (folded name, abbreviation), the abbreviation itself among them."""
    from make_fold import fold
    rows = set()
    for _, abbreviation, name, others in STATES:
        for text in [abbreviation, name] + [other for other in others.split(", ") if other]:
            rows.add((fold(text) if text != abbreviation else abbreviation.lower(), abbreviation))
    return sorted(rows)
