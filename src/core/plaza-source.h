/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-record.h"

G_BEGIN_DECLS

/**
 * PlazaSource:
 * @key: (nullable): by which a later version of @file means the same event: what kind of file it was, a colon, and its own id of it
 * @file: the file's name, without its folder; "" of a paste
 * @since: when its last version came, UTC, as "2017-02-11T09:02:10Z"
 * @received: the event as it came and was put into the campaign, as plaza_record_json_write_known() writes it
 * @waiting: (nullable): a later version, which waits until somebody decides about it; in the same form
 *
 * From where an event was sent in. What staff changed since is told by comparing it with @received.
 */
typedef struct
{
  char *key;
  char *file;
  char *since;
  char *received;
  char *waiting;
} PlazaSource;

extern const PlazaRecordType plaza_source_type;

PlazaSource *plaza_source_new (const char *key,
                               const char *file,
                               const char *since);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaSource, plaza_record_unref)

G_END_DECLS
