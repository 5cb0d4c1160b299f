/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-query.h"

/**
 * plaza_event_query_clear:
 * @self: a query; afterwards it asks for everything
 */
void
plaza_event_query_clear (PlazaEventQuery *self)
{
  g_free (self->text);
  g_free (self->state);
  g_free (self->day);
  *self = (PlazaEventQuery) PLAZA_EVENT_QUERY_INIT;
}
