/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

/* From where events were sent in, seen from the other side: which events. What an event says of it is written and
 * read with the event (plaza-event-rare.h). */

gboolean plaza_source_table_find          (PlazaStore  *store,
                                           const char  *key,
                                           gint64      *event,
                                           GError     **error);
GArray  *plaza_source_table_list_waiting  (PlazaStore  *store,
                                           GError     **error);
gboolean plaza_source_table_count_waiting (PlazaStore  *store,
                                           guint       *n,
                                           GError     **error);

G_END_DECLS
