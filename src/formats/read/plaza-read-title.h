/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-reader.h"

G_BEGIN_DECLS

/**
 * PlazaReadTitle:
 * @title: on one line, without entities and without what says that the event is off. The campaign's hashtag
 *   stays in it: lists drop it (plaza_event_record_short_title())
 * @cancelled: whether it says so: "Canceled: …"
 * @place: (nullable): where, if a title such as "… – Canton, MI" says it
 * @kind: by its words
 * @officials: ids of those who are named in it
 * @state: (nullable): in which all of the officials are who have one
 *
 * An event's title.
 */
typedef struct
{
  char      *title;
  gboolean   cancelled;
  char      *place;
  PlazaKind  kind;
  GStrv      officials;
  char      *state;
} PlazaReadTitle;

PlazaReadTitle *plaza_read_title           (const char               *text,
                                            const PlazaReaderContext *context);
void            plaza_read_title_free      (PlazaReadTitle           *self);
void            plaza_read_title_officials (const char               *text,
                                            const PlazaReaderContext *context,
                                            GPtrArray                *officials);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaReadTitle, plaza_read_title_free)

G_END_DECLS
