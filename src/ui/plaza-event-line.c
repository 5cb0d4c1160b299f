/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-line.h"

#include <string.h>

#include "plaza-wording.h"

/* NULL where the title says it in the same word, and where there is no word for it. */
static const char *
find_kind (const PlazaEventRecord *record,
           const char             *title)
{
  const char *kind = plaza_wording_kind (NULL, record->kind);
  g_autofree char *folded_title = g_utf8_casefold (title, -1);
  g_autofree char *folded_kind = g_utf8_casefold (kind, -1);

  return record->kind != PLAZA_KIND_OTHER && strstr (folded_title, folded_kind) == NULL ? kind : NULL;
}

/**
 * plaza_event_line_describe:
 * @title: what stands above the line
 * @day: (nullable): the campaign's; see plaza_wording_when()
 * @is_here: whether the time is also as the reader's clock shows it
 *
 * Titles stay in the language in which they were written; the kind is in the
 * reader's, so that the list can be read without them.
 *
 * Returns: (transfer full): "Marcha · Canton · mié 5:30 p. m. EST"
 */
char *
plaza_event_line_describe (const PlazaEventRecord *record,
                           const char             *title,
                           const char             *day,
                           gboolean                is_here)
{
  g_autofree char *line = is_here ? plaza_wording_event_line_here (NULL, record, day)
                                  : plaza_wording_event_line (NULL, record, day);
  const char *kind = find_kind (record, title);

  return kind != NULL ? g_strjoin (" · ", kind, line, NULL) : g_steal_pointer (&line);
}
