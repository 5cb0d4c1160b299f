/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-format-error.h"
#include "plaza-gazetteer.h"
#include "plaza-incoming.h"

G_BEGIN_DECLS

/* Readers of what strangers send. They run in a process of their own (app/plaza-reader.c), with limits
 * on time and memory, and answer drafts and problems: nothing here knows a campaign's file. */

/**
 * PlazaReaderOfficial:
 * @id: as an event's "officials" names them
 * @name: "Thom Tillis"
 * @title: (nullable): "Sen."
 * @state: (nullable): two letters
 *
 * Whom an event may address.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *title;
  const char *state;
} PlazaReaderOfficial;

/**
 * PlazaReaderContext:
 * @name: the file's name, without its folder, for messages; "" of a paste
 * @places: the gazetteer
 * @day: (nullable): first day of the campaign, "YYYY-MM-DD", by which a date without a year is read
 * @today: "YYYY-MM-DD", from which "next Friday" counts
 * @hashtag: (nullable): the campaign's, "#WeAreAllAmerica", which titles often begin with
 * @languages: content languages, the first one first; what is read goes to "details" in the first one that fits
 * @officials: whom an event may address
 * @n_officials: how many
 * @mapping: (nullable): field by column's heading, as the user chose it for such a sheet: heading -> field's name, "" for none
 *
 * What a reader may know of the campaign that it reads for.
 */
typedef struct
{
  const char                *name;
  PlazaGazetteer            *places;
  const char                *day;
  const char                *today;
  const char                *hashtag;
  const char *const         *languages;
  const PlazaReaderOfficial *officials;
  guint                      n_officials;
  GHashTable                *mapping;
} PlazaReaderContext;

/**
 * PlazaReader:
 * @kind: the name that `plaza import --as` takes
 * @fits: how likely it is that @bytes are of this kind: 0 not at all, 100 certain. Looks at the bytes and never at a name
 * @read: reads all of @bytes. What is wrong with a row is that row's problem; an error is for what is no such file at all
 *
 * One kind of file from strangers.
 */
typedef struct
{
  const char   *kind;
  int         (*fits) (const char                *bytes,
                       gsize                      length);
  PlazaIntake *(*read) (const char                *bytes,
                        gsize                      length,
                        const PlazaReaderContext  *context,
                        GError                   **error);
} PlazaReader;

G_END_DECLS
