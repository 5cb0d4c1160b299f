/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A calendar's bytes as properties and parts (RFC 5545, 3.1). libical's parser tells no line numbers, drops what it
 * does not understand, and resets the walk over properties whenever one of them is asked for. */

/**
 * PlazaIcsProperty:
 * @name: in capital letters, "DTSTART"; "" of a line that is no property
 * @params: what stands between the name and the value: "TZID=America/Denver;VALUE=DATE-TIME"
 * @value: as it stands there
 * @line: of the file, from 1
 */
typedef struct
{
  const char *name;
  const char *params;
  const char *value;
  int         line;
} PlazaIcsProperty;

/**
 * PlazaIcsPart:
 * @name: "VEVENT", in capital letters; "" of the file itself
 * @line: of the file, on which it begins
 * @closed: whether its end is there
 * @properties: (element-type PlazaIcsProperty): in the file's order
 * @parts: (element-type PlazaIcsPart): within it
 */
typedef struct
{
  const char *name;
  int         line;
  gboolean    closed;
  GArray     *properties;
  GPtrArray  *parts;
} PlazaIcsPart;

typedef struct
{
  char         *text;  /* what the names and values are pieces of */
  PlazaIcsPart *root;
} PlazaIcsFile;

PlazaIcsFile           *plaza_ics_file_new      (const char              *bytes,
                                                 gsize                    length,
                                                 const char              *name,
                                                 GError                 **error);
void                    plaza_ics_file_free     (PlazaIcsFile            *self);

const PlazaIcsProperty *plaza_ics_part_find     (const PlazaIcsPart      *self,
                                                 const char              *name);
const char             *plaza_ics_part_get      (const PlazaIcsPart      *self,
                                                 const char              *name);

char                   *plaza_ics_property_text (const PlazaIcsProperty  *self);
char                   *plaza_ics_property_param (const PlazaIcsProperty *self,
                                                 const char              *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaIcsFile, plaza_ics_file_free)

G_END_DECLS
