/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-export-write.h"

/**
 * plaza_export_write_text:
 * @value: (nullable): null where it is not known
 *
 * Writes one member of an object.
 */
void
plaza_export_write_text (PlazaJsonWriter *writer,
                         const char      *key,
                         const char      *value)
{
  plaza_json_writer_key (writer, key);
  plaza_json_writer_string (writer, value);
}

/**
 * plaza_export_write_address:
 *
 * Writes the members of an address that OSDI and Mobilize have alike, without a point.
 */
void
plaza_export_write_address (PlazaJsonWriter  *writer,
                            const PlazaPlace *place)
{
  const char *lines[] = { place->address, NULL };

  plaza_export_write_text (writer, "venue", place->venue);
  plaza_json_writer_key (writer, "address_lines");
  plaza_json_writer_strv (writer, lines);
  plaza_export_write_text (writer, "locality", place->city);
  plaza_export_write_text (writer, "region", place->state);
  plaza_export_write_text (writer, "postal_code", place->postal_code);
  plaza_export_write_text (writer, "country", "US");
}
