/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-event.h"

G_BEGIN_DECLS

/**
 * PlazaEventLack:
 * @PLAZA_LACKS_TIME: no start is known
 * @PLAZA_LACKS_ADDRESS: neither venue nor street, nor a promise to announce them
 * @PLAZA_LACKS_CONTACT: nobody to ask
 *
 * What an event still needs.
 */
typedef enum
{
  PLAZA_LACKS_TIME = 1 << 0,
  PLAZA_LACKS_ADDRESS = 1 << 1,
  PLAZA_LACKS_CONTACT = 1 << 2,
} PlazaEventLack;

#define PLAZA_LACKS_ALL (PLAZA_LACKS_TIME | PLAZA_LACKS_ADDRESS | PLAZA_LACKS_CONTACT)

PlazaEventLack plaza_event_lacks          (const PlazaEventRecord *record);
char          *plaza_event_lacks_in_words (PlazaEventLack          lacks);

gboolean       plaza_event_pills_has_any   (const PlazaEventRecord *record,
                                            gboolean                attention);
char          *plaza_event_pills_fill_row  (AdwWrapBox             *box,
                                            const PlazaEventRecord *record,
                                            gboolean                attention);
void           plaza_event_pills_fill_page (AdwWrapBox             *box,
                                            const PlazaEventRecord *record,
                                            const char             *hashtag);

G_END_DECLS
